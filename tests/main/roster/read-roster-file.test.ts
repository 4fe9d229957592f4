import { describe, expect, test } from 'vitest'
import * as XLSX from 'xlsx'
import { exampleRoster } from '#domain/roster/example-roster'
import { TableFileError } from '#main/workbook/table-file-error'
import { writeRosterFile } from '#main/roster/write-roster-file'
import { cellsOf, read } from '../../fixtures/rosters/reading.ts'
import { aRow, goodRow, headers, regions } from '../../fixtures/rosters/roster-tables.ts'
import {
  aCompoundFile,
  anOverlappingZip,
  aPicture,
  aWorkbook,
  aWorkbookOf,
  aWorkbookOfSharedStrings,
  aZip,
  billionLaughs,
  sheetXml,
} from '../../fixtures/rosters/hostile-files.ts'

const mebibyte = 1024 * 1024

describe('a roster is read', () => {
  test.each(['xlsx', 'xlsb', 'biff8', 'ods'] as const)('from %s', async format => {
    const reading = await read(aWorkbook({ Peserta: cellsOf([aRow(1), aRow(2)]) }, format))
    expect(reading).toMatchObject({
      sheet: 'Peserta',
      sheets: ['Peserta'],
      headerRow: 1,
      columns: headers,
      missing: [],
    })
    expect(reading.people.map(({ row, person }) => [row, person.nik])).toEqual([
      [2, aRow(1).nik],
      [3, aRow(2).nik],
    ])
    expect(reading.problems).toEqual([])
  })

  test('with numbers in number cells: codes as they are, a telephone with its 0, a NIK set aside', async () => {
    const numbers = [1, 3201994101900001, 'Siti', 'pendamping', 32, 'Jabar', 3201, '', 'Cibinong', 84012345678, '']
    const reading = await read(aWorkbook({ S: [headers, numbers, numbers.with(1, '')] }))
    expect(reading.problems).toMatchObject([{ row: 2, column: 'NIK', kind: 'nik-rounded' }])
    expect(reading.people).toMatchObject([
      { row: 3, person: { externalId: '1', regencyCode: '3201', phone: '084012345678' } },
    ])
    expect(reading.codesAmbiguous).toBe(true)
  })

  test('from the sheets that are seen: hidden ones hold lists for them', async () => {
    const book = XLSX.utils.book_new()
    for (const name of ['Daftar lama', 'Peserta'])
      XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(cellsOf([aRow(name.length)])), name)
    book.Workbook = { Sheets: [{ name: 'Daftar lama', Hidden: 1 }, { name: 'Peserta' }] }
    const reading = await read(Buffer.from(XLSX.write(book, { type: 'buffer' }) as Uint8Array))
    expect(reading).toMatchObject({ sheet: 'Peserta', sheets: ['Peserta'] })
  })

  test('with a formula that failed', async () => {
    const failed = { t: 'e', v: 0x17, w: '#REF!' }
    const cells = cellsOf([goodRow]) as unknown[][]
    cells[1]![2] = failed
    expect((await read(aWorkbook({ S: cells }))).problems).toMatchObject([
      { kind: 'cell-error', data: { value: '#REF!' } },
    ])
  })

  test('with shared strings and paths from the root', async () => {
    const reading = await read(aWorkbookOfSharedStrings(cellsOf([aRow(1), aRow(2)])))
    expect(reading.people.map(({ person }) => person.name)).toEqual([aRow(1).name, aRow(2).name])
  })

  test('with row numbers as the spreadsheet shows them, below a title and blank rows', async () => {
    const [header, row] = cellsOf([{ ...goodRow, name: '' }])
    const reading = await read(aWorkbook({ S: [['DAFTAR PENDAMPING'], [], header!, [], row!] }))
    expect(reading.headerRow).toBe(3)
    expect(reading.problems).toMatchObject([{ row: 5, kind: 'empty-name', column: 'Nama' }])
  })

  test('with comments, links, pictures and whatever else, which are not looked at', async () => {
    const { utils, write } = await import('xlsx')
    const sheet = utils.aoa_to_sheet(cellsOf([goodRow]))
    utils.cell_add_comment(sheet['A1'], 'catatan')
    utils.cell_set_hyperlink(sheet['C2'], 'https://contoh.invalid')
    const bytes = write(utils.book_new(sheet, 'S'), { type: 'buffer' }) as Buffer
    expect((await read(bytes)).people).toHaveLength(1)
  })

  test('of 50,000 people', async () => {
    const people = exampleRoster(regions, { scale: 2 }).slice(0, 50_000)
    const reading = await read(writeRosterFile(people, regions, 'xlsx'))
    expect([reading.rows, reading.people.length, reading.problems.length]).toEqual([50_000, 50_000, 0])
    expect(reading.people.at(-1)?.person).toEqual(people.at(-1))
  })

  test('in steps that are told', async () => {
    const steps: string[] = []
    const shares: number[] = []
    const bytes = writeRosterFile(exampleRoster(regions).slice(0, 3_000), regions, 'csv')
    await read(bytes, { onProgress: ({ step, share }) => void (steps.push(step), shares.push(share)) })
    const parsed = steps.lastIndexOf('reading')
    expect(new Set(steps.slice(0, parsed))).toEqual(new Set(['reading']))
    expect([shares[0], shares[parsed]]).toEqual([0, 1])
    expect(shares.slice(0, parsed + 1)).toEqual(shares.slice(0, parsed + 1).sort((a, b) => a - b))
    expect(steps.slice(parsed + 1)).toEqual(['checking', 'checking'])
    expect(shares.slice(parsed + 1)).toEqual([expect.closeTo(1 / 3, 2), expect.closeTo(2 / 3, 2)])
  })
})

