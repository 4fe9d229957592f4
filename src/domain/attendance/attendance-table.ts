import type { TextRow } from '../roster/text-table.ts'
import {
  attendanceFingerprint,
  type AttendanceField,
  type AttendanceHeader,
  type AttendanceMapping,
  findAttendanceHeader,
  guessAttendanceMapping,
  missingAttendanceFields,
  readMeeting,
  type ReportedMeeting,
} from './attendance-headers.ts'

/**
 * What Zoom lets one download. `unique`: a person a row with the sum of their minutes; `connections`: each joining and
 * leaving; `preamble`: either, below two rows about the meeting; `flat`: the meeting is said again in every row.
 */
export const attendanceShapes = ['unique', 'connections', 'preamble', 'flat'] as const
export type AttendanceShape = (typeof attendanceShapes)[number]

/** A row of participants as it is written; empty where it says nothing. */
export type AttendanceRow = { row: number } & Record<AttendanceField, string>

export type AttendanceTable = {
  shape: AttendanceShape
  columns: string[]
  mapping: AttendanceMapping
  /** Under which to remember the mapping. */
  fingerprint: string
  /** Fields without which nothing can be read and that no column holds; `rows` is empty then. */
  missing: AttendanceField[]
  meeting: ReportedMeeting | null
  rows: AttendanceRow[]
}

export type AttendanceReadingChoices = {
  /** Which column holds what; unless told, as remembered or guessed. */
  mapping?: AttendanceMapping
  remembered?: ReadonlyMap<string, AttendanceMapping>
}

/**
 * The participants of a report. Where no row of headers is known, the first with two columns is taken for it and
 * `missing` says what a user has to point out; undefined: not even that is there.
 */
export function readAttendanceTable(
  rows: readonly TextRow[],
  { mapping: chosen, remembered = new Map() }: AttendanceReadingChoices = {},
): AttendanceTable | undefined {
  const header = findAttendanceHeader(rows, remembered) ?? firstOfColumns(rows)
  if (!header) return undefined
  const mapping = chosen ?? header.mapping
  const missing = missingAttendanceFields(mapping)
  const above = rows.filter(({ row }) => row < header.row)
  const below = rows.filter(({ row }) => row > header.row)
  const flat = readMeeting(header.cells, below[0]?.cells ?? [])
  const told = flat ?? meetingAbove(above)
  return {
    shape: flat ? 'flat' : told ? 'preamble' : mapping.join === undefined ? 'unique' : 'connections',
    columns: header.cells,
    mapping,
    fingerprint: attendanceFingerprint(header.cells),
    missing,
    meeting: told,
    rows: missing.length > 0 ? [] : below.map(row => toAttendanceRow(row, mapping)),
  }
}

function firstOfColumns(rows: readonly TextRow[]): AttendanceHeader | undefined {
  const found = rows.find(({ cells }) => cells.filter(cell => cell.trim() !== '').length >= 2)
  return found && { ...found, mapping: guessAttendanceMapping(found.cells) }
}

function meetingAbove(rows: readonly TextRow[]): ReportedMeeting | null {
  for (const [index, { cells }] of rows.entries()) {
    const meeting = readMeeting(cells, rows[index + 1]?.cells ?? [])
    if (meeting) return meeting
  }
  return null
}

function toAttendanceRow({ row, cells }: TextRow, mapping: AttendanceMapping): AttendanceRow {
  const cellOf = (column: number | undefined) => (column === undefined ? '' : (cells[column] ?? '').trim())
  return {
    row,
    name: cellOf(mapping.name),
    email: cellOf(mapping.email),
    join: cellOf(mapping.join),
    leave: cellOf(mapping.leave),
    minutes: cellOf(mapping.minutes),
    waitingRoom: cellOf(mapping.waitingRoom),
  }
}
