import type { CheckedReport } from '#contract/attendance'
import type { AttendanceMapping } from '#domain/attendance/attendance-headers'
import { readAttendanceTable } from '#domain/attendance/attendance-table'
import { classesByKey, type KnownClasses, proposeClass } from '#domain/attendance/class-of-report'
import type { DayOrder } from '#domain/attendance/report-time'
import { indexPeople, type PeopleIndex } from '#domain/matching/people-index'
import type { Zone } from '#domain/training/training'
import type { Database } from '#main/database/database'
import { recordChange, trainingState } from '#main/database/recorded-change'
import type { ReadableDb, WritableDb } from '#main/database/sql'
import { listKnownPeople, listReportableClasses, type ReportableClass } from './class-repository.ts'
import { type JudgedReport, judgeReport, toCheckedReport } from './judged-report.ts'
import type { ReadFile } from './reading-messages.ts'
import { recountClasses } from './recount-classes.ts'
import { addReport, listAttendanceMappings, rememberAttendanceMapping, reportsState } from './report-repository.ts'
import { readSaved, type SavedKey } from './saved-keys.ts'

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

export type SaveResult =
  | { type: 'saved'; files: number; classes: string[]; doubts: number; changeId: number }
  | { type: 'changed' }
  | { type: 'nothing' }

export type SaveOrder = { at: string; ids: readonly string[] }

/** Reports that were read, till they are saved or given up. */
export function holdReports(database: Database) {
  const held: HeldReport[] = []
  let known: KnownTraining | undefined
  let judged: JudgedReport[] = []

  function judgeAll() {
    const training = currentTraining()
    judged = []
    for (const report of held) judged.push(judgeOne(report, training, judged))
  }

  function currentTraining(): KnownTraining {
    return database.read(db => {
      if (known?.state !== stateOf(db)) known = readTraining(db)
      return known
    })
  }

  return {
    add: (report: Omit<HeldReport, 'choice'>) => void held.push({ ...report, choice: {} }),
    check(): CheckedReport[] {
      judgeAll()
      return judged.map(toCheckedReport)
    },
    recheck(position: number, choice: ReportChoice): CheckedReport[] {
      const report = held[position]
      if (report) report.choice = { ...report.choice, ...choice }
      judgeAll()
      return judged.map(toCheckedReport)
    },
    save: (order: SaveOrder) => database.write(db => save(db, judged, { ...order, known })),
  }
}

const stateOf = (db: ReadableDb) => `${trainingState(db)}/${reportsState(db)}`

function readTraining(db: ReadableDb): KnownTraining {
  const classes = listReportableClasses(db)
  const reported = classes.map(({ code, date, meetingId }) => ({ code, date, meetingId }))
  const index = indexPeople(listKnownPeople(db))
  return {
    state: stateOf(db),
    index,
    classes: new Map(classes.map(found => [found.code, found])),
    reported: { classes: reported, byKey: classesByKey(reported), index },
    mappings: listAttendanceMappings(db),
    saved: readSaved(db),
  }
}

/** A report that was chosen for a class stays chosen for it; another is proposed one. */
function judgeOne(report: HeldReport, known: KnownTraining, before: readonly JudgedReport[]): JudgedReport {
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

type Saving = SaveOrder & { known: KnownTraining | undefined }

function save(db: WritableDb, judged: readonly JudgedReport[], { at, ids, known }: Saving): SaveResult {
  if (known?.state !== stateOf(db)) return { type: 'changed' }
  const sound = judged.filter(({ checked }) => checked.obstacle === null)
  if (sound.length === 0) return { type: 'nothing' }
  const classes = [...new Set(sound.map(({ checked }) => checked.classCode!))]
  const rows = sound.reduce((sum, { checked }) => sum + checked.rows, 0)
  const [first, ...others] = classes
  const data = { count: sound.length, rows, ...(others.length === 0 ? { context: 'class', code: first! } : {}) }
  return recordChange(db, { at, kind: 'attendanceImported', data: { ...data, classes: classes.length } }, changeId => {
    for (const [position, { checked, table, lines, matches, held }] of sound.entries()) {
      addReport(db, {
        id: ids[position]!,
        classCode: checked.classCode!,
        fileName: held.fileName,
        fileSha256: held.sha256,
        shape: table!.shape,
        zone: checked.zone,
        dayOrder: checked.dayOrder ?? 'none',
        importedAt: at,
        lines,
        problems: checked.problems,
        matches,
      })
      if (held.choice.mapping) rememberAttendanceMapping(db, table!.fingerprint, table!.mapping, at)
    }
    recountClasses(db, classes)
    const doubts = sound.reduce((sum, { checked }) => sum + checked.ambiguous + checked.unknown, 0)
    return { type: 'saved', files: sound.length, classes, doubts, changeId }
  })
}
