import * as z from 'zod'
import type { CaseFileProblem } from '#contract/practice-case'
import { attemptAfter, memberRepeat } from '#domain/practice/attempt'
import type { PracticeCase, PracticeDeed } from '#domain/practice/practice-case'
import type { Recorded } from '#domain/practice/score/compare-place'
import type { Answers, Entry } from '#domain/questionnaire/answers'
import type { Questionnaire } from '#domain/questionnaire/questionnaire'

const values = z.record(z.string(), z.string())
const entry = z.strictObject({ id: z.string().optional(), values })
const answersFile = z.strictObject({
  values,
  members: z.array(entry).optional(),
  entries: z.strictObject({ [memberRepeat]: z.array(entry) }).optional(),
  /** Ids of sayings, and keys of papers and views; without both nothing is said about what was asked. */
  asked: z.array(z.string()).optional(),
  looked: z.array(z.string()).optional(),
})

/**
 * What a file of answers records: `{ "values": { "lantai": "5" }, "members": [{ "values": { "nama": "Siti" } }] }`. What was
 * filled in beforehand need not be repeated.
 */
export function recordedIn(
  file: string,
  practiceCase: PracticeCase,
  questionnaire: Questionnaire,
): { recorded: Recorded } | { problems: CaseFileProblem[] } {
  const json = parsed(file)
  if (json === undefined) return { problems: [{ kind: 'not-json', where: '' }] }
  const read = answersFile.safeParse(json)
  if (!read.success) {
    return {
      problems: read.error.issues.flatMap((issue): CaseFileProblem[] =>
        issue.code === 'unrecognized_keys'
          ? issue.keys.map(key => ({ kind: 'unknown', where: [...issue.path, key].join('.') }))
          : [{ kind: 'wrong-kind', where: issue.path.join('.') }],
      ),
    }
  }
  const { values, members, entries, asked, looked } = read.data
  const answers: Answers = {
    values: { ...practiceCase.prefilled, ...values },
    entries: { [memberRepeat]: entriesOf(members ?? entries?.[memberRepeat] ?? []) },
  }
  const learnt = { asked: asked ?? [], looked: looked ?? [] }
  const problems = [...unknownPlaces(answers, questionnaire), ...unknownSources(learnt, practiceCase)]
  if (problems.length > 0) return { problems }
  if (!asked && !looked) return { recorded: { answers } }
  return { recorded: attemptAfter(practiceCase, eventsOf(practiceCase, answers, learnt)) }
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(file.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

const entriesOf = (members: z.infer<typeof entry>[]): Entry[] =>
  members.map(({ id, values }, at) => ({ id: id ?? String(at + 1), values }))

function unknownPlaces({ values, entries }: Answers, { questions }: Questionnaire): CaseFileProblem[] {
  const unknown = (path: string, given: Readonly<Record<string, string>>, isMember: boolean) =>
    Object.keys(given)
      .filter(name => !questions.some(one => one.name === name && (one.repeat !== null) === isMember))
      .map((name): CaseFileProblem => ({ kind: 'unknown', where: `${path}.${name}` }))
  return [
    ...unknown('values', values, false),
    ...(entries[memberRepeat] ?? []).flatMap(({ values }, at) => unknown(`members[${at}].values`, values, true)),
  ]
}

type Learnt = { asked: readonly string[]; looked: readonly string[] }

function unknownSources({ asked, looked }: Learnt, { sayings, documents, views }: PracticeCase): CaseFileProblem[] {
  const unknown = (path: string, named: readonly string[], known: string[]) =>
    named.flatMap((name, at): CaseFileProblem[] =>
      known.includes(name) ? [] : [{ kind: 'unknown', where: `${path}[${at}] “${name}”` }],
    )
  return [
    ...unknown(
      'asked',
      asked,
      sayings.map(({ id }) => id),
    ),
    ...unknown(
      'looked',
      looked,
      [...documents, ...views].map(({ key }) => key),
    ),
  ]
}

/** First all that was asked and looked at, then all that was recorded. */
function eventsOf({ prefilled }: PracticeCase, { values, entries }: Answers, { asked, looked }: Learnt) {
  const typed = (given: Readonly<Record<string, string>>, entry: string | null) =>
    Object.entries(given).map(([question, to]): PracticeDeed => ({ kind: 'answered', question, entry, from: '', to }))
  const own = Object.fromEntries(Object.entries(values).filter(([question, value]) => prefilled[question] !== value))
  const deeds: PracticeDeed[] = [
    ...asked.map((saying): PracticeDeed => ({ kind: 'asked', saying })),
    ...looked.map((at): PracticeDeed => ({ kind: 'looked', at })),
    ...typed(own, null),
    ...(entries[memberRepeat] ?? []).flatMap(({ id, values }): PracticeDeed[] => [
      { kind: 'member-added', entry: id },
      ...typed(values, id),
    ]),
  ]
  return deeds.map((deed, at) => ({ seq: at + 1, elapsed: 0, ...deed }))
}
