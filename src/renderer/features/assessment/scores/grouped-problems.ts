import type { ScoreProblem } from '#contract/assessment-scores'

/** A problem with how many others are alike, which need not be told again. */
export type GroupedProblem = { problem: ScoreProblem; others: number }

/** So many warnings of one kind and column are told one by one. */
const few = 3

/** Rows that were set aside each by itself, then warnings; of many alike the first and how many more there are. */
export function groupedProblems(problems: readonly ScoreProblem[]): GroupedProblem[] {
  const aside = problems.filter(({ severity }) => severity === 'set-aside')
  const warnings = problems.filter(({ severity }) => severity === 'warning')
  const alike = Map.groupBy(warnings, ({ kind, column }) => `${kind} ${column}`)
  return [
    ...aside.map(problem => ({ problem, others: 0 })),
    ...[...alike.values()].flatMap(list =>
      list.length > few
        ? [{ problem: list[0]!, others: list.length - 1 }]
        : list.map(problem => ({ problem, others: 0 })),
    ),
  ]
}
