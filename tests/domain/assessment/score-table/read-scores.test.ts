import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPairs } from '#domain/assessment/score-table/read-pairs'
import { readResponses } from '#domain/assessment/score-table/read-responses'
import { columnLetter } from '#domain/assessment/score-table/score-problem'
import type { TextTable } from '#domain/roster/text-table'

const tableOf = (...lines: string[]): TextTable => ({
  name: '',
  rows: lines.map((line, at) => ({ row: at + 1, cells: line.split(';') })),
  faults: new Map(),
})
const told = ({ problems }: { problems: readonly { row: number | null; column: string | null; kind: string }[] }) =>
  problems.map(({ row, column, kind }) => [row, column, kind])

describe('answers of a test', () => {
  test('are one row per person and one column per item', () => {
    const { names, items, rows, problems, blanks } = readResponses(tableOf('id;S1;S2', 'a;1;0', 'b;0,5;', 'c;1;1.0'))
    expect({ names, rows, problems, blanks }).toEqual({
      names: ['S1', 'S2'],
      rows: { in: 3, taken: 3, setAside: 0 },
      problems: [],
      blanks: 1,
    })
    expect(items).toEqual([
      { maxPoints: 1, points: Float64Array.of(1, 0.5, 1) },
      { maxPoints: 1, points: Float64Array.of(0, 0, 1) },
    ])
  })

  test('may tell the most points of each item in a second row', () => {
    const { items, rows } = readResponses(tableOf('id;S1;S2', 'Maks;10;2,5', 'a;7;2'))
    expect(items.map(({ maxPoints }) => maxPoints)).toEqual([10, 2.5])
    expect(rows.in).toBe(1)
  })

  test.each([
    ['a;105;0', [3, 'S1', 'above-maximum']],
    ['a;-1;0', [3, 'S1', 'negative']],
    ['a;1;benar', [3, 'S2', 'not-a-number']],
    ['a;1;1e3', [3, 'S2', 'not-a-number']],
    ['a;;', [3, 'id', 'no-scores']],
    [';1;1', [3, 'id', 'id-missing']],
    ['b;1;1', [3, 'id', 'double-id']],
    ['a;1;1;1', [3, 'D', 'too-many-cells']],
  ])('%s is set aside, the others are taken', (line, problem) => {
    const read = readResponses(tableOf('id;S1;S2', 'b;1;0', line, 'c;0;1'))
    expect(told(read)).toEqual([problem])
    expect(read.rows).toEqual({ in: 3, taken: 2, setAside: 1 })
    expect(read.items[0]!.points).toEqual(Float64Array.of(1, 0))
  })

  test('a row with three faults is set aside once, and all three are told', () => {
    const read = readResponses(tableOf('id;S1;S2;S3', 'b;1;0;1', 'a;-1;2;x'))
    expect(told(read).map(([, column]) => column)).toEqual(['S1', 'S2', 'S3'])
    expect(read.rows.setAside).toBe(1)
  })

  test('nothing can be taken of a table without items, without people, or with an item twice', () => {
    expect(told(readResponses(tableOf('id', 'a')))).toEqual([[1, null, 'no-items']])
    expect(told(readResponses(tableOf()))).toEqual([[null, null, 'no-header']])
    expect(told(readResponses(tableOf('id;S1')))).toEqual([[null, null, 'no-rows']])
    expect(told(readResponses(tableOf('id;S1;S1;;S2', 'a;1;1;1;1')))).toEqual([
      [1, 'C', 'double-item'],
      [1, 'D', 'unnamed-item'],
    ])
    expect(told(readResponses(tableOf('id;S1;S2', 'maks;0;x', 'a;0;0')))).toEqual([
      [2, 'S1', 'wrong-maximum'],
      [2, 'S2', 'wrong-maximum'],
    ])
  })
})

describe('tests before and after', () => {
  test('are found by their headers, in any order, in Indonesian too', () => {
    const { taken, rows } = readPairs(tableOf('Kelas;Post-test (%);ID;Pre-test', 'K1;80;a;40,5', 'K2;;b;0'))
    expect(taken).toEqual([
      { className: 'K1', pre: 40.5, post: 80 },
      { className: 'K2', pre: 0, post: null },
    ])
    expect(rows).toEqual({ in: 2, taken: 2, setAside: 0 })
  })

  test.each([
    ['a;K1;105;50', [3, 'pre', 'above-maximum']],
    ['a;K1;50;-1', [3, 'post', 'negative']],
    ['a;K1;lima;50', [3, 'pre', 'not-a-number']],
    ['a;;40;50', [3, 'class', 'class-missing']],
    ['a;K1;;', [3, 'id', 'no-scores']],
    ['z;K1;1;2', [3, 'id', 'double-id']],
  ])('%s is set aside', (line, problem) => {
    const read = readPairs(tableOf('id;class;pre;post', 'z;K1;1;1', line))
    expect(told(read)).toEqual([problem])
    expect(read.rows).toEqual({ in: 2, taken: 1, setAside: 1 })
  })

  test('without a column nothing is taken', () => {
    expect(told(readPairs(tableOf('id;pre;pre', 'a;1;2')))).toEqual([
      [1, 'class', 'missing-column'],
      [1, 'C', 'double-column'],
      [1, 'post', 'missing-column'],
    ])
  })
})

test('rows in are rows taken and rows set aside, whatever they say', () => {
  const cell = fc.constantFrom('', '1', '0,5', '-1', '105', 'x', 'a', 'b', 'maks')
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 })), lines => {
      for (const read of [
        readResponses(tableOf('id;S1;S2;S3', ...lines.map(line => line.join(';')))),
        readPairs(tableOf('id;class;pre;post', ...lines.map(line => line.join(';')))),
      ]) {
        expect(read.rows.taken + read.rows.setAside).toBe(read.rows.in)
        const faulty = new Set(read.problems.flatMap(({ row }) => (row !== null && row > 1 ? [row] : [])))
        expect(read.rows.in === 0 ? 0 : faulty.size).toBe(read.rows.setAside)
      }
    }),
  )
})

test('columns without a header are named as spreadsheets do', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
})
