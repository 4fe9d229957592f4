import type { DesignKind } from '#domain/assessment/test-design'

/**
 * Whose results are the pre- and post-test: the chosen one; else the crossed one with most results, else the one with
 * most. `resultsOf` is asked only where there is a choice; of equals the first of `designs` is taken.
 */
export function designInUse<Design extends { id: string; kind: DesignKind }>(
  designs: readonly Design[],
  chosen: string | null,
  resultsOf: () => ReadonlyMap<string, number>,
): Design | null {
  const [only, ...others] = designs
  if (!only) return null
  const named = designs.find(({ id }) => id === chosen)
  if (named || others.length === 0) return named ?? only
  const results = resultsOf()
  const crossed = designs.filter(({ kind }) => kind === 'crossed')
  const [first, ...rest] = crossed.length > 0 ? crossed : designs
  return rest.reduce((most, one) => ((results.get(one.id) ?? 0) > (results.get(most.id) ?? 0) ? one : most), first!)
}
