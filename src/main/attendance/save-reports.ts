import { recordChange } from '#main/database/recorded-change'
import type { WritableDb } from '#main/database/sql'
import { countFirstReports, listUnreported } from './first-reports.ts'
import type { KnownTraining } from './held-reports.ts'
import type { JudgedReport } from './judged-report.ts'
import { recountClasses } from './recount-classes.ts'
import { addReport, type KeptReport, rememberAttendanceMapping } from './report-repository.ts'

export type SaveResult =
  | { type: 'saved'; files: number; classes: string[]; doubts: number; changeId: number }
  | { type: 'changed' }
  | { type: 'nothing' }

export type SaveOrder = { at: string; ids: readonly string[] }

type Saving = SaveOrder & { known: KnownTraining }

/** Saves the reports that are sound, and how long everybody of their classes was there, as one change. */
export function saveReports(db: WritableDb, judged: readonly JudgedReport[], { at, ids, known }: Saving): SaveResult {
  const sound = judged.filter(({ checked }) => checked.obstacle === null)
  if (sound.length === 0) return { type: 'nothing' }
  const reports = sound.map((one, position) => toKept(one, ids[position]!, at))
  const classes = [...new Set(reports.map(({ classCode }) => classCode))]
  const rows = sound.reduce((sum, { checked }) => sum + checked.rows, 0)
  const [first, ...others] = classes
  const data = { count: sound.length, rows, ...(others.length === 0 ? { context: 'class', code: first! } : {}) }
  return recordChange(db, { at, kind: 'attendanceImported', data: { ...data, classes: classes.length } }, changeId => {
    const unreported = listUnreported(db, classes)
    for (const report of reports) addReport(db, report)
    for (const { held, table } of sound) {
      if (held.choice.mapping) rememberAttendanceMapping(db, table!.fingerprint, table!.mapping, at)
    }
    const counted = countFirstReports(db, changeId, { reports, unreported, known })
    recountClasses(
      db,
      classes.filter(code => !counted.has(code)),
    )
    const doubts = sound.reduce((sum, { checked }) => sum + checked.ambiguous + checked.unknown, 0)
    return { type: 'saved', files: sound.length, classes, doubts, changeId }
  })
}

const toKept = ({ held, checked, table, lines, matches }: JudgedReport, id: string, at: string): KeptReport => ({
  id,
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
