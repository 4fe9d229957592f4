import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCsv } from '#main/workbook/read-csv'
import { fileLimits } from '#main/workbook/file-limits'

const cellsOf = (content: string | Buffer) => readCsv(Buffer.from(content), fileLimits).rows.map(({ cells }) => cells)
const expected = [
  ['Nama', 'Kabupaten/Kota'],
  ['Zoë; Ké', 'Kota Bogor'],
]
const text = 'Nama;Kabupaten/Kota\r\n"Zoë; Ké";Kota Bogor\r\n'

describe('CSV is read as Excel writes it', () => {
  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 LE with a mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 BE with a mark', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['UTF-16 LE', Buffer.from(text, 'utf16le')],
    ['UTF-16 BE', Buffer.from(text, 'utf16le').swap16()],
    ['Windows-1252', Buffer.from(text, 'latin1')],
  ])('in %s', (_, bytes) => expect(cellsOf(bytes)).toEqual(expected))

  test.each([
    ['commas', 'Nama,Kabupaten/Kota\n"Zoë; Ké",Kota Bogor\n'],
    ['tabs', 'Nama\tKabupaten/Kota\rZoë; Ké\tKota Bogor'],
    ['a sep= line', 'sep=|\r\nNama|Kabupaten/Kota\r\nZoë; Ké|Kota Bogor\r\n'],
  ])('with %s', (_, content) => expect(cellsOf(content)).toEqual(expected))

  test('with the separator that the sep= line says, though others are more', () => {
    expect(cellsOf('sep=|\r\na;b;c|d\r\ne;f;g|h\r\n')).toEqual([
      ['a;b;c', 'd'],
      ['e;f;g', 'h'],
    ])
  })

  test('with the quotes and dashes of Windows-1252', () => {
    expect(cellsOf(Buffer.from([0x4e, 0x3b, 0x93, 0x61, 0x94, 0x96]))).toEqual([['N', '“a”–']])
  })
})

test('rows are numbered as the spreadsheet shows them, blank ones included', () => {
  const { rows } = readCsv(
    Buffer.from('sep=;\r\nNama;Peran\r\n\r\n;\r\n"Siti\r\nAminah";innas\r\nBudi;innas'),
    fileLimits,
  )
  expect(rows).toEqual([
    { row: 1, cells: ['Nama', 'Peran'] },
    { row: 4, cells: ['Siti\r\nAminah', 'innas'] },
    { row: 5, cells: ['Budi', 'innas'] },
  ])
})

test.each([
  [
    'a page of the web',
    '<!DOCTYPE html><table><tr><td>Nama</td></tr></table>',
    { fault: 'not-a-spreadsheet', seems: 'HTML', data: { context: 'html' } },
  ],
  ['a text of zeros', `Nama;Peran\n\u0000`, { fault: 'not-a-spreadsheet', seems: null }],
  ['a quote that is never closed', 'Nama;Peran\n"Siti;innas', { fault: 'damaged', data: { context: 'quotes' } }],
])('%s is refused', (_, content, error) => {
  expect(() => readCsv(Buffer.from(content), fileLimits)).toThrow(expect.objectContaining(error))
})

test('where nothing is quoted the cells are those of the parser', () => {
  const piece = fc.constantFrom('a', 'Zoë', ' ', ';', ';', ',', '\t', '\r', '\n', '\r\n', '')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
      const content = `sep=;\n${pieces.join('')}`
      const records: string[][] = parse(content.slice(6), {
        delimiter: ';',
        record_delimiter: ['\r\n', '\n', '\r'],
        relax_column_count: true,
      })
      const rows = records.map((cells, at) => ({ row: at + 1, cells }))
      const read = readCsv(Buffer.from(content), fileLimits).rows
      expect(read).toEqual(rows.filter(({ cells }) => cells.some(cell => cell.trim() !== '')))
    }),
  )
})
