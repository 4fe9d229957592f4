import type { TierSettings, Zone } from '#domain/training/training'
import { toUtc, trainingDays } from './local-time.ts'
import { type Placement, placeInWaves } from './waves.ts'

/** A class that needs a time and a room. */
export type ClassToSchedule = {
  zone: Zone
  /** Kemendagri province code, or the zone for tier 1: classes of one division are spread over the waves. */
  division: string
  /** Whoever teaches; two classes of one instructor never share a wave. Null: nobody in particular. */
  instructor: number | null
}

export type ScheduledClass = {
  /** From 1. */
  wave: number
  /** From 1, within the pool. */
  room: number
  /** Whose room it is where provinces have their own; null for the national pool. */
  roomDivision: string | null
  date: string
  startUtc: string
  endUtc: string
}

export type Timetable = {
  /** In the order of the classes given. */
  classes: ScheduledClass[]
  waves: number
  /** No timetable with these rooms, sessions and instructors has fewer waves. */
  wavesBound: number
}

/**
 * Gives every class a wave, a day, a time in its own zone and a room. A wave is one session of one day; sessions start
 * at the same local time in every zone, so a room serves one zone a day (planning notes §1.2: equal lengths).
 */
export function timetableOf(classes: ClassToSchedule[], settings: TierSettings): Timetable {
  const pools = settings.roomPool === 'national' ? [classes.map((_, index) => index)] : byDivision(classes)
  const placements: Placement[] = Array.from({ length: classes.length })
  let waves = 0
  let wavesBound = 0
  for (const members of pools) {
    const pool = members.map(index => classes[index]!)
    const placed = placeInWaves(pool, settings.roomCount, settings.sessions)
    placed.placements.forEach((placement, index) => (placements[members[index]!] = placement))
    waves = Math.max(waves, placed.waves)
    wavesBound = Math.max(wavesBound, placed.wavesBound)
  }

  const timeOf = waveTimes(settings, waves)
  const scheduled = classes.map((one, index): ScheduledClass => {
    const { wave, room } = placements[index]!
    return {
      wave,
      room,
      roomDivision: settings.roomPool === 'national' ? null : one.division,
      ...timeOf(wave, one.zone),
    }
  })
  return { classes: scheduled, waves, wavesBound }
}

/** Day and instants of a wave in a zone, worked out once each: a nation has a thousand classes in a few dozen waves. */
function waveTimes({ sessions, firstDate, weekends }: TierSettings, waves: number) {
  const days = trainingDays(firstDate, Math.ceil(waves / sessions.length), weekends)
  const known = new Map<string, Pick<ScheduledClass, 'date' | 'startUtc' | 'endUtc'>>()
  return (wave: number, zone: Zone) => {
    const key = `${wave} ${zone}`
    const found = known.get(key)
    if (found) return found
    const date = days[Math.floor((wave - 1) / sessions.length)]!
    const { start, end } = sessions[(wave - 1) % sessions.length]!
    const times = { date, startUtc: toUtc(date, start, zone), endUtc: toUtc(date, end, zone) }
    known.set(key, times)
    return times
  }
}

function byDivision(classes: ClassToSchedule[]) {
  const members = new Map<string, number[]>()
  classes.forEach(({ division }, index) => {
    const known = members.get(division)
    if (known) known.push(index)
    else members.set(division, [index])
  })
  return [...members.values()]
}
