import { expect, test } from 'vitest'
import * as XLSX from 'xlsx'
import { attendanceWorkbook } from '#main/handover/attendance-workbook'
import { wordsIn } from '#main/words'
import { anAttendedClass, anAttendee } from './an-attended-class.ts'

const hostile = anAttendee({
  name: '=HYPERLINK("http://contoh.invalid")',
  districtName: '+62',
  regencyName: '@SUM(A1)',
})
const classes = [
  anAttendedClass({ people: [anAttendee({ nik: '•••• •••• •••• 0000', phone: '0812 •••• •123' }), hostile] }),
  anAttendedClass({ code: 'SULSEL-02', instructorName: null, link: null, people: [] }),
]
const book = XLSX.read(attendanceWorkbook(classes, 'Uji', wordsIn('id'), 'id'), { type: 'array', cellFormula: true })
const rowsOf = (name: string) => XLSX.utils.sheet_to_json<unknown[]>(book.Sheets[name]!, { header: 1, defval: '' })

test('there is a sheet of all classes, then one for each', () => {
  expect(book.SheetNames).toEqual(['Kelas', 'SULSEL-01', 'SULSEL-02'])
  expect(
    rowsOf('Kelas')
      .slice(1)
      .map(row => row.slice(0, 6)),
  ).toEqual([
    ['SULSEL-01', '2025-02-27', '08.00–15.30', 'WITA', 'Zoom 1', 'https://contoh.invalid/j/1'],
    ['SULSEL-02', '2025-02-27', '08.00–15.30', 'WITA', 'Zoom 1', ''],
  ])
})

test('a sheet says which class it is and has a numbered line to sign for everybody', () => {
  const rows = rowsOf('SULSEL-01')
  expect(rows.slice(0, 4).map(([first]) => first)).toEqual([
    'Uji: SULSEL-01',
    'Kamis, 27 Februari 2025, 08.00–15.30 WITA',
    'Ruang Zoom 1 https://contoh.invalid/j/1',
    'Innas: Guru Contoh',
  ])
  expect(rows.slice(5)).toEqual([
    ['No', 'Nama', 'Kabupaten/kota', 'Kecamatan', 'NIK', 'Telepon', 'Tanda tangan'],
    [1, 'Siti Contoh', 'Kab. Bone', 'Libureng', '•••• •••• •••• 0000', '0812 •••• •123', ''],
    [2, '=HYPERLINK("http://contoh.invalid")', '@SUM(A1)', '+62', '', '', ''],
  ])
})

test('nothing in it is a formula', () => {
  const cells = book.SheetNames.flatMap(name => Object.values(book.Sheets[name]!) as XLSX.CellObject[])
  expect(cells.filter(cell => cell.f !== undefined)).toEqual([])
})
