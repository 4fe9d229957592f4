import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import * as XLSX from 'xlsx'
import { exampleRoster } from '#domain/roster/example-roster'
import { readWorkbook } from '#main/workbook/read-workbook'
import { fileLimits } from '#main/workbook/file-limits'
import { writeCsvTable, writeRosterFile, writeXlsxTable } from '#main/roster/write-roster-file'
import { check, goodRow, regions } from '../../fixtures/rosters/roster-tables.ts'
import { read } from '../../fixtures/rosters/reading.ts'

const readBack = (bytes: Uint8Array) => readWorkbook(bytes, fileLimits).tables[0]!.rows.map(({ cells }) => cells)

describe.each(['xlsx', 'csv'] as const)('as %s', format => {
  test('people are read back the same', async () => {
    const people = exampleRoster(regions).filter((_, index) => index % 50 === 0)
    const reading = await read(writeRosterFile(people, regions, format))
    expect(reading.problems).toEqual([])
    expect(reading.people.map(({ person }) => person)).toEqual(people)
  })

  test.each(['=1+1', '+62 rumah', '-2+3', '@SUM(A1)', "'=1", "''@x", "=cmd|'/c calc'!A1", '"; DROP', 'a;b', '＝1+1'])(
    'somebody called %s is read back the same',
    async name => {
      const person = { ...check([goodRow]).people[0]!.person, name }
      const reading = await read(writeRosterFile([person], regions, format))
      expect(reading.people.map(({ person }) => person)).toEqual([person])
    },
  )
})

/** XML cannot hold half a pair of surrogates or U+FFFE. */
const cellText = fc
  .oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^['=+\-@\t\r\n;"_x000D ]{1,8}$/))
  .filter(text => text.isWellFormed() && !/[\ufffe\uffff]/.test(text))

property.prop([fc.array(fc.tuple(cellText, cellText), { minLength: 1 })])('any text survives XLSX', rows => {
  // In a spreadsheet's cell a new line is a line feed alone.
  const table = rows.map(cells => ['x', ...cells.map(text => text.replace(/\r+\n/g, '\n')), 'x'])
  expect(readBack(writeXlsxTable(table))).toEqual(table)
})

property.prop([fc.array(fc.tuple(cellText, cellText), { minLength: 1 })])('any text but a NUL survives CSV', rows => {
  const table = rows.map(([first, second]) => ['Nama', first.replaceAll('\0', ''), second.replaceAll('\0', ''), 'x'])
  expect(readBack(writeCsvTable(table))).toEqual(table)
})

describe('nothing that we write is run as a formula', () => {
  const hostile = ['=1+1', '+1', '-1', '@A1', '\t=1', '\r=1', '＝1']
  test('in XLSX every cell is text', () => {
    const sheet = XLSX.read(writeXlsxTable([hostile])).Sheets['Peserta']!
    const cells = hostile.map((_, column) => sheet[XLSX.utils.encode_cell({ r: 0, c: column })] as XLSX.CellObject)
    expect(cells.map(({ t, f }) => [t, f])).toEqual(hostile.map(() => ['s', undefined]))
  })

  test('in CSV such cells begin with an apostrophe', () => {
    const text = Buffer.from(writeCsvTable(hostile.map(cell => [cell]))).toString('utf8')
    expect(
      text
        .slice(1)
        .split('\r\n')
        .filter(Boolean)
        .map(line => line.replace(/^"/, '')[0]),
    ).toEqual(hostile.map(() => "'"))
  })
})
