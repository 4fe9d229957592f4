import { expect, test } from 'vitest'
import type { ClassId } from '#contract/identifiers'
import type { ListedClass } from '#contract/schedule'
import type { ClassFault } from '#domain/schedule/class-faults'
import { countQuestions, filterClasses, readClassFilter } from '../../../src/renderer/features/schedule/class-filter.ts'

const aClass = (change: Partial<ListedClass>): ListedClass => ({
  id: (change.code ?? 'ACEH-01') as ClassId,
  code: 'ACEH-01',
  tier: 2,
  division: '11',
  provinceCode: '11',
  regencyCodes: ['1101'],
  size: 30,
  instructorId: null,
  instructorName: 'Rahmat Hidayat',
  instructorProvinceCode: '11',
  instructorRegencyCode: null,
  instructorTrainedUtc: null,
  room: '1',
  roomNumber: 1,
  roomDivision: null,
  wave: 1,
  date: '2025-02-27',
  startUtc: '2025-02-27T01:00:00Z',
  endUtc: '2025-02-27T08:30:00Z',
  zone: 'WIB',
  ...change,
})
const all = [
  aClass({ code: 'ACEH-01' }),
  aClass({ code: 'SULSEL-07', provinceCode: '73', instructorName: 'Siti Aminah' }),
  aClass({ code: 'INNAS-WIB-01', tier: 1, provinceCode: null, instructorName: null }),
]
const codes = (filter: object) => filterClasses(all, readClassFilter({ ...filter })).map(one => one.code)

test('without a filter the classes of tier 2 are shown', () => {
  expect(codes({})).toEqual(['ACEH-01', 'SULSEL-07'])
})

test('words are looked for in code, instructor and room, in any order', () => {
  expect(codes({ cari: 'aminah sulsel' })).toEqual(['SULSEL-07'])
  expect(codes({ cari: 'aminah aceh' })).toEqual([])
})

test('a province and the other tier are chosen by the address', () => {
  expect(codes({ provinsi: 73 })).toEqual(['SULSEL-07'])
  expect(codes({ tahap: '1' })).toEqual(['INNAS-WIB-01'])
})

test('what the address says wrongly is not believed', () => {
  expect(readClassFilter({ tahap: 3, provinsi: '<b>', cari: '' })).toEqual({})
})

test('a room is looked for by the name that it is shown with', () => {
  const rooms = [aClass({ code: 'ACEH-01', room: '1' }), aClass({ code: 'ACEH-02', room: '2' })]
  const shown = filterClasses(rooms, { cari: 'ruang 2' }, room => `Ruang ${room}`)
  expect(shown.map(one => one.code)).toEqual(['ACEH-02'])
})

const faults = new Map<string, ClassFault[]>([
  ['ACEH-01', [{ kind: 'too-large', classId: 'ACEH-01', size: 41, largest: 40 }]],
  [
    'SULSEL-07',
    [
      { kind: 'no-instructor', classId: 'SULSEL-07' },
      { kind: 'after-last-day', classId: 'SULSEL-07', lastDate: '2025-02-26' },
    ],
  ],
])

test('each question leaves the classes with such faults, and is counted with the rest of the filter', () => {
  const leaves = (filter: object) =>
    filterClasses(all, readClassFilter({ ...filter }), undefined, faults).map(one => one.code)
  expect(leaves({ saring: 'melanggar' })).toEqual(['ACEH-01'])
  expect(leaves({ saring: 'tanpa-innas' })).toEqual(['SULSEL-07'])
  expect(leaves({ saring: 'perhatian' })).toEqual(['SULSEL-07'])
  expect(countQuestions(all, { saring: 'melanggar' }, faults)).toEqual({
    melanggar: 1,
    'tanpa-innas': 1,
    perhatian: 1,
  })
  expect(countQuestions(all, { provinsi: '73' }, faults)).toMatchObject({ melanggar: 0, 'tanpa-innas': 1 })
})

test('classes stand in the order that the address asks for', () => {
  const classes = [
    aClass({ code: 'A', size: 31, roomNumber: 2, startUtc: '2025-02-28T01:00:00Z' }),
    aClass({ code: 'B', size: 20, roomNumber: 3 }),
    aClass({ code: 'C', size: 40, roomNumber: 1, startUtc: '2025-03-03T01:00:00Z' }),
  ]
  const order = (urut: string) =>
    filterClasses(classes, readClassFilter({ urut }))
      .map(one => one.code)
      .join('')
  expect(['kode', 'kecil', 'besar', 'waktu', 'ruang', 'x'].map(order)).toEqual([
    'ABC',
    'BAC',
    'CAB',
    'BAC',
    'CAB',
    'ABC',
  ])
})

test('the address says which view is shown', () => {
  expect(readClassFilter({ papan: 'hari', provinsi: '73' })).toEqual({ papan: 'hari', provinsi: '73' })
  expect(readClassFilter({ papan: 'lain' })).toEqual({})
})
