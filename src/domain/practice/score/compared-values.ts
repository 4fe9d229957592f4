import type { Answers, Entry } from '#domain/questionnaire/answers'
import type { QuestionState } from '#domain/questionnaire/form-state'
import type { Question, Questionnaire } from '#domain/questionnaire/questionnaire'
import { type Attempt, memberRepeat } from '../attempt.ts'
import { casePlace } from '../case-place.ts'
import type { PracticeCase } from '../practice-case.ts'
import type { ComparedValue, Mistake } from '../practice-score.ts'
import { rightState, stateAtVisit } from '../right-state.ts'
import { compareValue } from './compare-value.ts'
import { doubtfulPlaces } from './doubtful-places.ts'
import { mixedUpNumbers, otherNumbersOf } from './known-numbers.ts'
import type { MemberMatch } from './match-members.ts'

/** What was recorded; without the attempt's events nothing is said about what was asked. */
export type Recorded = { answers: Answers } & Partial<Pick<Attempt, 'asked' | 'knownSince' | 'recordedAt'>>

/** Every value of the form that there is to judge, beside the right one, in the form's order. */
export function comparedValues(
  practiceCase: PracticeCase,
  questionnaire: Questionnaire,
  recorded: Recorded,
  match: MemberMatch,
): ComparedValue[] {
  const compare = comparer(practiceCase, questionnaire, recorded)
  const family = questionnaire.questions.filter(question => question.repeat === null && isJudged(question))
  const personal = questionnaire.questions.filter(question => question.repeat !== null && isJudged(question))
  const isFound = familyFilters.every(
    name =>
      !compare(
        family.find(question => question.name === name),
        null,
        null,
      )?.mistake,
  )
  const people = practiceCase.record.members.map(({ key }) => key)
  const members = people.flatMap(key => {
    const entry = match.entryOf.get(key) ?? null
    if (entry === null && isFound) return []
    const second = match.merged.find(({ members }) => members[0] === key)?.members[1]
    return personal.flatMap(question => {
      const value = compare(question, key, entry)
      if (!value?.mistake || second === undefined) return value ?? []
      // What is right about the other of two people recorded as one is no mistake of its own.
      const isOthers = question.name === 'nama' || compare(question, second, entry)?.mistake === null
      return isOthers ? { ...value, mistake: null } : value
    })
  })
  return [
    ...family.flatMap(question => compare(question, null, null) ?? []),
    ...members,
    ...(isFound ? memberValues(practiceCase, recorded.answers, match) : []),
  ]
}

/** While one of these is wrong, nobody is missing: the form did not ask for them. */
const familyFilters = ['keberadaan_keluarga']

/** Texts of I10 and I11 are for the supervisor who codes them: the code beside them is judged. */
const isJudged = ({ kind, variable }: Question) =>
  kind !== 'note' && kind !== 'calculate' && !(kind === 'text' && (variable === 'I10' || variable === 'I11'))

type Compare = (question: Question | undefined, member: string | null, entry: string | null) => ComparedValue | null

function comparer(practiceCase: PracticeCase, questionnaire: Questionnaire, recorded: Recorded): Compare {
  const right = statesByPlace(rightState(practiceCase, questionnaire).questions)
  const found = statesByPlace(stateAtVisit(practiceCase, questionnaire, recorded.answers).questions)
  const isDoubtful = doubtfulPlaces(practiceCase, questionnaire)
  const typed = typedValues(recorded.answers)
  return (question, member, entry) => {
    if (!question) return null
    const wanted = right.get(casePlace(question.name, member))
    const state = member !== null && entry === null ? undefined : found.get(casePlace(question.name, entry))
    const rightValue = wanted?.isAsked ? wanted.value : ''
    const value = state?.isAsked ? typed(question.name, entry) : ''
    if (rightValue === '' && value === '') return null
    const mistake =
      mistakeOf(practiceCase, question, { wanted, state, recorded: value }) ??
      (isUnasked(practiceCase, question, { member, entry }, recorded, rightValue) ? 'not-asked' : null)
    const place = { question: question.name, member, entry }
    return { ...place, recorded: value, right: rightValue, mistake, isDoubtful: isDoubtful(question, member) }
  }
}

const statesByPlace = (states: readonly QuestionState[]) =>
  new Map(states.map(state => [casePlace(state.question, state.entry), state]))

/** As typed: what the form cannot count, as letters for a number, is wrong and not blank. */
function typedValues({ values, entries }: Answers): (question: string, entry: string | null) => string {
  const members = new Map((entries[memberRepeat] ?? []).map(({ id, values }) => [id, values]))
  return (question, entry) => ((entry === null ? values : members.get(entry))?.[question] ?? '').trim()
}

/**
 * A question that the right path skips, or that a wrong answer before it kept from being asked, is a mistake of routing:
 * only the answer that leads there is a wrong concept.
 */
function mistakeOf(
  practiceCase: PracticeCase,
  question: Question,
  {
    wanted,
    state,
    recorded,
  }: { wanted: QuestionState | undefined; state: QuestionState | undefined; recorded: string },
): Mistake | null {
  const right = wanted?.isAsked ? wanted.value : ''
  if (right === '') return wanted?.isAsked ? 'concept' : 'routing'
  if (!state?.isAsked) return 'routing'
  if (recorded === '') return 'omitted'
  return compareValue(question, {
    recorded,
    right,
    isRefused: state.error?.reason === 'kind' || state.error?.reason === 'constraint',
    alternatives: otherNumbersOf(practiceCase, question.name),
    elsewhere: mixedUpNumbers(practiceCase, question.name).filter(number => number !== right),
  })
}

/** Right, but when it was typed nothing said or seen had told it. What was filled in rightly beforehand may be trusted. */
function isUnasked(
  { prefilled }: PracticeCase,
  { name, variable }: Question,
  { member, entry }: { member: string | null; entry: string | null },
  { knownSince, recordedAt }: Recorded,
  right: string,
): boolean {
  if (!knownSince || !recordedAt || variable === null) return false
  if (member === null && prefilled[name] === right) return false
  const known = knownSince[casePlace(name, member)]
  return known === undefined || known > (recordedAt[casePlace(name, entry)] ?? Number.POSITIVE_INFINITY)
}

/** One value for everybody who is missing, too many or merged: their name. */
function memberValues(practiceCase: PracticeCase, answers: Answers, match: MemberMatch): ComparedValue[] {
  const right = new Map(practiceCase.record.members.map(({ key, values }) => [key, values['nama'] ?? '']))
  const entries: readonly Entry[] = answers.entries[memberRepeat] ?? []
  const recorded = new Map(entries.map(({ id, values }) => [id, values['nama'] ?? '']))
  const value = (member: string | null, entry: string | null): ComparedValue => ({
    question: 'nama',
    member,
    entry,
    recorded: recorded.get(entry ?? '') ?? '',
    right: right.get(member ?? '') ?? '',
    mistake: 'member',
    isDoubtful: false,
  })
  return [
    ...match.missing.map(member => value(member, null)),
    ...match.extra.map(entry => value(null, entry)),
    ...match.merged.map(({ entry, members }) => value(members[1], entry)),
  ]
}
