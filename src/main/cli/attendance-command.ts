import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type AttendanceLines, readAttendanceLines, type Session } from '#domain/attendance/attendance-lines'
import { type AttendanceTable, readAttendanceTable } from '#domain/attendance/attendance-table'
import { matchNames } from '#domain/attendance/match-names'
import { readReportTime, toInstant } from '#domain/attendance/report-time'
import { classKeyOf } from '#domain/matching/name-readings'
import { indexPeople } from '#domain/matching/people-index'
import type { KnownPerson } from '#domain/matching/person-match'
import { readKnownPeople } from '#domain/matching/read-known-people'
import type { TextRow } from '#domain/roster/text-table'
import { utcOffsetHours, type Zone } from '#domain/training/training'
import { readReportFiles, reportLimits } from '#main/attendance/read-report-files'
import { unpackedReports } from '#main/attendance/reading-messages'
import { workerFile } from '#main/worker-file'
import type { Words } from '#main/words'
import { attendanceResult, type ReadForClass } from './attendance-result.ts'
import { type Arguments, UsageError } from './command-arguments.ts'

/**
 * `gladi attendance zoom.csv [more.csv …] --roster roster.csv --session <start>/<end> --zone Asia/Jakarta [--class CODE]`:
 * how long everybody of the roster was there. Several reports count together. Gives the exit code.
 */
export async function attendanceCommand(given: Arguments, words: Words): Promise<0 | 1> {
  const files = given.words()
  if (files.length === 0) throw new UsageError('missing', 'zoom.csv')
  const zone = zoneOf(given.text('zone'))
  const session = sessionOf(given.text('session'), zone)
  const rosters = given.files()
  const read = await readAll([...rosters, ...files])
  const failed = read.find(one => 'fault' in one)
  if (failed) return refuse(given, failed.file, words(...failed.fault))
  const twice = read.findIndex((one, at) => at >= rosters.length && isAmong(one, read.slice(rosters.length, at)))
  if (twice >= 0) return refuse(given, read[twice]!.file, words('cli:attendance.same'))
  const rows = read.map(one => ('sheets' in one ? one.sheets : []))
  const people = rows.slice(0, rosters.length).map(sheets => sheets.map(readKnownPeople).find(Boolean))
  const unnamed = people.findIndex(reading => reading === undefined)
  if (unnamed >= 0) {
    return refuse(given, rosters[unnamed]!, words('cli:attendance.noNames'))
  }
  const known = people.flatMap(reading => reading!.people)
  const index = indexPeople(known)
  const code = given.optional('class') ?? null
  const reports: ReadForClass[] = []
  for (const [position, sheets] of rows.slice(rosters.length).entries()) {
    const report = readReportOf(sheets, { session, zone })
    if ('refused' in report)
      return refuse(given, files[position]!, refusalSentence(report.refused, session, zone, words))
    const matches = matchNames(report.lines, index, { code, instructorId: null })
    reports.push({ file: basename(files[position]!), ...report, matches })
  }
  const result = attendanceResult({
    session,
    zone,
    reports,
    people: code === null ? known : known.filter(isOf(code)),
    index,
    words,
  })
  const listed = { rows: sum(people, 'rows'), people: known.length, setAside: people.flatMap(one => one!.setAside) }
  const output = { ...result, roster: listed }
  process.stdout.write(given.flag('json') ? `${JSON.stringify(output, null, 2)}\n` : `${result.sentences.join('\n')}\n`)
  return 0
}

const isOf = (code: string) => {
  const key = classKeyOf(code)
  return ({ classCode }: KnownPerson) => classCode !== null && classKeyOf(classCode) === key
}

const sum = (readings: readonly ({ rows: number } | undefined)[], field: 'rows') =>
  readings.reduce((total, reading) => total + (reading?.[field] ?? 0), 0)

function refuse(given: Arguments, file: string, sentence: string): 1 {
  const told = `${basename(file)}: ${sentence}`
  if (given.flag('json')) process.stdout.write(`${JSON.stringify({ refused: true, sentences: [told] }, null, 2)}\n`)
  process.stderr.write(`${told}\n`)
  return 1
}

