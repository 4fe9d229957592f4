import { type SessionTimes, utcOffsetHours, type Zone, zones } from '#domain/training/training'
import { minutesOf } from './local-time.ts'
import type { ClassToSchedule } from './timetable.ts'

/** Wave and room, both from 1. */
export type Placement = { wave: number; room: number }

/**
 * Spreads the classes of one pool of rooms evenly over as few waves as the rooms and instructors allow: in the order
 * zone, division, instructor, class t goes to wave t mod W (wrap-around; planning notes §1.2). A wave then has at most
 * ceil(K/W) classes, and W consecutive classes, so all of one instructor, are in different waves.
 */
export function placeInWaves(classes: ClassToSchedule[], rooms: number, sessions: SessionTimes): WavePlan {
  if (classes.length === 0) return { placements: [], waves: 0, wavesBound: 0 }
  const order = wrapOrder(classes)
  const perDay = sessions.length
  const wavesBound = wavesBoundOf(classes, rooms, sessions)
  // The bound knows that short sessions of different zones could share a room; this arrangement never does that.
  const least = Math.max(wavesBound, Math.ceil(classes.length / rooms))
  // Zones that share a day of several sessions can each waste a room; a few more waves always even that out, or never.
  for (let waves = least; waves <= least + 4 * perDay; waves++) {
    if (fits(order, classes, waves, rooms, perDay)) {
      return { placements: wrapAround(order, classes, waves, perDay), waves, wavesBound }
    }
  }
  return { ...zoneAfterZone(classes, rooms, sessions), wavesBound }
}

export type WavePlan = {
  /** In the order of the classes given. */
  placements: Placement[]
  waves: number
  /** Proven: fewer waves are not possible. */
  wavesBound: number
}

function wrapAround(order: number[], classes: ClassToSchedule[], waves: number, perDay: number) {
  const placements: Placement[] = Array.from({ length: classes.length })
  const firstRoom = firstRooms(order, classes, waves, perDay)
  const taken = new Map<string, number>()
  order.forEach((index, position) => {
    const wave = (position % waves) + 1
    const { zone } = classes[index]!
    const seat = taken.get(`${zone} ${wave}`) ?? 0
    taken.set(`${zone} ${wave}`, seat + 1)
    placements[index] = { wave, room: firstRoom(zone, Math.floor((wave - 1) / perDay)) + seat + 1 }
  })
  return placements
}

/** Whole days for one zone after the other: always possible, since one zone alone fits into ceil(K/R) waves. */
function zoneAfterZone(classes: ClassToSchedule[], rooms: number, sessions: SessionTimes) {
  const placements: Placement[] = Array.from({ length: classes.length })
  let days = 0
  let waves = 0
  for (const zone of zones) {
    const members = classes.flatMap((one, index) => (one.zone === zone ? [index] : []))
    if (members.length === 0) continue
    const first = days * sessions.length
    const placed = placeInWaves(
      members.map(index => classes[index]!),
      rooms,
      sessions,
    )
    placed.placements.forEach(({ wave, room }, at) => (placements[members[at]!] = { wave: first + wave, room }))
    waves = first + placed.waves
    days += Math.ceil(placed.waves / sessions.length)
  }
  return { placements, waves }
}

function wrapOrder(classes: ClassToSchedule[]) {
  const rank = (index: number) => zones.indexOf(classes[index]!.zone)
  return classes
    .map((_, index) => index)
    .sort(
      (a, b) =>
        rank(a) - rank(b) ||
        compare(classes[a]!.division, classes[b]!.division) ||
        (classes[a]!.instructor ?? -1) - (classes[b]!.instructor ?? -1) ||
        a - b,
    )
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b))

/** Rooms that each zone needs on each day: its fullest session. */
function roomsByZoneAndDay(order: number[], classes: ClassToSchedule[], waves: number, perDay: number) {
  const perWave = new Map<Zone, Int32Array>(zones.map(zone => [zone, new Int32Array(waves)]))
  order.forEach((index, position) => {
    const counts = perWave.get(classes[index]!.zone)!
    counts[position % waves]!++
  })
  return (zone: Zone, day: number) => Math.max(...perWave.get(zone)!.slice(day * perDay, (day + 1) * perDay))
}

function fits(order: number[], classes: ClassToSchedule[], waves: number, rooms: number, perDay: number) {
  const needed = roomsByZoneAndDay(order, classes, waves, perDay)
  for (let day = 0; day < Math.ceil(waves / perDay); day++) {
    if (zones.reduce((sum, zone) => sum + needed(zone, day), 0) > rooms) return false
  }
  return true
}

function firstRooms(order: number[], classes: ClassToSchedule[], waves: number, perDay: number) {
  const needed = roomsByZoneAndDay(order, classes, waves, perDay)
  return (zone: Zone, day: number) =>
    zones.slice(0, zones.indexOf(zone)).reduce((sum, before) => sum + needed(before, day), 0)
}

/** Fewest waves that any timetable needs: for the rooms, and for whoever teaches most. */
function wavesBoundOf(classes: ClassToSchedule[], rooms: number, sessions: SessionTimes) {
  const perRoomAndDay = mostSessionsInOneRoom(new Set(classes.map(({ zone }) => zone)), sessions)
  const days = Math.ceil(classes.length / (rooms * perRoomAndDay))
  const forRooms = (days - 1) * sessions.length + 1
  const loads = new Map<number, number>()
  for (const { instructor } of classes) {
    if (instructor !== null) loads.set(instructor, (loads.get(instructor) ?? 0) + 1)
  }
  const perZone = zones.map(zone => Math.ceil(classes.filter(one => one.zone === zone).length / rooms))
  return Math.max(1, forRooms, ...perZone, ...loads.values())
}

/** How many sessions of one day, of whichever zones, can follow each other in one room (earliest end first). */
function mostSessionsInOneRoom(present: Set<Zone>, sessions: SessionTimes) {
  const intervals = [...present]
    .flatMap(zone =>
      sessions.map(({ start, end }) => ({
        start: minutesOf(start) - utcOffsetHours[zone] * 60,
        end: minutesOf(end) - utcOffsetHours[zone] * 60,
      })),
    )
    .sort((a, b) => a.end - b.end)
  let count = 0
  let free = Number.NEGATIVE_INFINITY
  for (const { start, end } of intervals) {
    if (start < free) continue
    count++
    free = end
  }
  return Math.max(1, count)
}
