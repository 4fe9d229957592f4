import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkTogether } from '#domain/assessment/bank/check-items'
import { itemRows } from '#domain/assessment/bank/item-rows'
import { itemText, scenarioAndStem } from '#domain/assessment/bank/item-text'
import { readItemSheet } from '#domain/assessment/bank/read-item-sheet'
import { numberText, readNumber } from '#domain/assessment/bank/read-number'
import { markItem } from '#domain/assessment/mark-item'
import type { TextTable } from '#domain/roster/text-table'
import { anyItem, anyItems } from '../../../builders/any-item.ts'

const header = 'kode variabel form tingkat jenis skenario teks kunci bobot toleransi satuan penjelasan sumber'.split(
  ' ',
)
const columns = [...header.slice(0, 7), 'opsi A', 'opsi B', 'opsi C', ...header.slice(7)]

/** A sheet of one sound single choice in each row, with some cells changed. */
const sheet = (...rows: Partial<Record<string, string>>[]): TextTable => {
  const sound: Record<string, string> = {
    variabel: 'K15',
    form: 'A',
    tingkat: 'sedang',
    jenis: 'tunggal',
    teks: 'Lantai apa?',
    'opsi A': 'Tanah',
    'opsi B': 'Keramik',
    kunci: 'B',
  }
  const cells = (row: Partial<Record<string, string>>, at: number) =>
    columns.map(column => row[column] ?? (column === 'kode' ? `S-${at + 1}` : (sound[column] ?? '')))
  return {
    name: 'Soal',
    faults: new Map(),
    rows: [{ row: 1, cells: columns }, ...rows.map((row, at) => ({ row: at + 2, cells: cells(row, at) }))],
  }
}

const read = (...rows: Partial<Record<string, string>>[]) => checkTogether(readItemSheet(sheet(...rows)))
const told = (...rows: Partial<Record<string, string>>[]) =>
  read(...rows).problems.map(({ place, kind }) => `${place.in === 'sheet' && `${place.row} ${place.column}`}: ${kind}`)

test('items written into a sheet are read as the same items', () => {
  fc.assert(
    fc.property(anyItems, items => {
      const { header: written, rows } = itemRows(items)
      const table = {
        name: '',
        faults: new Map(),
        rows: [written, ...rows].map((cells, index) => ({ row: index + 1, cells })),
      }
      const reading = readItemSheet(table)
      expect(reading.problems).toEqual([])
      expect(reading.items.map(({ item }) => item)).toEqual(items)
    }),
  )
})

test('of several choices the right ones share all, and ticking everything gives nothing', () => {
  const { items } = read(
    { jenis: 'ganda', kunci: 'A,C', 'opsi C': 'Bambu' },
    { jenis: 'ganda', kunci: 'A', 'opsi C': 'Bambu', teks: 'Yang lain?' },
  )
  for (const { item } of items) expect(markItem(item, 'ABC')).toBe(0)
  const [two] = items.map(({ item }) => item)
  expect([markItem(two!, 'A'), markItem(two!, 'AC'), markItem(two!, 'AB')]).toEqual([0.5, 1, 0])
})

test.each([
  [{ kunci: 'D' }, '2 kunci: key-not-among-options'],
  [{ kunci: 'A,B' }, '2 kunci: several-keys'],
  [{ kunci: '' }, '2 kunci: missing-key'],
  [{ kunci: '12' }, '2 kunci: bad-key'],
  [{ 'opsi B': 'tanah' }, '2 opsi B: option-twice'],
  [{ 'opsi B': '', 'opsi C': 'Bambu', kunci: 'C' }, '2 opsi B: option-gap'],
  [{ 'opsi B': '', kunci: 'A' }, '2 opsi B: too-few-options'],
  [{ kode: '' }, '2 kode: missing-id'],
  [{ kode: 'dua kata' }, '2 kode: bad-id'],
  [{ variabel: 'K27' }, '2 variabel: unknown-variable'],
  [{ variabel: '' }, '2 variabel: missing-variable'],
  [{ form: 'C' }, '2 form: unknown-form'],
  [{ tingkat: 'gampang' }, '2 tingkat: unknown-difficulty'],
  [{ jenis: 'esai' }, '2 jenis: unknown-kind'],
  [{ teks: ' ' }, '2 teks: missing-stem'],
  [{ teks: 'x'.repeat(4001) }, '2 teks: text-too-long'],
  [{ bobot: '0' }, '2 bobot: points-not-positive'],
  [{ bobot: '-1' }, '2 bobot: points-not-positive'],
  [{ bobot: '101' }, '2 bobot: points-too-many'],
  [{ bobot: 'dua' }, '2 bobot: not-a-number'],
  [{ satuan: 'm²' }, '2 satuan: misplaced-cell'],
  [{ jenis: 'angka', kunci: '2' }, '2 opsi A: misplaced-cell'],
  [{ jenis: 'angka', kunci: '1.300', 'opsi A': '', 'opsi B': '' }, '2 kunci: ambiguous-number'],
  [{ jenis: 'angka', kunci: '1', toleransi: '-1', 'opsi A': '', 'opsi B': '' }, '2 toleransi: negative-tolerance'],
  [{ jenis: 'benar-salah', kunci: 'ya', 'opsi A': '', 'opsi B': '' }, '2 kunci: bad-key'],
])('a row with %o is told of at its cell', (row, problem) => {
  const { items, problems } = read(row)
  expect(told(row)).toContain(problem)
  expect([items.length, problems.length > 0]).toEqual([0, true])
})

