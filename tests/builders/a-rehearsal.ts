import type { AttemptId, RecordedDeed } from '#contract/practice'
import { type PracticeCase, rightAnswers } from '#domain/practice/practice-case'
import type { Api } from './start-app.ts'

/**
 * Everything fair asked, everything looked at, everything recorded rightly; but what `wrong` has by
 * `question` or `person.question`. The entries are not called as the key calls the people.
 */
export function interview(practiceCase: PracticeCase, wrong: Record<string, string> = {}): RecordedDeed[] {
  const { record, prefilled, sayings, documents, views } = practiceCase
  const answer = (question: string, member: string | null, to: string): RecordedDeed => ({
    kind: 'answered',
    question,
    entry: member === null ? null : `entry-${member}`,
    from: member === null ? (prefilled[question] ?? '') : '',
    to: wrong[member === null ? question : `${member}.${question}`] ?? to,
  })
  return [
    ...[...documents, ...views].map(({ key }): RecordedDeed => ({ kind: 'looked', at: key })),
    ...sayings
      .filter(({ isBadQuestion }) => isBadQuestion === undefined)
      .map(({ id }): RecordedDeed => ({ kind: 'asked', saying: id })),
    ...Object.entries(record.values).map(([question, to]) => answer(question, null, to)),
    ...rightAnswers(practiceCase).entries['anggota']!.flatMap(({ id, values }): RecordedDeed[] => [
      { kind: 'member-added', entry: `entry-${id}` },
      ...Object.entries(values).map(([question, to]) => answer(question, id, to)),
    ]),
  ]
}

/** One deed a second. */
export const timed = (deeds: readonly RecordedDeed[], from = 0) =>
  deeds.map((deed, at) => ({ elapsed: (from + at + 1) * 1000, deed }))

/** Interviews, records and finishes; who practises and what is wrong may be said. */
export async function practised(
  api: Api,
  practiceCase: PracticeCase,
  { wrong = {}, ...start }: { wrong?: Record<string, string> } & Partial<Parameters<Api['practice']['start']>[0]> = {},
): Promise<{ attemptId: AttemptId; right: number; counted: number }> {
  const who = { participantId: null }
  const { attemptId } = await api.practice.start({ who, caseId: practiceCase.id, mode: 'practice', ...start })
  const { seq, elapsed } = await api.practice.record({
    attemptId,
    after: 0,
    deeds: timed(interview(practiceCase, wrong)),
  })
  const { right, counted } = await api.practice.finish({ attemptId, after: seq, elapsed })
  return { attemptId, right, counted }
}
