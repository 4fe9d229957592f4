import type { Answers } from '#domain/questionnaire/answers'
import type { FormState, QuestionState } from '#domain/questionnaire/form-state'
import type { Question, Questionnaire } from '#domain/questionnaire/questionnaire'
import { type Attempt, memberRepeat } from '../attempt.ts'
import { casePlace } from '../case-place.ts'
import { type PracticeCase, rightAnswers } from '../practice-case.ts'
import type { ComparedValue, Mistake } from '../practice-score.ts'
import { rightState } from '../right-state.ts'
import { compareValue } from './compare-value.ts'
import { doubtfulPlaces } from './doubtful-places.ts'
import { mixedUpNumbers, otherNumbersOf } from './known-numbers.ts'
import { meterSlots } from './meter-slots.ts'

/** What was recorded; without the attempt's events nothing is said about what was asked. */
export type Recorded = { answers: Answers } & Partial<Pick<Attempt, 'asked' | 'knownSince' | 'recordedAt'>>

/** `state`: the form with what was recorded. */
export type Compared = {
  practiceCase: PracticeCase
  questionnaire: Questionnaire
  recorded: Recorded
  state: FormState
}

/** A value beside the right one; null where there is nothing to record and nothing was. */
export type Compare = (question: Question, member: string | null, entry: string | null) => ComparedValue | null

/** Judges places one by one: a question of the family, or of a person and the entry that was recorded for them. */
export function comparerOf({ practiceCase, questionnaire, recorded, state }: Compared): Compare {
  const right = statesByPlace(rightState(practiceCase, questionnaire).questions)
  const found = statesByPlace(state.questions)
  const isDoubtful = doubtfulPlaces(practiceCase, questionnaire)
  const typed = typedValues(recorded.answers)
  const slotOf = meterSlots(rightAnswers(practiceCase).values, recorded.answers.values)
  return (question, member, entry) => {
    const wanted = right.get(casePlace(question.name, member))
    const used = slotOf(question.name)
    const here = member !== null && entry === null ? undefined : found.get(casePlace(used, entry))
    const rightValue = wanted?.isAsked ? wanted.value : ''
    const value = here?.isAsked ? typed(used, entry) : ''
    if (rightValue === '' && value === '') return null
    const mistake =
      mistakeOf(practiceCase, question, { wanted, state: here, recorded: value }) ??
      (isUnasked(
        practiceCase,
        question,
        { known: casePlace(question.name, member), recorded: casePlace(used, entry) },
        recorded,
        rightValue,
      )
        ? 'not-asked'
        : null)
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
  if (recorded === right) return null
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
  { name, variable, repeat }: Question,
  place: { known: string; recorded: string },
  { knownSince, recordedAt }: Recorded,
  right: string,
): boolean {
  if (!knownSince || !recordedAt || variable === null) return false
  if (repeat === null && prefilled[name] === right) return false
  const known = knownSince[place.known]
  return known === undefined || known > (recordedAt[place.recorded] ?? Number.POSITIVE_INFINITY)
}
