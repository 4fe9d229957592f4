import type { Questionnaire } from '#domain/questionnaire/questionnaire'
import type { PracticeCase, Shown } from '../practice-case.ts'
import type { CaseProblem, CaseProblemKind } from './case-problem.ts'

/** Whatever is named must exist, and every key only once. */
export function checkNames(practiceCase: PracticeCase, questionnaire: Questionnaire): CaseProblem[] {
  return [
    ...doubleKeys(practiceCase),
    ...shownProblems(practiceCase, questionnaire),
    ...speakerProblems(practiceCase),
    ...memberProblems(practiceCase),
    ...decisionNames(practiceCase, questionnaire),
  ]
}

function doubleKeys({ people, documents, views, sayings, record }: PracticeCase): CaseProblem[] {
  const doubles = (path: string, keys: string[]) =>
    keys.flatMap((found, at): CaseProblem[] =>
      keys.indexOf(found) < at ? [{ path: path.replace('*', String(at)), kind: 'double-key', found }] : [],
    )
  const looks = [...documents, ...views].map(({ key }) => key)
  return [
    ...doubles(
      'people[*].key',
      people.map(({ key }) => key),
    ),
    ...doubles('documents+views[*].key', looks),
    ...doubles(
      'sayings[*].id',
      sayings.map(({ id }) => id),
    ),
    ...doubles(
      'record.members[*].key',
      record.members.map(({ key }) => key),
    ),
  ]
}

function shownProblems(practiceCase: PracticeCase, questionnaire: Questionnaire): CaseProblem[] {
  const { sayings, documents, views, people, record } = practiceCase
  const inStory = new Set(people.map(({ key }) => key))
  const inRecord = new Set(record.members.map(({ key }) => key))
  const shownAt = (path: string, shown: Shown[], keys: Set<string>, kind: CaseProblemKind) =>
    shown.flatMap((one, at) => shownProblem(`${path}[${at}]`, one, questionnaire, keys, kind))
  return [
    // One may ask about somebody who is not to be recorded; nothing of them can be shown for the form.
    ...sayings.flatMap(({ about }, at) => shownAt(`sayings[${at}].about`, about, inStory, 'unknown-person')),
    ...documents.flatMap(({ shows }, at) => shownAt(`documents[${at}].shows`, shows, inRecord, 'unknown-member')),
    ...views.flatMap(({ shows }, at) => shownAt(`views[${at}].shows`, shows, inRecord, 'unknown-member')),
  ]
}

function shownProblem(
  path: string,
  { question, member }: Shown,
  questionnaire: Questionnaire,
  keys: Set<string>,
  kind: CaseProblemKind,
): CaseProblem[] {
  const asked = questionnaire.questions.find(({ name }) => name === question)
  if (!asked) return [{ path: `${path}.question`, kind: 'unknown-question', found: question }]
  const isRight = asked.repeat === null ? member === null : member !== null && keys.has(member)
  return isRight ? [] : [{ path: `${path}.member`, kind, found: member ?? '' }]
}

function speakerProblems({ sayings, people }: PracticeCase): CaseProblem[] {
  const presence = new Map(people.map(({ key, presence }) => [key, presence]))
  const ids = new Set(sayings.map(({ id }) => id))
  const speaking = sayings.flatMap(({ by, after }, at): CaseProblem[] => {
    const heard = presence.get(by)
    return [
      ...(heard === undefined ? [problem(`sayings[${at}].by`, 'unknown-person', by)] : []),
      ...(heard === 'away' || heard === 'spoken-of' ? [problem(`sayings[${at}].by`, 'absent-answers', by)] : []),
      ...(after !== undefined && !ids.has(after) ? [problem(`sayings[${at}].after`, 'unknown-saying', after)] : []),
    ]
  })
  const isSilent = !people.some(({ presence }) => presence === 'answers')
  return [...(isSilent ? [problem('people', 'nobody-answers', '')] : []), ...speaking]
}

function memberProblems({ record, people }: PracticeCase): CaseProblem[] {
  const keys = new Set(people.map(({ key }) => key))
  return record.members.flatMap(({ key }, at) =>
    keys.has(key) ? [] : [problem(`record.members[${at}].key`, 'unknown-person', key)],
  )
}

function decisionNames(practiceCase: PracticeCase, questionnaire: Questionnaire): CaseProblem[] {
  const inRecord = new Set(practiceCase.record.members.map(({ key }) => key))
  const variables = new Set<string>(questionnaire.variables.map(({ id }) => id))
  return practiceCase.decisions.flatMap((decision, at) => {
    const path = `decisions[${at}]`
    const asked = questionnaire.questions.find(({ name }) => name === decision.question)
    const isOfVariable = asked?.variable == null || asked.variable === decision.variable
    return [
      ...shownProblem(path, decision, questionnaire, inRecord, 'unknown-member'),
      ...(variables.has(decision.variable) && isOfVariable
        ? []
        : [problem(`${path}.variable`, 'unknown-variable', decision.variable, asked?.variable ?? 'I01–I13, K01–K26')]),
      ...(decision.trap === null || isTrap(decision.trap)
        ? []
        : [problem(`${path}.trap`, 'unknown-trap', decision.trap, 'T01–T107')]),
    ]
  })
}

/** `T01`–`T107`, as in the instrument's table of traps. */
const isTrap = (trap: string) => /^T(0[1-9]|[1-9]\d|10[0-7])$/.test(trap)

const problem = (path: string, kind: CaseProblemKind, found: string, expected?: string): CaseProblem => ({
  path,
  kind,
  found,
  ...(expected === undefined ? {} : { expected }),
})