test('two rows with one code, and two that ask the same, are told of; the first stays', () => {
  const same = { 'opsi A': 'Keramik', 'opsi B': 'Tanah', kunci: 'A' }
  expect(told({}, { kode: 'S-1', teks: 'Lain?' }, same)).toEqual(['3 kode: id-twice', '4 teks: same-question'])
  expect(read({}, { kode: 'S-1', teks: 'Lain?' }, same).items.map(({ place }) => place)).toEqual([
    { in: 'sheet', sheet: 'Soal', row: 2, column: null },
  ])
})

test('without a kind the key says it; weights may be told for each option', () => {
  const blank = { jenis: '', 'opsi A': '', 'opsi B': '' }
  const { items } = read(
    { jenis: '' },
    { jenis: '', kunci: 'B, A', teks: '2?' },
    { ...blank, kunci: 'Benar', teks: '3?' },
    { ...blank, kunci: '2,5', toleransi: '0,5', satuan: 'm²', teks: '4?' },
  )
  expect(items.map(({ item }) => item.answer.kind)).toEqual(['single', 'multiple', 'true-false', 'number'])
  expect(items[3]?.item.answer).toEqual({ kind: 'number', value: 2.5, tolerance: 0.5, unit: 'm²' })
})

test('headers may stand below a title and be written otherwise; what is not known is told with what is near', () => {
  const table: TextTable = {
    name: 'Lembar1',
    faults: new Map(),
    rows: [
      { row: 1, cells: ['Bank soal 2025'] },
      {
        row: 3,
        cells: ['Kode', 'VARIABEL', 'Form', 'Pertanyaan', 'opsi a', 'Opsi_B', 'Kunci', 'penjelassan', 'Catatan'],
      },
      { row: 4, cells: ['S-1', 'K15 Lantai', 'form a', 'Lantai apa?', 'Tanah', 'Keramik', 'b', '', ''] },
    ],
  }
  const { items, problems } = readItemSheet(table)
  expect(items.map(({ item }) => [item.variable, item.form, item.answer.kind])).toEqual([['K15', 'A', 'single']])
  expect(problems.map(({ kind, data }) => [kind, data['instead']])).toEqual([
    ['unknown-column-instead', 'penjelasan'],
    ['unknown-column', undefined],
  ])
})

test('a sheet without the columns that an item needs is told which are missing', () => {
  const { items, problems, count } = readItemSheet({
    name: '',
    faults: new Map(),
    rows: [
      { row: 1, cells: ['kode', 'teks', 'opsi A'] },
      { row: 2, cells: ['S-1', 'Lantai apa?', 'Tanah'] },
    ],
  })
  expect([items.length, count, problems.map(({ data }) => data['expected'])]).toEqual([
    0,
    1,
    ['variabel', 'form', 'kunci'],
  ])
})

test('a number that is written is the same number when it is read', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.constantFrom(1, 10, 1000, 1e6), (n, by) => {
      expect(readNumber(numberText(n / by))).toEqual({ number: n / by === 0 ? 0 : n / by })
    }),
  )
})

test('a text that an item holds stays as it is when it is taken again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const once = itemText(text)
      expect(itemText(once)).toBe(once)
      expect(scenarioAndStem(once)).toEqual({ scenario: null, stem: once })
    }),
  )
})

test('any item has at most its points, and a right answer gives all of them', () => {
  fc.assert(
    fc.property(anyItem, item => {
      const { answer, points } = item
      const right =
        'options' in answer
          ? answer.options.flatMap(({ key, fraction }) =>
              fraction > 0 && (answer.kind === 'multiple' || fraction === 1) ? key : [],
            )
          : []
      const response =
        answer.kind === 'true-false'
          ? String(answer.isTrue)
          : answer.kind === 'number'
            ? String(answer.value)
            : right.join('')
      expect(markItem(item, response)).toBeCloseTo(points, 9)
    }),
  )
})
