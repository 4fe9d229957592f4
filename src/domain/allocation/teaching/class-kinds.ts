import type { PlannedClass } from '../problem.ts'

/** Classes of one composition: all whose people come from one area, or a single mixed class. */
export type ClassKind = { classes: number[]; shares: Map<number, number> }

export function kindsOf(own: readonly number[], classes: readonly PlannedClass[]): ClassKind[] {
  const pure = new Map<number, ClassKind>()
  const kinds: ClassKind[] = []
  for (const index of own) {
    const { parts, size } = classes[index]!
    const shares = new Map<number, number>()
    for (const { area, people } of parts) shares.set(area, (shares.get(area) ?? 0) + people / size)
    const only = shares.size === 1 ? parts[0]!.area : null
    const known = only === null ? undefined : pure.get(only)
    if (known) {
      known.classes.push(index)
      continue
    }
    // A pure class is wholly from one area; adding up fractions might miss 1 by a hair.
    const kind = { classes: [index], shares: only === null ? shares : new Map([[only, 1]]) }
    if (only !== null) pure.set(only, kind)
    kinds.push(kind)
  }
  return kinds
}
