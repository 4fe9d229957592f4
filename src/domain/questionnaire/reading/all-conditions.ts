import type { Expression, Node } from '../expression/expression.ts'

/** All of several conditions as one; null for none. */
export function allConditions(conditions: readonly (Expression | null)[]): Expression | null {
  const given = conditions.filter(condition => condition !== null)
  if (given.length < 2) return given[0] ?? null
  return {
    source: given.map(({ source }) => `(${source})`).join(' and '),
    node: given
      .map(({ node }) => node)
      .reduce((left, right): Node => ({ kind: 'operation', operator: 'and', left, right })),
    names: [...new Set(given.flatMap(({ names }) => names))],
  }
}
