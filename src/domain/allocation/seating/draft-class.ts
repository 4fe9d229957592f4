import type { ClassPart } from '../problem.ts'

/** A class being filled. */
export type DraftClass = { size: number; parts: ClassPart[] }

/** An area, or a share of one, to be seated: its blocks, or shares of them. */
export type AreaShare = { area: number; people: number; parts: ClassPart[] }

export function emptyClasses(count: number): DraftClass[] {
  return Array.from({ length: count }, () => ({ size: 0, parts: [] }))
}

export function seat(target: DraftClass, part: ClassPart): void {
  target.parts.push(part)
  target.size += part.people
}

export function peopleInParts(parts: readonly ClassPart[]): number {
  return parts.reduce((sum, part) => sum + part.people, 0)
}

/** Sum over classes of how many areas each has people from. */
export function areasTogether(classes: readonly DraftClass[]): number {
  let sum = 0
  for (const { parts } of classes) sum += countAreas(parts)
  return sum
}

function countAreas(parts: readonly ClassPart[]): number {
  const first = parts[0]?.area
  if (parts.every(part => part.area === first)) return parts.length > 0 ? 1 : 0
  return new Set(parts.map(part => part.area)).size
}
