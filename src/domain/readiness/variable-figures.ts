import type { VariableId } from '#domain/questionnaire/questionnaire'

/** Where a variable is asked, in the order of the training; each with the same tag. */
export const variableSources = ['pre', 'post', 'practice'] as const
export type VariableSource = (typeof variableSources)[number]

/**
 * How much of a variable was right. In tests points of points that could be had, void items left out; in rehearsal
 * attempts in which it was right of those in which it counted.
 */
export type RightOf = { right: number; of: number }

export type VariableFigures = { variable: VariableId } & Record<VariableSource, RightOf>

/** 0–1; null without an answer. */
export const rightShare = ({ right, of }: RightOf): number | null => (of === 0 ? null : right / of)

/** Below so many answers a share says little, and is shown so. */
export const fewAnswers = 10

/**
 * The `count` variables least right at last: in rehearsal, before any in the post-test, before that in the pre-test.
 * What nobody answered is not hard; what nobody got wrong neither.
 */
export function hardestOf(figures: readonly VariableFigures[], count: number): VariableFigures[] {
  const source = latestSource(figures)
  if (!source) return []
  return figures
    .filter(one => one[source].of > one[source].right)
    .toSorted((a, b) => rightShare(a[source])! - rightShare(b[source])! || (a.variable < b.variable ? -1 : 1))
    .slice(0, count)
}

/** The latest of the three that has answers; null where none has. */
export const latestSource = (figures: readonly VariableFigures[]): VariableSource | null =>
  variableSources.findLast(source => figures.some(one => one[source].of > 0)) ?? null

/** How strong a colour is: 0 where nine of ten are right or more, 5 where fewer than half are. Stronger is more need. */
export const needLevelOf = (share: number): 0 | 1 | 2 | 3 | 4 | 5 =>
  needThresholds.filter(threshold => share < threshold).length as 0 | 1 | 2 | 3 | 4 | 5

export const needThresholds = [0.9, 0.8, 0.7, 0.6, 0.5] as const

/** The 39, in the order of the form. */
export const variableIds = [
  ...Array.from({ length: 13 }, (_, at) => `I${String(at + 1).padStart(2, '0')}`),
  ...Array.from({ length: 26 }, (_, at) => `K${String(at + 1).padStart(2, '0')}`),
] as VariableId[]
