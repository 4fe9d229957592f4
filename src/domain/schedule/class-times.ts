import type { TierSettings, Zone } from '#domain/training/training'
import type { ClassInForce } from './class-in-force.ts'
import { addDays, minutesOf, toUtc, trainingDays } from './local-time.ts'

export type ClassTime = Pick<ClassInForce, 'wave' | 'date' | 'startUtc' | 'endUtc'>

const dayMinutes = 24 * 60

/**
 * When a class is held that begins on `date` at the local clock time `start`: till the end of the session that begins then,
 * otherwise as long as it lasts now. Null where it would not end on the same day.
 */
export function timeOfClass(
  { zone, startUtc, endUtc }: Pick<ClassInForce, 'zone' | 'startUtc' | 'endUtc'>,
  date: string,
  start: string,
  settings: TierSettings,
): ClassTime | null {
  const session = settings.sessions.find(one => one.start === start)
  const lasts = (Date.parse(endUtc) - Date.parse(startUtc)) / 60_000
  const end = session ? minutesOf(session.end) : minutesOf(start) + lasts
  if (end >= dayMinutes) return null
  return {
    date,
    wave: waveOf(date, start, settings),
    startUtc: toUtc(date, start, zone),
    endUtc: toUtc(date, clockOf(end), zone),
  }
}

/** Every session of the days from the tier's first to `lastDate`, as times of a class in `zone`. */
export function sessionTimes(settings: TierSettings, lastDate: string, zone: Zone): (ClassTime & { start: string })[] {
  const { sessions, firstDate, weekends } = settings
  return daysBetween(firstDate, lastDate, weekends).flatMap((date, day) =>
    sessions.map(({ start, end }, index) => ({
      date,
      start,
      wave: day * sessions.length + index + 1,
      startUtc: toUtc(date, start, zone),
      endUtc: toUtc(date, end, zone),
    })),
  )
}

/** Whether two times meet. One may end at the moment the other begins. */
export const overlap = (a: Pick<ClassTime, 'startUtc' | 'endUtc'>, b: Pick<ClassTime, 'startUtc' | 'endUtc'>) =>
  a.startUtc < b.endUtc && b.startUtc < a.endUtc

/** The wave in whose days and sessions a time falls; before the first day it is the first. */
function waveOf(date: string, start: string, { sessions, firstDate, weekends }: TierSettings) {
  const day = daysBetween(firstDate, addDays(date, -1), weekends).length
  const session = sessions.filter(one => one.start <= start).length
  return day * sessions.length + Math.max(1, session)
}

function daysBetween(first: string, last: string, weekends: boolean) {
  const most = Math.max(0, (Date.parse(last) - Date.parse(first)) / 86_400_000 + 1)
  return trainingDays(first, most, weekends).filter(date => date <= last)
}

function clockOf(minutes: number) {
  const part = (value: number) => String(value).padStart(2, '0')
  return `${part(Math.floor(minutes / 60))}:${part(minutes % 60)}`
}