const isAmong = ({ sha256 }: ReadRows, others: readonly ReadRows[]) => others.some(other => other.sha256 === sha256)

type ReadRows = { file: string; sha256: string } & ({ sheets: TextRow[][] } | { fault: Parameters<Words> })

async function readAll(files: readonly string[]): Promise<ReadRows[]> {
  const read: ReadRows[] = []
  const contents = files.map(file => async () => new Uint8Array(await readFile(file).catch(() => new Uint8Array())))
  // A roster of the whole nation is longer than a report.
  const options = { worker: workerFile('attendance/read-report-worker'), limits: { ...reportLimits, rows: 200_000 } }
  for await (const { packed } of readReportFiles(contents, options)) {
    for (const { sha256, read: found } of unpackedReports(packed)) {
      const file = files[read.length]!
      if (found.kind === 'read') read.push({ file, sha256, sheets: found.sheets })
      else if (sha256 === emptySha256) read.push({ file, sha256, fault: ['cli:notFound', { file }] as never })
      else read.push({ file, sha256, fault: [`roster:fault.${found.fault}`, found.data] as never })
    }
  }
  return read
}

/** Of no bytes: the file is not there, or empty. */
const emptySha256 = createHash('sha256').digest('hex')

type Refused =
  | { kind: 'not-a-report' | 'empty' | 'day-order' }
  | { kind: 'columns'; table: AttendanceTable }
  | { kind: 'other-date'; days: string[] }
type Report = { table: AttendanceTable } & Extract<AttendanceLines, { lines: unknown }>

function readReportOf(
  sheets: readonly TextRow[][],
  choices: { session: Session; zone: Zone },
): Report | { refused: Refused } {
  const tables = sheets.map(rows => readAttendanceTable(rows)).filter(table => table !== undefined)
  const table = tables.find(({ missing }) => missing.length === 0) ?? tables[0]
  if (!table) return { refused: { kind: 'not-a-report' } }
  if (table.missing.length > 0) return { refused: { kind: 'columns', table } }
  if (table.rows.length === 0) return { refused: { kind: 'empty' } }
  const reading = readAttendanceLines(table, choices)
  if (!('refusal' in reading)) return { table, ...reading }
  const { refusal } = reading
  return { refused: refusal === 'other-date' ? { kind: refusal, days: reading.days } : { kind: 'day-order' } }
}

function refusalSentence(refused: Refused, session: Session, zone: Zone, words: Words): string {
  if (refused.kind === 'columns') {
    const fields = refused.table.missing.map(field => words(`attendance:field.${field}`)).join(', ')
    return words('cli:attendance.columns', { fields })
  }
  if (refused.kind !== 'other-date') return words(`cli:attendance.${refused.kind}`)
  const classDay = new Date(session.start + utcOffsetHours[zone] * 3_600_000).toISOString().slice(0, 10)
  return words('attendance:obstacle.other-date', { days: refused.days.join(', '), classDay })
}

const zoneNames: Readonly<Record<string, Zone>> = {
  wib: 'WIB',
  wita: 'WITA',
  wit: 'WIT',
  'asia/jakarta': 'WIB',
  'asia/pontianak': 'WIB',
  'asia/makassar': 'WITA',
  'asia/ujung_pandang': 'WITA',
  'asia/jayapura': 'WIT',
}

function zoneOf(text: string): Zone {
  const zone = zoneNames[text.toLowerCase()]
  if (!zone) throw new UsageError('choice', '--zone')
  return zone
}

/** `2025-02-27T08:00/2025-02-27T15:30`, in the zone unless it says its own (`Z`, `+09:00`). */
function sessionOf(text: string, zone: Zone): Session {
  const [start, end, ...more] = text.split('/').map(part => {
    const time = readReportTime(part)
    return time && time.monthFirst === time.dayFirst
      ? toInstant(time, 'month-first', utcOffsetHours[zone] * 3_600_000)
      : null
  })
  if (start == null || end == null || more.length > 0 || end <= start) throw new UsageError('session', '--session')
  return { start, end }
}
