import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ClassId } from '#contract/identifiers'
import type { ListedClass } from '#contract/schedule'
import { toUtc } from '#domain/schedule/local-time'
import { clashesOf } from '../../../src/renderer/features/timetable/clashes.ts'
import { dayAxisOf, placeOnDay, rulerHours } from '../../../src/renderer/features/timetable/day-axis.ts'
import { timetableRows } from '../../../src/renderer/features/timetable/timetable-rows.ts'
import { readTimetableView } from '../../../src/renderer/features/timetable/timetable-view.ts'
import { cursorOf, walk } from '../../../src/renderer/features/timetable/walk.ts'

function aClass(code: string, change: Partial<ListedClass> = {}): ListedClass {
  const { date = '2025-02-27', zone = 'WITA' } = change
  return {
    id: code as ClassId,
    code,
    tier: 2,
    division: '73',
    provinceCode: '73',
    regencyCodes: ['7308'],
    size: 30,
    instructorId: null,
    instructorName: null,
    instructorProvinceCode: null,
    instructorRegencyCode: null,
    instructorTrainedUtc: null,
    room: '1',
    roomNumber: 1,
    roomDivision: null,
    wave: 1,
    date,
    startUtc: toUtc(date, '08:00', zone),
    endUtc: toUtc(date, '15:30', zone),
    zone,
    ...change,
  }
}

test('the same hour begins earlier the further east, and the axis has room for all three zones', () => {
  const [wib, wita, wit] = (['WIB', 'WITA', 'WIT'] as const).map(zone => aClass(zone, { zone }))
  const axis = dayAxisOf([wib!, wita!, wit!])
  expect(axis).toEqual({ days: ['2025-02-27'], start: 6 * 60, end: 16 * 60 })
  expect([wib!, wita!, wit!].map(one => placeOnDay(axis, one))).toEqual([
    { from: 0.2, width: 0.75 },
    { from: 0.1, width: 0.75 },
    { from: 0, width: 0.75 },
  ])
})

test('the rulers thin out as days get narrow, and vanish', () => {
  const axis = { days: [], start: 360, end: 960 }
  expect(rulerHours(axis, 600)).toEqual([360, 420, 480, 540, 600, 660, 720, 780, 840, 900])
  expect(rulerHours(axis, 240)).toHaveLength(10)
  expect(rulerHours(axis, 160)).toEqual([360, 480, 600, 720, 840])
  expect(rulerHours(axis, 32)).toEqual([])
})

test('rooms stand in the order of their numbers, instructors by province and name, nobody first', () => {
  const room = (roomNumber: number) => aClass(`R-${roomNumber}`, { roomNumber, room: String(roomNumber) })
  expect(timetableRows([room(10), room(2), room(1)], 'room').map(({ head }) => head)).toEqual(['1', '2', '10'])

  const taught = (instructorId: string, instructorName: string, province: string) =>
    aClass(instructorId, { instructorId, instructorName, instructorProvinceCode: province } as Partial<ListedClass>)
  const rows = timetableRows(
    [taught('a', 'Wati', '51'), taught('b', 'Budi', '73'), taught('c', 'Ana', '73'), aClass('x')],
    'instructor',
  )
  expect(rows.map(({ head }) => head)).toEqual([null, 'Wati', 'Ana', 'Budi'])
})

test('classes of one row at the same time never share a lane, and no lane is spent in vain', () => {
  const one = fc.record({ day: fc.integer({ min: 1, max: 4 }), zone: fc.constantFrom('WIB', 'WITA', 'WIT') })
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 25 }), drawn => {
      const classes = drawn.map(({ day, zone }, index) =>
        aClass(`C-${index}`, { date: `2025-03-0${day}`, zone: zone as 'WIB' }),
      )
      const [row] = timetableRows(classes, 'province')
      const overlaps = (a: ListedClass, b: ListedClass) => a.startUtc < b.endUtc && b.startUtc < a.endUtc
      const sharing = row!.bars.flatMap(({ listed, lane }, index) =>
        row!.bars.slice(index + 1).filter(other => other.lane === lane && overlaps(listed, other.listed)),
      )
      expect(sharing).toEqual([])
      const atOnce = classes.map(a => classes.filter(b => b.startUtc <= a.startUtc && a.startUtc < b.endUtc).length)
      expect(row!.lanes).toBe(Math.max(...atOnce))
    }),
  )
})

test('arrows walk along a row and to the nearest time of the next', () => {
  const rows = timetableRows(
    [
      aClass('A-1', { date: '2025-02-27' }),
      aClass('A-2', { date: '2025-02-28' }),
      aClass('B-1', { date: '2025-02-28', roomNumber: 2 }),
      aClass('B-2', { date: '2025-03-03', roomNumber: 2 }),
    ],
    'room',
  )
  expect(walk(rows, { row: 0, bar: 0 }, 'ArrowRight', 5)).toEqual({ row: 0, bar: 1 })
  expect(walk(rows, { row: 0, bar: 1 }, 'ArrowDown', 5)).toEqual({ row: 1, bar: 0 })
  expect(walk(rows, { row: 1, bar: 1 }, 'ArrowUp', 5)).toEqual({ row: 0, bar: 1 })
  expect(walk(rows, { row: 1, bar: 1 }, 'ArrowRight', 5)).toEqual({ row: 1, bar: 1 })
  expect(walk(rows, { row: 0, bar: 0 }, 'x', 5)).toBeNull()
  expect(cursorOf(rows, 'B-2')).toEqual({ row: 1, bar: 1 })
  expect(cursorOf(rows, 'C-1')).toBeNull()
})

test('clashes are the faults of time, earliest first; sizes are told elsewhere', () => {
  const [early, late] = [aClass('A-1'), aClass('B-1', { date: '2025-03-03' })]
  const faults = [
    { kind: 'too-small', classId: 'A-1', size: 3, smallest: 20 },
    { kind: 'outside-hours', classId: 'B-1', start: '08:00', end: '15:30' },
    { kind: 'room-twice', classIds: ['A-1', 'B-1'] },
  ] as const
  expect(
    clashesOf(
      faults.map(fault => structuredClone(fault) as never),
      [early, late],
    ),
  ).toEqual([
    { kind: 'room-twice', classes: [early, late] },
    { kind: 'outside-hours', classes: [late] },
  ])
})

test('the address is read with care', () => {
  expect(
    readTimetableView({ lihat: 'province', rentang: 'all', tahap: '1', provinsi: 73, kelas: 'SULSEL-07' }),
  ).toEqual({
    lihat: 'province',
    rentang: 'all',
    tahap: 1,
    provinsi: '73',
    kelas: 'SULSEL-07',
  })
  expect(readTimetableView({ lihat: 'x', rentang: '', tahap: 3, provinsi: 'Bali' })).toEqual({})
})
