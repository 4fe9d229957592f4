import { createHash } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { holdReports } from '#main/attendance/held-reports'
import { readReport } from '#main/attendance/read-report'
import { reportLimits } from '#main/attendance/read-report-files'
import { type Database, openDatabase } from '#main/database/database'
import { type App, runToEnd, startApp } from '../../tests/builders/start-app.ts'
import { medianOf } from '../app/repeated.ts'
import { whileRunning } from '../app/responsiveness-rows.ts'
import { type ZoomReport, zoomReports } from './zoom-reports.ts'

export type AttendanceRow = { name: string; ours: number; bare: number | null; ratio: number | null; note: string }

const files = 1120

/** A Zoom report of every class of the example's nation, from bytes to minutes in the database. Milliseconds, medians. */
export async function attendanceRows(): Promise<AttendanceRow[]> {
  const app = startApp()
  await runToEnd(await app.api.workspace.openExample())
  const { database, key } = app.context.session.current()!
  const reports = database.read(db => zoomReports(db, files))
  const own = openDatabase({ file: database.file, key, mode: 'existing', empties: 'when told' })
  const steps: Steps[] = []
  for (let run = 0; run < 5; run++) {
    const bare = timeOf(() => reports.forEach(parseAlone))
    const lines = timeOf(() => reports.forEach(readPlainly))
    steps.push({ bare, lines, ...(await importAll(own, reports, app)) })
    await app.api.history.undo({ through: null, latest: null })
    // Another change forgets what was undone: the next run is not to do that.
    await app.api.attendance.setThresholds({ present: 0.75, partly: 0.2 + run / 100 })
  }
  await own.close()
  const others = await whileRunning(app, 'reports are imported', () => importThroughApp(app, reports))
  const list = await listTime(app)
  await app.close()
  const part = (name: string, step: keyof Steps) => ({ ...alone, name, ours: median(steps, step) })
  const whole = median(steps, 'whole')
  const against = (name: string, step: 'bare' | 'lines', note: string) => ({
    name,
    ours: whole,
    bare: median(steps, step),
    ratio: whole / median(steps, step),
    note,
  })
  const name = `importing ${reports.length.toLocaleString('en')} Zoom reports of 35 rows`
  return [
    against(name, 'bare', 'against csv-parse alone, whose cells are texts; goal 2'),
    against('  the same', 'lines', 'against csv-parse and Date.parse of both times: rows as lines with instants'),
    part('  of it: reading rows', 'read'),
    part('  of it: reading 34,723 people', 'known'),
    part('  of it: whom the rows are about', 'judged'),
    part('  of it: saving, with what undo needs', 'saved'),
    { ...part('  after it is told: emptying the log', 'emptied'), note: 'in the worker, nobody waits for it' },
    { ...alone, name: 'listing the classes with all of them reported', ours: list, note: 'goal 50' },
    { ...alone, name: others.name, ours: others.p99, note: `p99, goal 50; longest ${others.longest.toFixed(0)}` },
  ]
}

const alone = { bare: null, ratio: null, note: '' }

type Steps = Record<'bare' | 'lines' | 'read' | 'known' | 'judged' | 'saved' | 'whole' | 'emptied', number>

const median = (steps: readonly Steps[], step: keyof Steps) => medianOf(steps.map(one => one[step]))

const parseAlone = ({ bytes }: ZoomReport) =>
  void parse(new TextDecoder().decode(bytes), { bom: true, relax_column_count: true })

/** By the plainest code: of one way of writing days, one clock, and without a word on what is wrong. */
function readPlainly({ bytes }: ZoomReport) {
  const rows: Record<string, string>[] = parse(new TextDecoder().decode(bytes), { bom: true, columns: true })
  return rows.map(row => ({
    name: row['Name (Original Name)'],
    email: row['User Email'],
    join: Date.parse(`${row['Join Time']} GMT+0700`),
    leave: Date.parse(`${row['Leave Time']} GMT+0700`),
  }))
}

/** What the two workers do, in one thread: that they do it at the same time is not counted. */
async function importAll(database: Database, reports: readonly ZoomReport[], app: App) {
  const held = holdReports(database)
  const files: Parameters<typeof held.add>[0][] = []
  const read = timeOf(() => {
    for (const { name, bytes } of reports) {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      files.push({ fileName: name, sha256, read: readReport(bytes, reportLimits) })
    }
  })
  const known = timeOf(() => held.prepare())
  const judged = timeOf(() => {
    for (const file of files) held.add(file)
    const wrong = held.check().find(({ obstacle }) => obstacle !== null)
    if (wrong) throw new Error(`${wrong.fileName}: ${wrong.obstacle!.kind}`)
  })
  const began = performance.now()
  const result = await held.save({ at: '2025-03-01T00:00:00Z', ids: reports.map(() => app.context.newId()) })
  if (result.type !== 'saved') throw new Error(result.type)
  const told = performance.now()
  await database.emptyLog()
  const saved = told - began
  return { read, known, judged, saved, whole: read + known + judged + saved, emptied: performance.now() - told }
}

async function importThroughApp(app: App, reports: readonly ZoomReport[]) {
  const upload = reports.map(({ name, bytes }) => new File([new Uint8Array(bytes)], name))
  const { result } = await runToEnd(await app.api.attendance.check({ files: upload }))
  await app.api.attendance.save({ checkId: result.checkId })
}

async function listTime(app: App) {
  const times: number[] = []
  for (let run = 0; run < 9; run++) {
    const began = performance.now()
    await app.api.attendance.classes()
    times.push(performance.now() - began)
  }
  return medianOf(times)
}

function timeOf(job: () => void): number {
  const began = performance.now()
  job()
  return performance.now() - began
}