describe('of several sheets', () => {
  const other = [
    ['Kode', 'Arti'],
    ['1', 'satu'],
  ]
  const sheets = { Catatan: other, Jabar: cellsOf([aRow(1)]), Jateng: cellsOf([aRow(2), aRow(3)]), Kosong: [] }

  test('the first that looks like a roster is read, and all such are named', async () => {
    expect(await read(aWorkbook(sheets))).toMatchObject({ sheet: 'Jabar', sheets: ['Jabar', 'Jateng'], rows: 1 })
  })

  test('another is read where it is chosen', async () => {
    expect(await read(aWorkbook(sheets), { sheet: 'Jateng' })).toMatchObject({ sheet: 'Jateng', rows: 2 })
  })

  test('the name of a sheet may be a word of JavaScript', async () => {
    const reading = await read(aWorkbook({ constructor: cellsOf([aRow(1)]), toString: cellsOf([aRow(2)]) }))
    expect(reading.sheets).toEqual(['constructor', 'toString'])
  })
})

describe('columns under other headers', () => {
  const cells = [
    ['Siapa', 'Sebagai apa', 'Di mana'],
    ['Siti', 'innas', 'Bali'],
  ]
  const mapping = { name: 0, role: 1, province: 2 }

  test('are asked for', async () => {
    const reading = await read(aWorkbook({ S: cells }))
    expect(reading).toMatchObject({ columns: cells[0], missing: ['name', 'role', 'province'], rows: 0, people: [] })
  })

  test('are read as told, and the next time as remembered', async () => {
    const bytes = aWorkbook({ S: cells })
    const told = await read(bytes, { mapping })
    expect(told).toMatchObject({ missing: [], people: [{ person: { name: 'Siti', provinceCode: '51' } }] })
    const remembered = await read(bytes, { rememberedMappings: [{ fingerprint: told.fingerprint, mapping }] })
    expect(remembered.people).toEqual(told.people)
  })
})

describe('a file that is no roster is refused by name', () => {
  const xlsx = aWorkbook({ S: cellsOf([goodRow]) })
  const cases: [string, Uint8Array, object][] = [
    ['nothing', new Uint8Array(), { fault: 'empty' }],
    ['an empty sheet', aWorkbook({ S: [] }), { fault: 'empty' }],
    ['a letter', Buffer.from('Yth. Bapak Kepala\nDengan hormat'), { fault: 'no-header' }],
    ['a picture', aPicture, { fault: 'not-a-spreadsheet', seems: 'PNG' }],
    ['a PDF', Buffer.from('%PDF-1.7'), { fault: 'not-a-spreadsheet', seems: 'PDF' }],
    ['other ZIPs', aZip([{ name: 'foto.png', content: aPicture }]), { fault: 'not-a-spreadsheet', seems: 'ZIP' }],
    [
      'a Word document',
      aZip([{ name: 'word/document.xml', content: '<w/>' }]),
      { fault: 'other-program', seems: 'Word' },
    ],
    ['an old Word document', aCompoundFile(['WordDocument']), { fault: 'other-program', seems: 'Word' }],
    [
      'a presentation',
      aZip([{ name: 'ppt/presentation.xml', content: '<p/>' }]),
      { fault: 'other-program', seems: 'PowerPoint' },
    ],
    ['an encrypted workbook', aCompoundFile(['EncryptionInfo', 'EncryptedPackage']), { fault: 'password-protected' }],
    ['half a workbook', xlsx.subarray(0, xlsx.length >> 1), { fault: 'damaged' }],
    ['half a compound file', aCompoundFile(['Workbook']).subarray(0, 600), { fault: 'damaged' }],
    [
      'a sheet cut off inside a whole ZIP',
      aWorkbookOf(sheetXml(cellsOf([goodRow])).slice(0, -60)),
      { fault: 'damaged' },
    ],
    ['a billion laughs', billionLaughs(), { fault: 'damaged' }],
    [
      'entities in letters of two bytes',
      aZip([
        { name: 'xl/workbook.xml', content: Buffer.from('\ufeff<!DOCTYPE w [<!ENTITY a "b">]><w/>', 'utf16le') },
        { name: 'xl/worksheets/sheet1.xml', content: '<worksheet/>' },
      ]),
      { fault: 'damaged' },
    ],
    [
      'an encrypted ODS',
      aZip([
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
        { name: 'content.xml', content: 'x' },
        { name: 'META-INF/manifest.xml', content: '<manifest:encryption-data/>' },
      ]),
      { fault: 'password-protected' },
    ],
  ]
  test.each(cases)('%s', async (_, bytes, error) => {
    await expect(read(bytes)).rejects.toMatchObject(error)
    await expect(read(bytes)).rejects.toBeInstanceOf(TableFileError)
  })

  test('the small workbook itself is read, so what was refused was the fault', async () => {
    expect((await read(aWorkbookOf(sheetXml(cellsOf([goodRow]))))).people).toHaveLength(1)
  })
})

