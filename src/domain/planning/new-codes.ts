import type { KeptClass } from './kept-plan.ts'

/**
 * The code of every class: as before, or its division's next number, so that no code of the plan before comes to mean
 * another class. `before`: the class that each was, if any.
 */
export function newCodes(
  all: readonly KeptClass[],
  before: readonly (KeptClass | undefined)[],
  divisions: readonly string[],
  nameOf: (division: string) => string,
): string[] {
  const numbers = Map.groupBy(all, ({ division }) => division)
  const last = new Map<string, number>()
  return divisions.map((division, index) => {
    const known = before[index]
    if (known) return known.code
    const taken = (numbers.get(division) ?? []).map(({ code }) => /\d*$/.exec(code)![0])
    const number = (last.get(division) ?? Math.max(0, ...taken.map(Number))) + 1
    last.set(division, number)
    const width = Math.max(2, ...taken.map(({ length }) => length))
    return `${nameOf(division)}-${String(number).padStart(width, '0')}`
  })
}
