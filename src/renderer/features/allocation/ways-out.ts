import { classCountOf } from '#domain/allocation/class-counts'
import { largestSizeForWaves, roomsForWaves } from '#domain/allocation/feasibility'
import { type TierSettings, withClassCount } from '#domain/training/training'
import { type DivisionCount, type Forecast, forecast, wavesUntil } from './forecast.ts'

/** A change of settings that ends sooner, or in time, and what it leads to. */
export type WayOut = {
  kind: 'rooms' | 'one-wave' | 'fewest' | 'larger' | 'later'
  settings: TierSettings
  forecast: Forecast
}

/** Zoom rooms of a training hold no more than this (licence for large meetings). */
const largestRoom = 300

/**
 * What would help where the people do not fit the days there are; where no day is the last, what would end the tier
 * sooner. Ways in time first; none where one wave is enough already.
 */
export function waysOut(
  settings: TierSettings,
  divisions: readonly DivisionCount[],
  now = forecast(settings, divisions),
): WayOut[] {
  if (now.waves <= 1 && !now.isLate) return []
  // Ways change rooms, sizes or days, and with them what waves allow: they count a class per instructor instead.
  const base = settings.classCount === 'waves' ? withClassCount(settings, 'instructors') : settings
  const changes = candidates(base, divisions)
  if (now.isLate && now.lastDate) changes.push(['later', { ...settings, lastDate: now.lastDate }])
  const ways = changes.map(
    ([kind, change]): WayOut => ({ kind, settings: change, forecast: forecast(change, divisions, now) }),
  )
  const helpful = ways.filter(way => isBetter(way.forecast, now))
  return helpful.sort((a, b) => Number(a.forecast.isLate) - Number(b.forecast.isLate))
}

function isBetter(found: Forecast, now: Forecast) {
  return (now.isLate && !found.isLate) || found.waves < now.waves
}

function candidates(settings: TierSettings, divisions: readonly DivisionCount[]): [WayOut['kind'], TierSettings][] {
  const classes = classesOf(settings, divisions)
  const waves = settings.lastDate === null ? null : wavesUntil(settings, settings.lastDate)
  const found: [WayOut['kind'], TierSettings][] = []

  if (waves !== null && waves > 1) {
    found.push(['rooms', { ...settings, roomCount: roomsForWaves(classes, waves, settings.roomPool) }])
  }
  found.push(['one-wave', { ...settings, roomCount: Math.max(1, roomsForWaves(classes, 1, settings.roomPool)) }])
  if (settings.classCount !== 'fewest') found.push(['fewest', withClassCount(settings, 'fewest')])
  const larger = largerSize(settings, divisions, waves ?? 1)
  if (larger) found.push(['larger', larger])
  return found
}

function classesOf(settings: TierSettings, divisions: readonly DivisionCount[]) {
  if (settings.tier === 1) return [forecast(settings, divisions).classes]
  return divisions.map(division => {
    const answer = classCountOf(division, settings.classCount === 'fewest' ? 'fewest' : 'instructors', settings.limits)
    return 'classes' in answer ? answer.classes : 0
  })
}

/** The fewest classes of the smallest size that would do with the rooms and waves there are. */
function largerSize(settings: TierSettings, divisions: readonly DivisionCount[], waves: number): TierSettings | null {
  const people = divisions.map(division => division.people).filter(count => count >= settings.limits.smallest)
  const largest = largestSizeForWaves(people, { rooms: settings.roomCount, waves, roomPool: settings.roomPool })
  if (largest === null || largest <= settings.limits.largest || largest > largestRoom) return null
  return { ...withClassCount(settings, 'fewest'), limits: { ...settings.limits, largest } }
}