describe('a file that would cost too much is refused', () => {
  const tooLarge = (context: string) => ({ fault: 'too-large', data: { context } })
  const spaces = (mebibytes: number) => Buffer.alloc(mebibytes * mebibyte, ' ')

  test('a part that unpacks to more than allowed, whatever size it declares', async () => {
    const bomb = aZip([{ name: 'xl/workbook.xml', content: spaces(65) }], { declaredBytes: 100 })
    await expect(read(bomb)).rejects.toMatchObject(tooLarge('unpacked'))
  })

  test('a part that is packed more than 200 times', async () => {
    await expect(read(aZip([{ name: 'xl/workbook.xml', content: spaces(4) }]))).rejects.toMatchObject(
      tooLarge('unpacked'),
    )
  })

  test('parts that are too much together, though they are one part named many times', async () => {
    await expect(read(anOverlappingZip(40, 8 * mebibyte))).rejects.toMatchObject(tooLarge('unpacked'))
  })

  test('a ZIP of 2,001 parts', async () => {
    const many = Array.from({ length: 2_001 }, (_, index) => ({ name: `xl/${index}.xml`, content: '' }))
    await expect(read(aZip(many))).rejects.toMatchObject(tooLarge('entries'))
  })

  test('300 columns, unless those to the right are blank', async () => {
    const wide = (text: string) =>
      cellsOf([goodRow]).map(cells => [...cells, ...Array.from({ length: 289 }, () => text)])
    await expect(read(aWorkbook({ S: wide('x') }))).rejects.toMatchObject(tooLarge('columns'))
    expect((await read(aWorkbook({ S: wide('') }))).people).toHaveLength(1)
  })

  test('more rows than allowed', async () => {
    const csv = Buffer.from(`Nama;Peran;Provinsi\n${'Siti;innas;Bali\n'.repeat(200_000)}`)
    await expect(read(csv)).rejects.toMatchObject(tooLarge('rows'))
  })

  test('a cell of 32,768 letters', async () => {
    const csv = Buffer.from(`Nama;Peran;Provinsi\n${'a'.repeat(32_768)};innas;Bali\n`)
    await expect(read(csv)).rejects.toMatchObject(tooLarge('characters'))
  })

  test('a file larger than allowed', async () => {
    await expect(read(Buffer.alloc(64 * mebibyte + 1))).rejects.toMatchObject(tooLarge('file'))
  })
})

describe('a reading that does not end is ended, and the next one works', () => {
  const bytes = writeRosterFile(exampleRoster(regions).slice(0, 20_000), regions, 'xlsx')
  const next = () => read(aWorkbook({ S: cellsOf([goodRow]) }))

  test('when its time is over', async () => {
    await expect(read(bytes, { limits: { milliseconds: 100 } })).rejects.toMatchObject({ fault: 'took-too-long' })
    expect((await next()).people).toHaveLength(1)
  })

  test('when it needs more memory than allowed', async () => {
    await expect(read(bytes, { limits: { memoryMebibytes: 24 } })).rejects.toMatchObject({
      fault: 'too-large',
      data: { context: 'memory' },
    })
    expect((await next()).people).toHaveLength(1)
  })

  test('when it fails of itself, which is no fault of the file', async () => {
    const reading = read(bytes, { regionsFolder: '/tidak-ada' })
    await expect(reading).rejects.toThrow('ENOENT')
    await expect(reading).rejects.not.toBeInstanceOf(TableFileError)
  })

  test('when it is cancelled', async () => {
    const cancel = new AbortController()
    const reading = read(bytes, { signal: cancel.signal, onProgress: () => cancel.abort(new Error('batal')) })
    await expect(reading).rejects.toThrow('batal')
    await expect(read(bytes, { signal: cancel.signal })).rejects.toThrow('batal')
    expect((await next()).people).toHaveLength(1)
  })
})
