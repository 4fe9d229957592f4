import type { RoomPool, SizeLimits } from '#domain/training/training'

export type CountRange = { fewest: number; most: number }

/**
 * How many classes can hold exactly `people`, or null if no number can. k classes can iff ceil(n / largest) <= k <=
 * floor(n / smallest): sizes must add up to n, and n spread evenly over such a k lies within the limits.
 */
export function classCountRange(people: number, { smallest, largest }: SizeLimits): CountRange | null {
  const fewest = Math.ceil(people / largest)
  const most = Math.floor(people / smallest)
  return fewest <= most ? { fewest, most } : null
}

/** The class count nearest to one class per `target` people, or null if no number of classes fits. */
export function targetClassCount(people: number, limits: SizeLimits): number | null {
  const range = classCountRange(people, limits)
  return range && clamp(Math.round(people / limits.target), range)
}

export function clamp(value: number, { fewest, most }: CountRange): number {
  return Math.max(fewest, Math.min(most, value))
}

/** Numbers of people that no number of classes can hold: between k full classes and k + 1 smallest ones. */
export function sizeGaps({ smallest, largest }: SizeLimits): { from: number; to: number }[] {
  const gaps = []
  // With equal limits every k has a gap for ever; the first hundred say enough.
  const lastGap = smallest === largest ? 99 : Math.ceil((smallest - 1) / (largest - smallest)) - 1
  for (let k = 0; k <= lastGap; k++) gaps.push({ from: k * largest + 1, to: (k + 1) * smallest - 1 })
  return gaps.filter(gap => gap.from <= gap.to)
}

export type WaveDemand = {
  /** Classes of each division. */
  classes: readonly number[]
  /** Instructors of each division, or null where instructors are no limit. */
  instructors: readonly number[] | null
  rooms: number
  roomPool: RoomPool
}

/**
 * The fewest waves, exactly; Infinity where classes have no instructor or no room. Enough, since classes listed by division
 * and dealt to the waves in turn load every wave with at most ceil(K / W) classes, and ceil(K_p / W) of each division.
 */
export function wavesNeeded({ classes, instructors, rooms, roomPool }: WaveDemand): number {
  const total = classes.reduce((sum, count) => sum + count, 0)
  const perDivision = classes.map((count, i) =>
    Math.max(
      quotient(count, instructors ? instructors[i]! : Infinity),
      roomPool === 'province' ? quotient(count, rooms) : 0,
    ),
  )
  return perDivision.reduce(
    (most, waves) => Math.max(most, waves),
    roomPool === 'national' ? quotient(total, rooms) : 0,
  )
}

/** Rooms that hold all classes in `waves` waves: of the one pool, or of the division that needs most. */
export function roomsForWaves(classes: readonly number[], waves: number, roomPool: RoomPool): number {
  if (roomPool === 'province') return classes.reduce((most, count) => Math.max(most, Math.ceil(count / waves)), 0)
  return Math.ceil(classes.reduce((sum, count) => sum + count, 0) / waves)
}

/**
 * The smallest "largest class size" with which all people fit `waves` waves of `rooms` rooms, divisions not mixed; null
 * where there are more divisions than seats at one class each.
 */
export function largestSizeForWaves(
  people: readonly number[],
  { rooms, waves, roomPool }: { rooms: number; waves: number; roomPool: RoomPool },
): number | null {
  const fits = (size: number) =>
    roomsForWaves(
      people.map(n => Math.ceil(n / size)),
      waves,
      roomPool,
    ) <= rooms
  let high = people.reduce((most, n) => Math.max(most, n), 1)
  if (!fits(high)) return null
  let low = 0
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (fits(middle)) high = middle
    else low = middle
  }
  return high
}

function quotient(count: number, by: number): number {
  return count === 0 ? 0 : Math.ceil(count / by)
}
