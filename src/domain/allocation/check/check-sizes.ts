import type { CheckInput } from '../check-allocation.ts'

export type SizeViolation =
  | { kind: 'class-too-small'; classId: string; size: number; smallest: number }
  | { kind: 'class-too-large'; classId: string; size: number; largest: number }
  | { kind: 'class-id-twice'; classId: string }

/** H2: sizes, counted from the people. */
export function checkSizes({ people, classes, membership, limits }: CheckInput): SizeViolation[] {
  const sizes = classes.map(() => 0)
  for (let i = 0; i < people.length; i++) {
    const classIndex = membership[i] ?? -1
    if (classIndex >= 0 && classIndex < sizes.length) sizes[classIndex]!++
  }
  const ids = new Set<string>()
  return classes.flatMap(({ id: classId }, index): SizeViolation[] => {
    const size = sizes[index]!
    const found: SizeViolation[] = []
    if (ids.has(classId)) found.push({ kind: 'class-id-twice', classId })
    ids.add(classId)
    if (size < limits.smallest) found.push({ kind: 'class-too-small', classId, size, smallest: limits.smallest })
    if (size > limits.largest) found.push({ kind: 'class-too-large', classId, size, largest: limits.largest })
    return found
  })
}
