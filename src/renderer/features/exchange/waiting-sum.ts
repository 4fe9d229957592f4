import type { ResultKind, WaitingSum } from '#contract/exchange'

/** Of one kind, or of all. */
export function recordsOf(sum: WaitingSum, kind?: ResultKind): number {
  const kinds = kind ? [kind] : (Object.keys(sum) as ResultKind[])
  return kinds.reduce((all, one) => all + Object.values(sum[one]).reduce((some, count) => some + count, 0), 0)
}
