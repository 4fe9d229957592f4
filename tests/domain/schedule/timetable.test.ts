import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { classCodes } from '#domain/schedule/class-codes'
import { type ClassToSchedule, type ScheduledClass, timetableOf } from '#domain/schedule/timetable'
import { defaultTraining } from '#domain/training/default-training'
import type { SessionTimes, TierSettings, Zone } from '#domain/training/training'

const settings = (change: Partial<TierSettings> = {}): TierSettings => ({ ...defaultTraining.tiers[2], ...change })

const classesOf = (count: number, zone: Zone = 'WIB', division = '32', instructors = count): ClassToSchedule[] =>
  Array.from({ length: count }, (_, index) => ({ zone, division, instructor: index % instructors }))

const overlap = (a: ScheduledClass, b: ScheduledClass) => a.startUtc < b.endUtc && b.startUtc < a.endUtc

/** Pairs that cannot both happen: one room or one instructor in two classes at a time. */
function clashes(classes: ClassToSchedule[], scheduled: ScheduledClass[]) {
  const found: string[] = []
  scheduled.forEach((a, i) => {
    scheduled.slice(i + 1).forEach((b, j) => {
      if (!overlap(a, b)) return
      const other = classes[i + 1 + j]!
      if (a.room === b.room && a.roomDivision === b.roomDivision) found.push(`room ${a.room}`)
      const { instructor, division } = classes[i]!
      if (instructor !== null && instructor === other.instructor && division === other.division)
        found.push('instructor')
    })
  })
  return found
}

describe('a timetable', () => {
  test('of no class has no wave', () => {
    expect(timetableOf([], settings())).toEqual({ classes: [], waves: 0, wavesBound: 0 })
  })

  test('needs 32 days for 1,120 day-long classes in 36 rooms, evenly filled', () => {
    const { classes, waves, wavesBound } = timetableOf(classesOf(1120), settings())
    expect({ waves, wavesBound }).toEqual({ waves: 32, wavesBound: 32 })
    const perDay = Object.values(Object.groupBy(classes, ({ date }) => date)).map(day => day!.length)
    expect(new Set(perDay)).toEqual(new Set([35]))
  })

  test('of one short session a day fills its rooms as a long one does', () => {
    const short = settings({ sessions: [{ start: '08:00', end: '10:00' }] })
    const classes = [...classesOf(859), ...classesOf(160, 'WITA', '73'), ...classesOf(25, 'WIT', '81')]
    expect(timetableOf(classes, short).waves).toBe(29)
  })

  test('gives an instructor with three classes three waves', () => {
    const { waves, wavesBound, classes } = timetableOf(classesOf(3, 'WIT', '91', 1), settings())
    expect({ waves, wavesBound }).toEqual({ waves: 3, wavesBound: 3 })
    expect(new Set(classes.map(({ date }) => date)).size).toBe(3)
  })

  test('counts each province its own rooms where they have their own', () => {
    const classes = [...classesOf(4, 'WIB', '32'), ...classesOf(2, 'WITA', '73')]
    const { waves, classes: scheduled } = timetableOf(classes, settings({ roomPool: 'province', roomCount: 2 }))
    expect(waves).toBe(2)
    expect(scheduled.map(({ roomDivision, room }) => `${roomDivision}-${room}`)).toEqual(
      expect.arrayContaining(['32-1', '32-2', '73-1']),
    )
  })

  test('uses every session of a day before the next day', () => {
    const twoSessions = [
      { start: '08:00', end: '11:30' },
      { start: '12:00', end: '15:30' },
    ]
    const { classes, waves, wavesBound } = timetableOf(classesOf(4), settings({ roomCount: 1, sessions: twoSessions }))
    expect({ waves, wavesBound }).toEqual({ waves: 4, wavesBound: 4 })
    expect(new Set(classes.map(({ date }) => date)).size).toBe(2)
  })

  test('holds every class within the session of its own zone', () => {
    const [one] = timetableOf(classesOf(1, 'WIT', '91'), settings()).classes
    expect(one).toMatchObject({ date: '2025-02-27', startUtc: '2025-02-26T23:00:00Z', endUtc: '2025-02-27T06:30:00Z' })
  })
})

const dayPlans: SessionTimes[] = [
  [{ start: '08:00', end: '15:30' }],
  [
    { start: '08:00', end: '11:30' },
    { start: '12:00', end: '15:30' },
  ],
  [
    { start: '08:00', end: '10:00' },
    { start: '10:00', end: '12:00' },
    { start: '13:00', end: '15:00' },
  ],
]
const sessions = fc.constantFrom(...dayPlans)
const province = fc.record({
  zone: fc.constantFrom<Zone>('WIB', 'WITA', 'WIT'),
  classes: fc.integer({ min: 1, max: 12 }),
  instructors: fc.integer({ min: 1, max: 6 }),
})

property.prop([
  fc.array(province, { maxLength: 6 }),
  fc.integer({ min: 1, max: 8 }),
  sessions,
  fc.constantFrom('national' as const, 'province' as const),
])(
  'never clashes and never beats its bound, whatever the rooms, zones and sessions',
  (provinces, roomCount, times, roomPool) => {
    let first = 0
    const classes = provinces.flatMap(({ zone, classes: count, instructors }, index) => {
      const own = classesOf(count, zone, String(10 + index), instructors)
      const shifted = own.map(one => ({ ...one, instructor: one.instructor! + first }))
      first += instructors
      return shifted
    })
    const given = settings({ roomCount, sessions: times, roomPool })
    const { classes: scheduled, waves, wavesBound } = timetableOf(classes, given)

    expect(clashes(classes, scheduled)).toEqual([])
    expect(scheduled.every(({ room }) => room >= 1 && room <= roomCount)).toBe(true)
    expect(waves).toBeGreaterThanOrEqual(wavesBound)
    expect(Math.max(0, ...scheduled.map(({ wave }) => wave))).toBeLessThanOrEqual(waves)
  },
)

test('class codes count within their division and are padded to its widest', () => {
  expect(classCodes(['SULSEL', 'BALI', 'SULSEL'])).toEqual(['SULSEL-01', 'BALI-01', 'SULSEL-02'])
  expect(classCodes(Array.from({ length: 100 }, () => 'JATENG')).at(6)).toBe('JATENG-007')
})
