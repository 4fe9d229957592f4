import type { Question } from '#domain/questionnaire/questionnaire'
import { memberRepeat } from '../attempt.ts'
import type { ComparedValue, Mistake } from '../practice-score.ts'
import { type Compared, comparerOf } from './compare-place.ts'
import type { MemberMatch } from './match-members.ts'

/** Every value of the form that there is to judge, beside the right one, in the form's order. */
export function comparedValues(compared: Compared, match: MemberMatch): ComparedValue[] {
  const { practiceCase, questionnaire } = compared
  const compare = comparerOf(compared)
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
  return [...ofFamily, ...members, ...memberValues(compared, match, isFound ? 'member' : 'routing')]
}

/** While the family's own whereabouts are wrong nobody is missing or too many: the form asked otherwise for everybody. */
export const isFamilyFound = (values: readonly ComparedValue[]) =>
  !values.some(({ question, mistake }) => question === 'keberadaan_keluarga' && mistake !== null)

/** Texts of I10 and I11 are for the supervisor who codes them: the code beside them is judged. */
const isJudged = ({ kind, variable }: Question) =>
  kind !== 'note' && kind !== 'calculate' && !(kind === 'text' && (variable === 'I10' || variable === 'I11'))

/** One value for everybody who is missing, too many or merged: their name. */
function memberValues({ practiceCase, recorded }: Compared, match: MemberMatch, mistake: Mistake): ComparedValue[] {
  const right = new Map(practiceCase.record.members.map(({ key, values }) => [key, values['nama'] ?? '']))
  const entries = recorded.answers.entries[memberRepeat] ?? []
  const names = new Map(entries.map(({ id, values }) => [id, values['nama'] ?? '']))
  const value = (member: string | null, entry: string | null): ComparedValue => ({
    question: 'nama',
    member,
    entry,
    recorded: names.get(entry ?? '') ?? '',
    right: right.get(member ?? '') ?? '',
    mistake,
    isDoubtful: false,
  })
  return [
    // Whoever was not asked for is compared value by value.
    ...(mistake === 'routing' ? [] : match.missing).map(member => value(member, null)),
    ...match.extra.map(entry => value(null, entry)),
    ...match.merged.map(({ entry, members }) => value(members[1], entry)),
  ]
}
