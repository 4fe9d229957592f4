import type { CheckedReport, ReportObstacle } from '#contract/attendance'
import { type AttendanceLine, readAttendanceLines } from '#domain/attendance/attendance-lines'
import type { AttendanceTable } from '#domain/attendance/attendance-table'
import type { ClassProposal } from '#domain/attendance/class-of-report'
import { dayOfInstant } from '#domain/attendance/day-order'
import { matchNames } from '#domain/attendance/match-names'
import { minutesPresent } from '#domain/attendance/minutes-present'
import type { PersonMatch } from '#domain/matching/person-match'
import { utcOffsetHours, type Zone, zones } from '#domain/training/training'
import type { ReportableClass } from './class-repository.ts'
import type { HeldReport, KnownTraining } from './held-reports.ts'
import { sessionOf } from './recount-classes.ts'
import { linesHashOf } from './saved-keys.ts'

/** A report with all that is known of it: what is shown of it, and what would be saved. */
export type JudgedReport = {
  held: HeldReport
  checked: Omit<CheckedReport, 'report'>
  table: AttendanceTable | undefined
  lines: AttendanceLine[]
  matches: Map<string, PersonMatch>
  linesHash: string
}

type Judging = {
  known: KnownTraining
  /** Reports of the same check, judged already. */
  before: readonly JudgedReport[]
  table: AttendanceTable | undefined
  proposal: ClassProposal | null
}

export function judgeReport(held: HeldReport, { known, before, table, proposal }: Judging): JudgedReport {
  const classCode = held.choice.classCode ?? proposal?.code ?? null
  const found = classCode === null ? undefined : known.classes.get(classCode)
  const zone = held.choice.zone ?? (table && found ? likelyZone(table, found) : 'WIB')
  const blank = { ...emptyReport(held, table), classCode: found?.code ?? null, why: proposal?.why ?? null, zone }
  const refused = (obstacle: ReportObstacle): JudgedReport => ({
    held,
    table,
    lines: [],
    matches: new Map(),
    linesHash: '',
    checked: { ...blank, obstacle },
  })
  const unreadable = unreadableBecause(held, table)
  if (unreadable) return refused(unreadable)
  if (!found) return refused({ kind: 'no-class' })
  const { dayOrder } = held.choice
  const reading = readAttendanceLines(table!, { session: sessionOf(found), zone, ...(dayOrder && { dayOrder }) })
  if ('refusal' in reading) return refused(toObstacle(reading, found, zone))
  const { lines, problems } = reading
  const counts = { rows: lines.length + problems.length, taken: lines.length, setAside: problems.length, problems }
  const matches = matchNames(lines, known.index, found)
  const linesHash = linesHashOf(lines)
  const earlier = [...(known.saved.get(found.code) ?? []), ...before.filter(isOf(found.code)).map(toSavedKey)]
  const same = earlier.find(key => key.fileSha256 === held.sha256 || key.linesHash === linesHash)
  const obstacle: ReportObstacle | null =
    lines.length === 0 ? { kind: 'empty' } : same ? { kind: 'same', fileName: same.fileName } : null
  return {
    held,
    table,
    lines,
    matches,
    linesHash,
    checked: {
      ...blank,
      ...counts,
      obstacle,
      dayOrder: reading.dayOrder === 'none' ? null : reading.dayOrder,
      ...countsOf(matches),
      filesBefore: earlier.length,
    },
  }
}

export const toCheckedReport = ({ checked }: JudgedReport, report: number): CheckedReport => ({ report, ...checked })

const isOf =
  (code: string) =>
  ({ checked }: JudgedReport) =>
    checked.classCode === code && checked.obstacle === null

const toSavedKey = ({ held, linesHash }: JudgedReport) => ({
  fileName: held.fileName,
  fileSha256: held.sha256,
  linesHash,
})

function unreadableBecause({ read }: HeldReport, table: AttendanceTable | undefined): ReportObstacle | null {
  if (read.kind === 'failed') return { kind: 'unreadable', fault: read.fault, data: read.data }
  if (!table) return { kind: 'not-a-report' }
  if (table.missing.length > 0) return { kind: 'columns', missing: table.missing }
  return table.rows.length === 0 ? { kind: 'empty' } : null
}

type Refusal = Extract<ReturnType<typeof readAttendanceLines>, { refusal: string }>

const toObstacle = (refused: Refusal, found: ReportableClass, zone: Zone): ReportObstacle =>
  refused.refusal === 'day-order-unclear'
    ? { kind: 'day-order' }
    : {
        kind: 'other-date',
        days: refused.days,
        classDay: dayOfInstant(Date.parse(found.startUtc), utcOffsetHours[zone] * 3_600_000),
      }

function countsOf(matches: ReadonlyMap<string, PersonMatch>) {
  const counts = { certain: 0, ambiguous: 0, unknown: 0 }
  for (const { kind } of matches.values()) counts[kind]++
  return counts
}

/** So many rows tell in which clock a report is written. */
const fewRows = 6

/** The zone in whose clock the first rows have the most minutes within the session; the class's own where two are alike. */
function likelyZone({ rows, ...rest }: AttendanceTable, found: ReportableClass): Zone {
  const session = sessionOf(found)
  const table = { ...rest, rows: rows.slice(0, fewRows) }
  const tried = [found.zone, ...zones.filter(zone => zone !== found.zone)].map(zone => {
    const reading = readAttendanceLines(table, { session, zone })
    const lines = 'lines' in reading ? reading.lines : []
    return { zone, minutes: lines.reduce((sum, line) => sum + minutesPresent([line], session), 0) }
  })
  return tried.reduce((best, each) => (each.minutes > best.minutes ? each : best)).zone
}

const emptyReport = ({ fileName }: HeldReport, table: AttendanceTable | undefined) => ({
  fileName,
  shape: table?.shape ?? null,
  columns: table?.columns ?? [],
  mapping: (table?.mapping ?? {}) as CheckedReport['mapping'],
  topic: table?.meeting?.topic ?? '',
  dayOrder: null,
  rows: 0,
  taken: 0,
  setAside: 0,
  problems: [],
  certain: 0,
  ambiguous: 0,
  unknown: 0,
  filesBefore: 0,
})
