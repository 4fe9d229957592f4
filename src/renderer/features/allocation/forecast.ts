import { classCountOf } from '#domain/allocation/class-counts'
import { classCountRange, sizeGaps, wavesNeeded } from '#domain/allocation/feasibility'
import { trainingDays } from '#domain/schedule/local-time'
import type { TierSettings } from '#domain/training/training'

/** People who share no class with those of another division, and who may teach them (null: others do). */
export type DivisionCount = { code: string; people: number; instructors: number | null }

export type Unplaceable = {
  division: string
  people: number
  reason: 'too-few-people' | 'size-gap' | 'no-instructors'
  /** How many people or instructors more would do. */
  needed: number
}

export type Forecast = {
  people: number
  seatsPerWave: number
  classes: number
  waves: number
  /** Last day on which classes are held; null without classes. */
  lastDate: string | null
  /** Seats there are until the last day allowed; null where no day is the last. */
  seatsUntilLastDate: number | null
  /** Whether classes would be held after the last day allowed. */
  isLate: boolean
  unplaceable: Unplaceable[]
}

/** What classes counted by waves come to; asked of main, for it depends on regencies too. */
export type WavesOutcome = { classes: number; waves: number }

/**
 * What a tier's settings lead to, before any search: exact in classes and waves, for counts are all that they depend on.
 * Classes counted by waves need `outcome`; until it is known they are as many as the waves hold.
 */
export function forecast(
  settings: TierSettings,
  divisions: readonly DivisionCount[],
  outcome: WavesOutcome | null = null,
): Forecast {
  const inhabited = divisions.filter(({ people }) => people > 0)
  // Who can be placed is the same under every policy.
  const policy = settings.classCount === 'waves' ? 'fewest' : settings.classCount
  const answers = inhabited.map(division => ({
    division,
    answer: classCountOf(division, policy, settings.limits),
  }))
  const placed = answers.flatMap(({ division, answer }) =>
    'classes' in answer ? [{ division, classes: answer.classes }] : [],
  )
  const { classes, waves } = settings.classCount === 'waves' && outcome ? outcome : classesAndWaves(settings, placed)
  const lastDate = lastDateOf(settings, waves)
  const seatsPerWave =
    settings.roomCount * settings.limits.largest * (settings.roomPool === 'province' ? placed.length : 1)
  return {
    people: sum(inhabited.map(({ people }) => people)),
    seatsPerWave,
    classes,
    waves,
    lastDate,
    seatsUntilLastDate: settings.lastDate === null ? null : seatsPerWave * wavesUntil(settings, settings.lastDate),
    isLate: settings.lastDate !== null && (lastDate ?? '') > settings.lastDate,
    unplaceable: answers.flatMap(({ division, answer }) =>
      'reason' in answer ? [toUnplaceable(division, answer.reason, settings)] : [],
    ),
  }
}

type Placed = { division: DivisionCount; classes: number }

function classesAndWaves(settings: TierSettings, placed: Placed[]): WavesOutcome {
  const { tier, classCount, roomCount, limits } = settings
  if (tier === 1) {
    const classes = tier1Classes(settings, placed)
    return { classes, waves: Math.ceil(classes / roomCount) }
  }
  const classes = sum(placed.map(one => one.classes))
  const waves = tier2Waves(settings, placed)
  if (classCount !== 'waves') return { classes, waves }
  const most = sum(placed.map(({ division }) => classCountRange(division.people, limits)!.most))
  const held = Math.max(waves, settings.waveCount ?? 1)
  return { classes: Math.min(most, held * roomCount), waves: held }
}

function tier2Waves({ roomCount, roomPool }: TierSettings, placed: Placed[]) {
  return wavesNeeded({
    classes: placed.map(one => one.classes),
    instructors: placed.map(one => one.division.instructors ?? Number.POSITIVE_INFINITY),
    rooms: roomCount,
    roomPool,
  })
}

/** Tier 1 fills its rooms once, as far as sizes allow, or has as few classes as they allow. */
function tier1Classes({ classCount, roomCount, limits }: TierSettings, placed: Placed[]) {
  const ranges = placed.map(({ division }) => classCountRange(division.people, limits)!)
  const fewest = sum(ranges.map(range => range.fewest))
  if (classCount === 'fewest') return fewest
  return Math.max(fewest, Math.min(sum(ranges.map(range => range.most)), roomCount))
}

/** The last day of so many waves. */
export function lastDateOf({ firstDate, sessions, weekends }: TierSettings, waves: number) {
  return trainingDays(firstDate, Math.ceil(waves / sessions.length), weekends).at(-1) ?? null
}

/** Waves that may be held from the first day to `lastDate`. */
export function wavesUntil({ firstDate, sessions, weekends }: TierSettings, lastDate: string) {
  if (lastDate < firstDate) return 0
  const calendarDays = Math.round((Date.parse(lastDate) - Date.parse(firstDate)) / 86_400_000) + 1
  const days = trainingDays(firstDate, calendarDays, weekends).filter(day => day <= lastDate)
  return days.length * sessions.length
}

function toUnplaceable({ code, people }: DivisionCount, reason: Unplaceable['reason'], { limits }: TierSettings) {
  return { division: code, people, reason, needed: neededFor(people, reason, limits) }
}

function neededFor(people: number, reason: Unplaceable['reason'], limits: TierSettings['limits']) {
  if (reason === 'no-instructors') return Math.ceil(people / limits.largest)
  const gap = sizeGaps(limits).find(({ from, to }) => from <= people && people <= to)
  return (gap?.to ?? limits.smallest - 1) + 1 - people
}

function sum(numbers: readonly number[]) {
  return numbers.reduce((total, value) => total + value, 0)
}
