import type { CheckedClass } from '../check-allocation.ts'

/** Pairs of classes of one key that are held at the same time, neighbours in order of their start; null has no clashes. */
export function overlaps(
  classes: readonly CheckedClass[],
  keyOf: (one: CheckedClass) => string | null,
): { key: string; classIds: [string, string] }[] {
  const byKey = new Map<string, CheckedClass[]>()
  for (const one of classes) {
    const key = keyOf(one)
    if (key === null) continue
    const held = byKey.get(key)
    if (held) held.push(one)
    else byKey.set(key, [one])
  }
  return [...byKey].flatMap(([key, held]) => {
    const found: { key: string; classIds: [string, string] }[] = []
    const inOrder = held.toSorted((a, b) => Date.parse(a.startUtc) - Date.parse(b.startUtc))
    let last: CheckedClass | undefined
    for (const one of inOrder) {
      if (last && Date.parse(one.startUtc) < Date.parse(last.endUtc)) found.push({ key, classIds: [last.id, one.id] })
      if (!last || Date.parse(one.endUtc) > Date.parse(last.endUtc)) last = one
    }
    return found
  })
}
