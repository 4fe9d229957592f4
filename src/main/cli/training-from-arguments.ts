import { defaultTraining } from '#domain/training/default-training'
import type { RoomPool, TierSettings, Training } from '#domain/training/training'
import { type Arguments, UsageError } from './command-arguments.ts'

/**
 * The training of 2025 with what the command line says otherwise. `--start` is the first day of tier 2; `--rooms` is how
 * many there are for either tier, of which tier 1 uses at most its 36.
 */
export function trainingFromArguments(given: Arguments): Training {
  const [smallest, largest] = given.range('size', [20, 40])
  const target = given.number('target', 1, Math.min(largest, Math.max(smallest, 30)))
  if (target < smallest || target > largest) throw new UsageError('size', '--target')
  const limits = { smallest, largest, target }
  const roomCount = given.number('rooms', 1, 36)
  const roomPool = given.choice('room-pool', ['national', 'province'], 'national')
  const { [1]: first } = defaultTraining.tiers
  // Rooms of the provinces are for their own classes; tier 1 mixes provinces.
  const firstRooms = roomPool === 'national' ? Math.min(first.roomCount, roomCount) : first.roomCount
  const firstDate = given.date('start', defaultTraining.tiers[2].firstDate)
  const classCount = classCountFrom(given, roomPool)
  return {
    ...defaultTraining,
    tiers: {
      1: { ...first, limits, firstDate, roomCount: firstRooms },
      2: {
        ...defaultTraining.tiers[2],
        limits,
        roomCount,
        roomPool,
        ...classCount,
        firstDate,
      },
    },
  }
}

/** `--classes instructors|fewest|waves:28`; waves are of the national pool. */
function classCountFrom(given: Arguments, roomPool: RoomPool): Pick<TierSettings, 'classCount' | 'waveCount'> {
  const waveCount = given.counted('classes', 'waves')
  if (waveCount === null) {
    return { classCount: given.choice('classes', ['instructors', 'fewest'], 'instructors'), waveCount: null }
  }
  if (roomPool !== 'national') throw new UsageError('choice', '--classes')
  return { classCount: 'waves', waveCount }
}
