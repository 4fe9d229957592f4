import type { SizeLimits } from '#domain/training/training'

/** Where people of a class are from: `here` of them; `total` of the tier are from there, in whatever class. */
export type MixedArea<Code = string> = { code: Code; here: number; total: number }

export type MixReason<Code = string> =
  /** Everybody is from one area. */
  | { kind: 'one-area'; area: MixedArea<Code> }
  /** Areas with fewer people than a class needs must share one. */
  | { kind: 'too-few'; areas: MixedArea<Code>[] }
  /** What is left of an area after its own classes is less than a class needs. */
  | { kind: 'left-over'; area: MixedArea<Code> }
  /** Each could fill a class, but together they make fewer or more even ones. */
  | { kind: 'shared'; areas: number }

/** Why a class has people of several areas, in one reason: the one that leaves no choice first. Null for an empty class. */
export function mixReason<Code>(areas: readonly MixedArea<Code>[], { smallest }: SizeLimits): MixReason<Code> | null {
  const [first] = areas
  if (!first) return null
  if (areas.length === 1) return { kind: 'one-area', area: first }
  const tooFew = areas.filter(({ total }) => total < smallest)
  if (tooFew.length > 0) return { kind: 'too-few', areas: tooFew }
  const [leftOver] = areas.filter(({ here }) => here < smallest).toSorted((a, b) => b.here - a.here)
  if (leftOver) return { kind: 'left-over', area: leftOver }
  return { kind: 'shared', areas: areas.length }
}
