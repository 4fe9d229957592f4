import type { TextRow } from '../roster/text-table.ts'

/** What a column of a report of participants can hold. */
export const attendanceFields = ['name', 'email', 'join', 'leave', 'minutes', 'waitingRoom'] as const
export type AttendanceField = (typeof attendanceFields)[number]

/** Which column, from 0, holds which field; a field that no column holds is absent. */
export type AttendanceMapping = { [Field in AttendanceField]?: number | undefined }

/**
 * Zoom's headers without capitals, spaces and signs, in English and, as far as they are known, Indonesian. What the
 * Indonesian portal writes was never seen: whoever reads a report may say what its columns hold.
 */
const usualHeaders: Record<AttendanceField, string[]> = {
  name: words(
    'nameoriginalname name username participant participantname nama namanamaasli namaasli namapengguna namapeserta peserta',
  ),
  email: words('useremail email emailaddress emailpengguna alamatemail surel surelpengguna'),
  join: words('jointime joined timejoined waktubergabung waktugabung waktumasuk jambergabung jammasuk bergabung'),
  leave: words('leavetime left timeleft waktukeluar waktumeninggalkan waktutinggalkan waktupergi jamkeluar keluar'),
  minutes: words(
    'durationminutes totaldurationminutes duration totalduration timeinsessionminutes durasimenit totaldurasimenit durasi durasitotalmenit lamamenit',
  ),
  waitingRoom: words('inwaitingroom waitingroom diruangtunggu dalamruangtunggu ruangtunggu'),
}

const meetingHeaders = {
  topic: words('topic meetingtopic topik topikrapat'),
  meetingId: words('meetingid webinarid idrapat idpertemuan idmeeting nomorrapat'),
  start: words('starttime actualstarttime waktumulai jammulai mulai'),
}

/** The meeting that a report is of, as it is written; empty where it says nothing. */
export type ReportedMeeting = Record<keyof typeof meetingHeaders, string>

export type AttendanceHeader = {
  /** As the file numbers it, from 1. */
  row: number
  cells: string[]
  mapping: AttendanceMapping
}

/**
 * Of several columns with one header the last counts: in a flat report those of the host and the meeting come first.
 */
export function guessAttendanceMapping(header: readonly string[]): AttendanceMapping {
  const plain = plainHeaders(header)
  const mapping: AttendanceMapping = {}
  for (const field of attendanceFields) {
    const column = plain.findLastIndex(text => usualHeaders[field].includes(text))
    if (column >= 0) mapping[field] = column
  }
  return mapping
}

/** The same for the same headers in the same order: the key of a remembered mapping. */
export const attendanceFingerprint = (header: readonly string[]) => plainHeaders(header).join('|')

/** Fields without which nobody's time is known and that no column holds. */
export function missingAttendanceFields(mapping: AttendanceMapping): AttendanceField[] {
  const missing: AttendanceField[] = mapping.name === undefined ? ['name'] : []
  if (mapping.join !== undefined && mapping.leave !== undefined) return missing
  if (mapping.join === undefined && mapping.leave === undefined) {
    return mapping.minutes === undefined ? [...missing, 'minutes'] : missing
  }
  return [...missing, mapping.join === undefined ? 'join' : 'leave']
}

/** The first of the top rows that names people and their time; `remembered`: by fingerprint, as a user had them read. */
export function findAttendanceHeader(
  rows: readonly TextRow[],
  remembered: ReadonlyMap<string, AttendanceMapping>,
): AttendanceHeader | undefined {
  for (const { row, cells } of rows.slice(0, 40)) {
    const known = remembered.size > 0 ? remembered.get(attendanceFingerprint(cells)) : undefined
    const mapping = known ?? guessAttendanceMapping(cells)
    if (missingAttendanceFields(mapping).length === 0) return { row, cells, mapping }
  }
  return undefined
}

/** The meeting as a row of headers and a row of values say it; null where the headers do not. */
export function readMeeting(header: readonly string[], values: readonly string[]): ReportedMeeting | null {
  const plain = plainHeaders(header)
  const cellOf = (names: string[]) => values[plain.findIndex(text => names.includes(text))]?.trim() ?? ''
  const { topic, meetingId, start } = meetingHeaders
  if (!plain.some(text => topic.includes(text) || meetingId.includes(text))) return null
  return { topic: cellOf(topic), meetingId: cellOf(meetingId).replace(/\D/g, ''), start: cellOf(start) }
}

/** Reports that come together have the same headers: they are made plain once. */
function plainHeaders(header: readonly string[]): readonly string[] {
  const isLast = header.length === last.header.length && header.every((text, column) => text === last.header[column])
  if (!isLast) last = { header, plain: header.map(plainHeader) }
  return last.plain
}

let last: Record<'header' | 'plain', readonly string[]> = { header: [], plain: [] }

const plainHeader = (header: string) => header.toLowerCase().replace(/[^a-z0-9]/g, '')

function words(text: string): string[] {
  return text.split(' ')
}
