import { createHash } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { holdReports } from '#main/attendance/held-reports'
import { readReport } from '#main/attendance/read-report'
import { reportLimits } from '#main/attendance/read-report-files'
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
  const reports = app.context.session.current()!.database.read(db => zoomReports(db, files))
  const [bare, ours, read, judged, saved] = [[], [], [], [], []] as number[][]
  for (let run = 0; run < 3; run++) {
    bare!.push(timeOf(() => reports.forEach(parseAlone)))
    const steps = await importAll(app, reports)
    ours!.push(steps.read + steps.judged + steps.saved)
    read!.push(steps.read)
    judged!.push(steps.judged)
    saved!.push(steps.saved)
    await app.api.history.undo({ through: null, latest: null })
    // Another change forgets what was undone: the next run is not to do that.
    await app.api.attendance.setThresholds({ present: 0.75, partly: 0.2 + run / 100 })
  }
  const others = await whileRunning(app, 'reports are imported', () => importThroughApp(app, reports))
  const list = await listTime(app)
  await app.close()
  const whole = medianOf(ours!)
  const parsing = medianOf(bare!)
  const part = (name: string, times: number[]) => ({ name, ours: medianOf(times), bare: null, ratio: null, note: '' })
  return [
    {
      name: `importing ${reports.length.toLocaleString('en')} Zoom reports of 35 rows`,
      ours: whole,
      bare: parsing,
      ratio: whole / parsing,
      note: 'against csv-parse alone; goal 2',
    },
    part('  of it: reading rows', read!),
    part('  of it: whom they are about, 34,723 people', judged!),
    part('  of it: saving, with what undo needs', saved!),
    { name: 'listing the classes with all of them reported', ours: list, bare: null, ratio: null, note: 'goal 50' },
    {
      name: others.name,
      ours: others.p99,
      bare: null,
      ratio: null,
      note: `p99, goal 50; longest ${others.longest.toFixed(0)}`,
    },
  ]
}

const parseAlone = ({ bytes }: ZoomReport) =>
  void parse(new TextDecoder().decode(bytes), { bom: true, relax_column_count: true })

/** What the two workers do, in one process: starting threads is not what is compared. */
async function importAll(app: App, reports: readonly ZoomReport[]) {
  const held = holdReports(app.context.session.current()!.database)
  const read = timeOf(() => {
    for (const { name, bytes } of reports) {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      held.add({ fileName: name, sha256, read: readReport(bytes, reportLimits) })
    }
  })
  const judged = timeOf(() => {
    const wrong = held.check().find(({ obstacle }) => obstacle !== null)
    if (wrong) throw new Error(`${wrong.fileName}: ${wrong.obstacle!.kind}`)
  })
  const began = performance.now()
  const result = await held.save({ at: '2025-03-01T00:00:00Z', ids: reports.map(() => app.context.newId()) })
  if (result.type !== 'saved') throw new Error(result.type)
  return { read, judged, saved: performance.now() - began }
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
