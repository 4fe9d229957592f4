import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { zoomAssignments } from '#main/handover/zoom-assignment'
import { anAttendedClass, anAttendee } from './an-attended-class.ts'

const classOf = (code: string, count: number) =>
  anAttendedClass({
    code,
    people: Array.from({ length: count }, (_, index) => anAttendee({ email: `${code}-${index}@contoh.invalid` })),
  })

test('everybody with an address has a line in the columns that Zoom reads', () => {
  const people = [anAttendee({ email: 'siti@contoh.invalid' }), anAttendee({ email: null })]
  expect(zoomAssignments([anAttendedClass({ people })])).toEqual([
    'Pre-assign Room Name,Email Address\nSULSEL-01,siti@contoh.invalid\n',
  ])
})

test('nobody with an address, no file', () => {
  expect(zoomAssignments([anAttendedClass()])).toEqual([])
})

test.each([
  ['1,000 people', 35, 40],
  ['100 rooms', 250, 2],
])('no file has more than %s, and no class is cut', (_, classes, size) => {
  const all = Array.from({ length: classes }, (__, index) => classOf(`JATIM-${index + 1}`, size))
  const files = zoomAssignments(all).map(file => parse(file).slice(1))
  expect(files.length).toBe(Math.ceil(Math.max(classes / 100, (classes * size) / 1000)))
  const rooms = files.map(rows => new Set(rows.map(([room]) => room)))
  for (const [index, rows] of files.entries()) {
    expect(rows.length).toBeLessThanOrEqual(1000)
    expect(rooms[index]!.size).toBeLessThanOrEqual(100)
  }
  expect(rooms.reduce((sum, { size: count }) => sum + count, 0)).toBe(classes)
  expect(files.flat().length).toBe(classes * size)
})
