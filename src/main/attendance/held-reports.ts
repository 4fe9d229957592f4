import type { CheckedReport } from '#contract/attendance'
import type { AttendanceMapping } from '#domain/attendance/attendance-headers'
import { readAttendanceTable } from '#domain/attendance/attendance-table'
import { classesByKey, type KnownClasses, proposeClass } from '#domain/attendance/class-of-report'
import type { DayOrder } from '#domain/attendance/report-time'
import { indexPeople, type PeopleIndex } from '#domain/matching/people-index'
import type { Zone } from '#domain/training/training'
import type { Database } from '#main/database/database'
import { trainingState } from '#main/database/recorded-change'
import type { ReadableDb } from '#main/database/sql'
import { listKnownPeople, listReportableClasses, type ReportableClass } from './class-repository.ts'
import { type JudgedReport, judgeReport, toCheckedReport } from './judged-report.ts'
import type { ReadFile } from './reading-messages.ts'
import { listAttendanceMappings, reportsState } from './report-repository.ts'
import { type SaveOrder, type SaveResult, saveReports } from './save-reports.ts'
import { listSaved, type SavedKey } from './saved-keys.ts'

/** What a person said of a report. */
export type ReportChoice = { classCode?: string; zone?: Zone; dayOrder?: DayOrder; mapping?: AttendanceMapping }

export type HeldReport = { fileName: string; sha256: string; read: ReadFile; choice: ReportChoice }

/** What reports are compared with, as of one state of the training. */
export type KnownTraining = {
  state: string
  index: PeopleIndex
  classes: ReadonlyMap<string, ReportableClass>
  reported: KnownClasses
  mappings: ReadonlyMap<string, AttendanceMapping>
  /** Reports of each class that were saved before. */
  saved: ReadonlyMap<string, readonly SavedKey[]>
}

/** Reports that were read, till they are saved or given up. Each is judged as it comes. */
export function holdReports(database: Database) {
  const held: HeldReport[] = []
  let known: KnownTraining | undefined
  let judged = noneJudged()

  function judgeAll(training: KnownTraining) {
    judged = noneJudged()
    for (const report of held) judge(report, training, judged)
  }

  function currentTraining(): KnownTraining {
    return database.read(db => (known?.state === stateOf(db) ? known : readTraining(db, database)))
  }

  return {
    /** Reads what reports are compared with, before the first is there. */
    prepare: () => void (known ??= currentTraining()),
    add(report: Omit<HeldReport, 'choice'>) {
      const one = { ...report, choice: {} }
      held.push(one)
      judge(one, (known ??= currentTraining()), judged)
    },
    check(): CheckedReport[] {
      const before = known
      known = currentTraining()
      if (known !== before) judgeAll(known)
      return judged.reports.map(toCheckedReport)
    },
    recheck(position: number, choice: ReportChoice): CheckedReport[] {
      const report = held[position]
      if (report) report.choice = { ...report.choice, ...choice }
      known = currentTraining()
      judgeAll(known)
      return judged.reports.map(toCheckedReport)
    },
    save: (order: SaveOrder) =>
      database.write((db): SaveResult => {
        if (known?.state !== stateOf(db)) return { type: 'changed' }
        return saveReports(db, judged.reports, { ...order, known })
      }),
  }
}

type Judged = { reports: JudgedReport[]; soundOfClass: Map<string, SavedKey[]> }

const noneJudged = (): Judged => ({ reports: [], soundOfClass: new Map() })

function judge(report: HeldReport, training: KnownTraining, { reports, soundOfClass }: Judged) {
  const judged = judgeOne(report, training, soundOfClass)
  reports.push(judged)
  const { classCode, obstacle } = judged.checked
  if (classCode === null || obstacle !== null) return
  soundOfClass.set(classCode, [...(soundOfClass.get(classCode) ?? []), judged.key])
}

const stateOf = (db: ReadableDb) => `${trainingState(db)}/${reportsState(db)}`

function readTraining(db: ReadableDb, database: Database): KnownTraining {
  const classes = listReportableClasses(db)
  const reported = classes.map(({ code, date, meetingId }) => ({ code, date, meetingId }))
  const index = indexPeople(listKnownPeople(db))
  return {
    state: stateOf(db),
    index,
    classes: new Map(classes.map(found => [found.code, found])),
    reported: { classes: reported, byKey: classesByKey(reported), index },
    mappings: listAttendanceMappings(db),
    saved: listSaved(db, database),
  }
}

/** A report that was chosen for a class stays chosen for it; another is proposed one. */
function judgeOne(
  report: HeldReport,
  known: KnownTraining,
  before: ReadonlyMap<string, readonly SavedKey[]>,
): JudgedReport {
  const { read, choice, fileName } = report
  if (read.kind === 'failed') return judgeReport(report, { known, before, table: undefined, proposal: null })
  const tables = read.sheets.map(rows =>
    readAttendanceTable(rows, { remembered: known.mappings, ...(choice.mapping && { mapping: choice.mapping }) }),
  )
  const table = tables.find(one => one && one.missing.length === 0) ?? tables.find(one => one !== undefined)
  const isReadable = table !== undefined && table.missing.length === 0
  const proposal = isReadable && choice.classCode === undefined ? proposeClass(table, fileName, known.reported) : null
  return judgeReport(report, { known, before, table, proposal })
}
