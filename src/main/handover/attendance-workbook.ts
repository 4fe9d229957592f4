import * as XLSX from 'xlsx'
import type { Language, Words } from '#main/words'
import type { AttendedClass } from './class-list.ts'
import { clockRange, longDay } from './local-clock.ts'
import { workbookBytes } from './plan-workbook.ts'

type Cells = (string | number)[]

/** A list of the classes, then one sheet a class to be printed and signed. XLSX bytes. */
export function attendanceWorkbook(
  classes: readonly AttendedClass[],
  title: string,
  words: Words,
  language: Language,
): Uint8Array {
  const workbook = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(workbook, overview(classes, words), words('files:sheet.classes'))
  for (const one of classes) {
    XLSX.utils.book_append_sheet(workbook, attendance(one, title, words, language), one.code)
  }
  return workbookBytes(workbook)
}

const overviewColumns = [
  ['class', 14],
  ['date', 12],
  ['time', 14],
  ['zone', 7],
  ['room', 14],
  ['link', 34],
  ['meetingId', 16],
  ['passcode', 12],
  ['instructor', 28],
  ['size', 8],
  ['regencies', 40],
] as const

function overview(classes: readonly AttendedClass[], words: Words): XLSX.WorkSheet {
  const rows = classes.map(
    (one): Cells => [
      one.code,
      one.date,
      clockRange(one),
      one.zone,
      one.room,
      one.link ?? '',
      one.meetingId ?? '',
      one.passcode ?? '',
      one.instructorName ?? '',
      one.people.length,
      (one.regencyNames.length > 0 ? one.regencyNames : one.provinceNames).join(', '),
    ],
  )
  return sheetOf([headOf(overviewColumns, words), ...rows], overviewColumns)
}

const attendanceColumns = [
  ['number', 5],
  ['name', 30],
  ['regency', 26],
  ['district', 22],
  ['nik', 20],
  ['phone', 16],
  ['signature', 22],
] as const

function attendance(one: AttendedClass, title: string, words: Words, language: Language): XLSX.WorkSheet {
  const rows = one.people.map(
    ({ name, regencyName, districtName, nik, phone }, index): Cells => [
      index + 1,
      name,
      regencyName ?? '',
      districtName ?? '',
      nik ?? '',
      phone ?? '',
      '',
    ],
  )
  const about: Cells[] = [
    [`${title}: ${one.code}`],
    [`${longDay(one.date, language)}, ${clockRange(one, language)} ${one.zone}`],
    [words('files:attendance.room', { room: one.room, link: one.link ?? '' }).trim()],
    [words('files:attendance.instructor', { name: one.instructorName ?? '…………' })],
    [],
  ]
  return sheetOf([...about, headOf(attendanceColumns, words), ...rows], attendanceColumns)
}

type Columns = readonly (readonly [key: string, width: number])[]

const headOf = (columns: Columns, words: Words): Cells =>
  columns.map(([key]) => words(`files:column.${key}` as 'files:column.class'))

function sheetOf(rows: Cells[], columns: Columns): XLSX.WorkSheet {
  const sheet = XLSX.utils.aoa_to_sheet(rows)
  sheet['!cols'] = columns.map(([, wch]) => ({ wch }))
  sheet['!margins'] = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.2, footer: 0.2 }
  return sheet
}
