import type { Answers } from '#domain/questionnaire/answers'
import { type Attempt, attemptAfter } from '#domain/practice/attempt'
import { type PracticeCase, type PracticeDeed, rightAnswers } from '#domain/practice/practice-case'
import { eventsOf } from './a-case.ts'

/** Everything fair asked, everything looked at, and then recorded as given. */
export function attemptRecording(practiceCase: PracticeCase, answers: Answers): Attempt {
  const asked = practiceCase.sayings
    .filter(({ isBadQuestion }) => isBadQuestion === undefined)
    .map(({ id }): PracticeDeed => ({ kind: 'asked', saying: id }))
  const looked = [...practiceCase.documents, ...practiceCase.views].map(
    ({ key }): PracticeDeed => ({ kind: 'looked', at: key }),
  )
  return attemptAfter(practiceCase, eventsOf([...asked, ...looked, ...recordingOf(practiceCase, answers)]))
}

/** Only what must be typed: values that were filled in beforehand stay as they are. */
export function recordingOf({ prefilled }: PracticeCase, answers: Answers): PracticeDeed[] {
  const typed = (values: Readonly<Record<string, string>>, entry: string | null) =>
    Object.entries(values)
      .filter(([question, to]) => entry !== null || (prefilled[question] ?? '') !== to)
      .map(
        ([question, to]): PracticeDeed => ({
          kind: 'answered',
          question,
          entry,
          from: (entry === null && prefilled[question]) || '',
          to,
        }),
      )
  const emptied = Object.fromEntries(
    Object.keys(prefilled)
      .filter(question => answers.values[question] === undefined)
      .map(question => [question, '']),
  )
  return [
    ...typed({ ...answers.values, ...emptied }, null),
    ...(answers.entries['anggota'] ?? []).flatMap(({ id, values }): PracticeDeed[] => [
      { kind: 'member-added', entry: id },
      ...typed(values, id),
    ]),
  ]
}

/** The right record, the entries' ids being no longer the people's. */
export function rightRecord(practiceCase: PracticeCase): Answers {
  const { values, entries } = rightAnswers(practiceCase)
  return { values, entries: { anggota: entries['anggota']!.map(({ id, values }) => ({ id: `entry-${id}`, values })) } }
}
