import type { DesignId } from '#contract/assessment'
import { createRandom } from '#domain/allocation/random'
import { addHiddenDesign, showDesign } from '#main/assessment/design-repository'
import { saveResults } from '#main/assessment/save-results'
import type { Database } from '#main/database/database'
import { sql } from '#main/database/sql'
import { anItem, theSettings } from '../../tests/builders/an-item.ts'
import { designId as crossedDesign, storeReports } from '../../tests/builders/reports.ts'
import { type App, runToEnd, startApp } from '../../tests/builders/start-app.ts'
import { whileRunning } from '../app/responsiveness-rows.ts'

export type StatisticsRow = { name: string; ours: number; bare: number | null; ratio: number | null; note: string }

const items = 40
const designId = 'bench-test' as DesignId
const nation = { kind: 'nation' } as const
const test = { designId, occasion: 'post', form: 'A', place: nation } as const

/** What the tests of the whole nation say: one test of 40 items for everybody, and a crossed design. Milliseconds, medians. */
export async function statisticsRows(): Promise<StatisticsRow[]> {
  const app = startApp()
  await runToEnd(await app.api.workspace.openExample())
  const { database } = app.context.session.current()!
  await storeTest(database)
  await storeReports(database, { seed: 1, silent: [], attempts: 0 })
  const { ours, bare } = await inTurn(
    9,
    () => app.api.assessmentAnalysis.items(test),
    () => bareStatistics(database),
  )
  const gain = await inTurn(
    3,
    () => app.api.assessmentAnalysis.gain({ designId: crossedDesign as DesignId, place: nation }),
    () => {},
  )
  const others = await whileRunning(app, 'the nation is analysed', () => analyseAll(app))
  await app.close()
  return [
    { name: '40 items of 33,603 people', ours, bare, ratio: ours / bare, note: 'goal 1.5 and 150 ms' },
    { name: 'gain of the nation, clustered, 39 variables', ours: gain.ours, bare: null, ratio: null, note: 'in steps' },
    {
      name: others.name,
      ours: others.p99,
      bare: null,
      ratio: null,
      note: `p99, goal 50; longest ${others.longest.toFixed(0)}`,
    },
  ]
}

async function analyseAll(app: App) {
  await app.api.assessmentAnalysis.items(test)
  await app.api.assessmentAnalysis.choices({ ...test, itemId: 'B-0' })
  await app.api.assessmentAnalysis.gain({ designId: crossedDesign as DesignId, place: nation })
}

async function storeTest(database: Database) {
  const random = createRandom(5, 1)
  const form = Array.from({ length: items }, (_, at) => anItem({ id: `B-${at}` }))
  const people = database.read(db => db.all<{ id: string }>(sql`SELECT id FROM participant WHERE role = 'companion'`))
  const results = people.map(({ id: participantId }) => {
    const skill = 0.3 + 0.6 * random.next()
    const itemPoints = form.map((_, at) => Number(random.next() < skill + (at - 20) / 100))
    return {
      id: `bench ${participantId}`,
      designId,
      occasion: 'post' as const,
      participantId,
      attempt: 1,
      form: 'A' as const,
      takenAt: '2025-03-01T08:00:00.000Z',
      source: 'sheet' as const,
      fileId: null,
      itemPoints,
      responses: itemPoints.map(points => (points === 1 ? 'A' : 'B')),
      pointsTaken: itemPoints.reduce((sum, points) => sum + points, 0),
      pointsPossible: items,
    }
  })
  await database.write(db => {
    addHiddenDesign(db, designId, theSettings({ kind: 'single' }), { A: form, B: [] }, '2025-02-01T00:00:00.000Z')
    showDesign(db, designId)
    saveResults(db, results)
  })
}

/** One statement, and Moodle's formulas over plain arrays of numbers. */
function bareStatistics(database: Database) {
  const rows = database.read(db =>
    db.all<{ points: string }>(sql`
      SELECT item_points AS points FROM test_result
      WHERE design_id = ${designId} AND form = 'A' AND occasion = 'post' AND counts = 1
    `),
  )
  const people = rows.map(({ points }) => JSON.parse(points) as number[])
  const totals = people.map(points => points.reduce((sum, each) => sum + each, 0))
  return Array.from({ length: items }, (_, item) => {
    const x = Float64Array.from(people, points => points[item]!)
    const rest = Float64Array.from(totals, (total, person) => total - x[person]!)
    const discrimination = covariance(x, rest) / Math.sqrt(covariance(x, x) * covariance(rest, rest))
    const weight = covariance(x, Float64Array.from(totals))
    return [discrimination, weight, covariance(x, rest) / covariance(x.toSorted(), rest.toSorted())]
  })
}

function covariance(a: Float64Array, b: Float64Array): number {
  let [meanA, meanB, sum] = [0, 0, 0]
  for (let at = 0; at < a.length; at++) {
    meanA += a[at]! / a.length
    meanB += b[at]! / b.length
  }
  for (let at = 0; at < a.length; at++) sum += (a[at]! - meanA) * (b[at]! - meanB)
  return sum / (a.length - 1)
}

async function inTurn(times: number, own: () => unknown, other: () => unknown) {
  const taken: { ours: number; bare: number }[] = []
  for (let time = 0; time < times; time++) taken.push({ ours: await timed(own), bare: await timed(other) })
  const middle = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!
  return { ours: middle(taken.map(({ ours }) => ours)), bare: middle(taken.map(({ bare }) => bare)) }
}

async function timed(job: () => unknown) {
  const began = performance.now()
  await job()
  return performance.now() - began
}
