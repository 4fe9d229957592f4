import { expect, test } from 'vitest'
import { readClock } from '../../../src/renderer/features/training/read-clock.ts'
import { readDate } from '../../../src/renderer/features/training/read-date.ts'
import { nextSession } from '../../../src/renderer/features/training/next-session.ts'
import { readRooms, roomLineProblems, writeRooms } from '../../../src/renderer/features/training/room-lines.ts'

test.each(['27 Feb 2025', '27 februari 2025', '27/2/2025', '27-02-2025', '27.2.2025', '2025-02-27', ' 27 Feb 2025 '])(
  '%s is the 27th of February',
  typed => expect(readDate(typed)).toBe('2025-02-27'),
)

test.each(['9 Mei 2025', '9 May 2025'])('%s is understood in both languages', typed =>
  expect(readDate(typed)).toBe('2025-05-09'),
)

test.each(['', '30 Feb 2025', '32/1/2025', '1/13/2025', 'besok', '27 Feb', '27 xyz 2025'])(
  '%s is no day of the calendar',
  typed => expect(readDate(typed)).toBeNull(),
)

test.each([
  ['8', '08:00'],
  ['8.30', '08:30'],
  ['08:30', '08:30'],
  ['1530', '15:30'],
])('%s is %s', (typed, clock) => expect(readClock(typed)).toBe(clock))

test.each(['', '24', '8.60', '8.3', 'pagi'])('%s is no time of day', typed => expect(readClock(typed)).toBeNull())

test('rooms are read as they are pasted from a spreadsheet, and written back the same', () => {
  const pasted = 'Ruang 1\thttps://zoom.us/j/1\t811 2222 3333\trahasia\tpusdiklat@contoh.id\n\nRuang 2'
  const rooms = readRooms(pasted)
  expect(rooms).toEqual([
    {
      name: 'Ruang 1',
      link: 'https://zoom.us/j/1',
      meetingId: '811 2222 3333',
      passcode: 'rahasia',
      host: 'pusdiklat@contoh.id',
    },
    { name: 'Ruang 2', link: null, meetingId: null, passcode: null, host: null },
  ])
  expect(readRooms(writeRooms(rooms))).toEqual(rooms)
})

test('room lines without a name are left out and told; links that are none are kept and told', () => {
  const pasted = 'Ruang 1\thttps://zoom.us/j/1\n\thttps://zoom.us/j/2\n\nhttps://zoom.us/j/3\nRuang 4\tzoom.us/j/4'
  expect(readRooms(pasted).map(room => room.name)).toEqual(['Ruang 1', 'Ruang 4'])
  expect(roomLineProblems(pasted)).toEqual([
    { line: 2, kind: 'no-name' },
    { line: 4, kind: 'name-is-link' },
    { line: 5, kind: 'link-not-web' },
  ])
})

test('a session is added after the last one, as far as the day goes', () => {
  expect(nextSession([{ start: '08:00', end: '15:30' }])).toEqual({ start: '16:00', end: '19:00' })
  expect(nextSession([{ start: '16:00', end: '21:00' }])).toEqual({ start: '21:30', end: '23:59' })
  expect(nextSession([{ start: '16:00', end: '23:15' }])).toBeNull()
})
