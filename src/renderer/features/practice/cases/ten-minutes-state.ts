import type { ListedCase } from '#contract/practice'
import type { VariableId } from '#domain/questionnaire/questionnaire'

/** Three short cases that somebody began; how far they are follows from the cases themselves. */
export type TenMinutes = {
  who: string
  caseIds: readonly string[]
  variables: readonly VariableId[]
  /** ISO 8601: what was finished before does not count. */
  begunAt: string
}

export type TenMinutesState = { set: TenMinutes; done: number; next: ListedCase }

/** The set under way: how many of its cases are done and which is next; null when there is none, or all are done. */
export function tenMinutesState(set: TenMinutes | null, cases: readonly ListedCase[]): TenMinutesState | null {
  if (!set) return null
  const own = set.caseIds.flatMap(id => cases.find(one => one.id === id) ?? [])
  const open = own.filter(({ last }) => last === null || last.finishedAt < set.begunAt)
  const [next] = open
  return next ? { set, done: own.length - open.length, next } : null
}
