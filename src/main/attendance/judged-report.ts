import type { CheckedReport, ReportObstacle } from '#contract/attendance'
import type { AttendanceLine, AttendanceLines } from '#domain/attendance/attendance-lines'
import type { AttendanceTable } from '#domain/attendance/attendance-table'
import type { ClassProposal } from '#domain/attendance/class-of-report'
import { dayOfInstant } from '#domain/attendance/day-order'
import { matchNames } from '#domain/attendance/match-names'
import type { PersonMatch } from '#domain/matching/person-match'
import { utcOffsetHours, type Zone } from '#domain/training/training'
import type { ReportableClass } from './class-repository.ts'
import type { HeldReport, KnownTraining } from './held-reports.ts'
import { readInZone } from './read-in-zone.ts'
import { hashedOnce, type SavedKey } from './saved-keys.ts'

/** A report with all that is known of it: what is shown of it, and what would be saved. */
export type JudgedReport = {
  held: HeldReport
  checked: Omit<CheckedReport, 'report'>
  /** Without its rows, which are in `lines` or set aside. */
  table: Omit<AttendanceTable, 'rows'> | undefined
  lines: AttendanceLine[]
  matches: Map<string, PersonMatch>
  key: SavedKey
}

type Judging = {
  known: KnownTraining
  /** Sound reports of the same check that were judged already, by class. */
  before: ReadonlyMap<string, readonly SavedKey[]>
  table: AttendanceTable | undefined
  proposal: ClassProposal | null
}

export function judgeReport(held: HeldReport, { known, before, table, proposal }: Judging): JudgedReport {
  const classCode = held.choice.classCode ?? proposal?.code ?? null
  const found = classCode === null ? undefined : known.classes.get(classCode)
  const blank = { ...emptyReport(held, table), classCode: found?.code ?? null, why: proposal?.why ?? null }
  const shownZone = held.choice.zone ?? (table && found ? found.zone : 'WIB')
  const shown = table && withoutRows(table)
  const refused = (obstacle: ReportObstacle, zone = shownZone): JudgedReport => ({
    held,
    table: shown,
    lines: [],
    matches: new Map(),
    key: keyOf(held, []),
    checked: { ...blank, zone, obstacle },
  })
  const unreadable = unreadableBecause(held, table)
  if (unreadable) return refused(unreadable)
  if (!found) return refused({ kind: 'no-class' })
  const { zone, reading } = readInZone(table!, found, held.choice)
  if ('refusal' in reading) return refused(toObstacle(reading, found, zone), zone)
  const { lines, problems } = reading
  const counts = { rows: lines.length + problems.length, taken: lines.length, setAside: problems.length, problems }
  const matches = matchNames(lines, known.index, found)
  const key = keyOf(held, lines)
  const earlier = [...(known.saved.get(found.code) ?? []), ...(before.get(found.code) ?? [])]
  const same = earlier.find(one => one.fileSha256 === key.fileSha256 || one.linesHash() === key.linesHash())
  const obstacle: ReportObstacle | null =
    lines.length === 0 ? { kind: 'empty' } : same ? { kind: 'same', fileName: same.fileName } : null
  return {
    held,
    table: shown,
    lines,
    matches,
    key,
    checked: {
      ...blank,
      ...counts,
      zone,
      obstacle,
      dayOrder: reading.dayOrder === 'none' ? null : reading.dayOrder,
      ...countsOf(matches),
      filesBefore: earlier.length,
    },
  }
}

export const toCheckedReport = ({ checked }: JudgedReport, report: number): CheckedReport => ({ report, ...checked })

const withoutRows = ({ rows: _, ...table }: AttendanceTable) => table

const keyOf = ({ fileName, sha256 }: HeldReport, lines: readonly AttendanceLine[]): SavedKey => ({
  fileName,
  fileSha256: sha256,
  linesHash: hashedOnce(() => lines),
})

function unreadableBecause({ read }: HeldReport, table: AttendanceTable | undefined): ReportObstacle | null {
  if (read.kind === 'failed') return { kind: 'unreadable', fault: read.fault, data: read.data }
  if (!table) return { kind: 'not-a-report' }
  if (table.missing.length > 0) return { kind: 'columns', missing: table.missing }
  return table.rows.length === 0 ? { kind: 'empty' } : null
}

type Refusal = Extract<AttendanceLines, { refusal: string }>

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
