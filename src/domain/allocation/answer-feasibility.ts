import type { RoomPool, SizeLimits } from '#domain/training/training'
import { classCountRange, largestSizeForWaves, roomsForWaves, targetClassCount, wavesNeeded } from './feasibility.ts'

export type FeasibilityQuestion = {
  /** People of each division; classes do not mix divisions. */
  people: readonly number[]
  rooms: number
  roomPool: RoomPool
  limits: SizeLimits
  /** Days there are, one wave a day; null: as many as needed. */
  days: number | null
}

/** A number for the fewest possible classes and for classes of about the target size. */
export type FewestAndTarget = { fewest: number; target: number }

export type FeasibilityAnswer = {
  people: number
  seatsPerWave: number
  /** Whether everybody who can be placed fits the days there are with the fewest classes; true if days are not limited. */
  fits: boolean
  classes: FewestAndTarget & {
    most: number
    /** What would do if classes mixed divisions. */
    fewestMixed: number
  }
  waves: FewestAndTarget
  /** Rooms that would do for one wave, and for the days there are. */
  roomsForOneWave: FewestAndTarget
  roomsForDays: FewestAndTarget | null
  /** The smallest largest class size that would do with the rooms there are; null: no size does, divisions are too many. */
  largestSizeForOneWave: number | null
  largestSizeForDays: number | null
  /** Divisions (as indexes) whose people fit no number of classes; they are left out of all counts but `people`. */
  unplaceable: { division: number; people: number; reason: 'too-few-people' | 'size-gap' }[]
}

/** Says what fits and, in numbers, every way out of what does not: more waves, more rooms or larger classes. */
export function answerFeasibility({ people, rooms, roomPool, limits, days }: FeasibilityQuestion): FeasibilityAnswer {
  const placed = people.filter(n => classCountRange(n, limits))
  const ranges = placed.map(n => classCountRange(n, limits)!)
  const fewest = ranges.map(range => range.fewest)
  const target = placed.map(n => targetClassCount(n, limits)!)
  const both = (of: (classes: number[]) => number): FewestAndTarget => ({ fewest: of(fewest), target: of(target) })
  const waves = both(classes => wavesNeeded({ classes, instructors: null, rooms, roomPool }))
  const sizeFor = (waves: number) => largestSizeForWaves(placed, { rooms, waves, roomPool })
  return {
    people: sum(people),
    seatsPerWave: rooms * limits.largest * (roomPool === 'province' ? placed.length : 1),
    fits: days === null || waves.fewest <= days,
    classes: {
      ...both(sum),
      most: sum(ranges.map(range => range.most)),
      fewestMixed: Math.ceil(sum(placed) / limits.largest),
    },
    waves,
    roomsForOneWave: both(classes => roomsForWaves(classes, 1, roomPool)),
    roomsForDays: days === null ? null : both(classes => roomsForWaves(classes, days, roomPool)),
    largestSizeForOneWave: sizeFor(1),
    largestSizeForDays: days === null ? null : sizeFor(days),
    unplaceable: people.flatMap((n, division) =>
      n > 0 && !classCountRange(n, limits)
        ? [{ division, people: n, reason: n < limits.smallest ? ('too-few-people' as const) : ('size-gap' as const) }]
        : [],
    ),
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0)
}
