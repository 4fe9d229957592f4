import { utcOffsetHours } from '#domain/training/training'
import type { CheckedClass, CheckInput } from '../check-allocation.ts'
import { overlaps } from './overlaps.ts'

export type TimeViolation =
  | { kind: 'room-twice-at-a-time'; room: string; classIds: [string, string] }
  | { kind: 'room-of-other-division'; classId: string; roomDivision: string | null }
  | { kind: 'too-many-classes-at-a-time'; atUtc: string; roomDivision: string | null; classes: number; rooms: number }
  | { kind: 'outside-window'; classId: string; localStart: string; localEnd: string }
  | { kind: 'not-a-time'; classId: string }

/** H6: rooms, one by one and as many as the pool has. H7: within the local working hours, on one day. */
export function checkTimes(input: CheckInput): TimeViolation[] {
  const { classes, rooms, window } = input
  const roomOf = ({ room, roomDivision }: CheckedClass) =>
    rooms.pool === 'province' ? `${roomDivision}/${room}` : room
  const clashes = overlaps(classes, roomOf).map(
    ({ key, classIds }): TimeViolation => ({ kind: 'room-twice-at-a-time', room: key, classIds }),
  )
  const foreign = classes.flatMap(({ id, division, roomDivision }): TimeViolation[] =>
    rooms.pool === 'province' && roomDivision !== division
      ? [{ kind: 'room-of-other-division', classId: id, roomDivision }]
      : [],
  )
  return [...clashes, ...foreign, ...overfullPools(input), ...classes.flatMap(one => outsideWindow(one, window))]
}

function overfullPools({ classes, rooms }: CheckInput): TimeViolation[] {
  const poolOf = ({ roomDivision }: CheckedClass) => (rooms.pool === 'province' ? roomDivision : null)
  return [...new Set(classes.map(poolOf))].flatMap((pool): TimeViolation[] => {
    const held = classes.filter(one => poolOf(one) === pool)
    const peak = peakOf(held)
    if (peak.classes <= rooms.count) return []
    return [{ kind: 'too-many-classes-at-a-time', ...peak, roomDivision: pool, rooms: rooms.count }]
  })
}

/** The first moment at which most classes are in progress; one that ends as another starts does not count with it. */
function peakOf(classes: readonly CheckedClass[]): { atUtc: string; classes: number } {
  const events = classes.flatMap(({ startUtc, endUtc }) => [
    { at: Date.parse(startUtc), utc: startUtc, change: 1 },
    { at: Date.parse(endUtc), utc: endUtc, change: -1 },
  ])
  events.sort((a, b) => a.at - b.at || a.change - b.change)
  let inProgress = 0
  let peak = { atUtc: '', classes: 0 }
  for (const { utc, change } of events) {
    inProgress += change
    if (inProgress > peak.classes) peak = { atUtc: utc, classes: inProgress }
  }
  return peak
}

function outsideWindow(
  { id: classId, zone, startUtc, endUtc }: CheckedClass,
  window: { start: string; end: string },
): TimeViolation[] {
  const start = localTime(startUtc, zone)
  const end = localTime(endUtc, zone)
  if (!start || !end) return [{ kind: 'not-a-time', classId }]
  const isInside =
    start.day === end.day &&
    start.time >= `${window.start}:00` &&
    end.time <= `${window.end}:00` &&
    start.time < end.time
  return isInside ? [] : [{ kind: 'outside-window', classId, localStart: start.time, localEnd: end.time }]
}

function localTime(utc: string, zone: CheckedClass['zone']): { day: string; time: string } | null {
  const instant = Date.parse(utc)
  if (Number.isNaN(instant)) return null
  const local = new Date(instant + utcOffsetHours[zone] * 3_600_000).toISOString()
  return { day: local.slice(0, 10), time: local.slice(11, 19) }
}
