import type { Answers } from '#domain/questionnaire/answers'
import type { Question, Questionnaire } from '#domain/questionnaire/questionnaire'
import { memberRepeat } from '../attempt.ts'
import type { PracticeCase } from '../practice-case.ts'
import type { ComparedValue } from '../practice-score.ts'
import { comparerOf, type Recorded } from './compare-place.ts'
import type { MemberMatch } from './match-members.ts'

/** Every value of the form that there is to judge, beside the right one, in the form's order. */
export function comparedValues(
  practiceCase: PracticeCase,
  questionnaire: Questionnaire,
  recorded: Recorded,
  match: MemberMatch,
): ComparedValue[] {
  const compare = comparerOf(practiceCase, questionnaire, recorded)
  const family = questionnaire.questions.filter(question => question.repeat === null && isJudged(question))
  const personal = questionnaire.questions.filter(question => question.repeat !== null && isJudged(question))
  const ofFamily = family.flatMap(question => compare(question, null, null) ?? [])
  const isFound = isFamilyFound(ofFamily)
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
  return [...ofFamily, ...members, ...(isFound ? memberValues(practiceCase, recorded.answers, match) : [])]
}

/** While the family's own whereabouts are wrong nobody is missing or too many: the form asked otherwise for everybody. */
export const isFamilyFound = (values: readonly ComparedValue[]) =>
  !values.some(({ question, mistake }) => question === 'keberadaan_keluarga' && mistake !== null)

/** Texts of I10 and I11 are for the supervisor who codes them: the code beside them is judged. */
const isJudged = ({ kind, variable }: Question) =>
  kind !== 'note' && kind !== 'calculate' && !(kind === 'text' && (variable === 'I10' || variable === 'I11'))

/** One value for everybody who is missing, too many or merged: their name. */
function memberValues(practiceCase: PracticeCase, answers: Answers, match: MemberMatch): ComparedValue[] {
  const right = new Map(practiceCase.record.members.map(({ key, values }) => [key, values['nama'] ?? '']))
  const entries = answers.entries[memberRepeat] ?? []
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
