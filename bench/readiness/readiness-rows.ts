import { readinessOf } from '#domain/readiness/readiness-of'
import { addedSums, sumOf } from '#domain/readiness/readiness-sum'
import { defaultReadinessRules, type ReadinessRecord } from '#domain/readiness/readiness'
import { variableIds } from '#domain/readiness/variable-figures'
import type { Database } from '#main/database/database'
import { sql, type WritableDb } from '#main/database/sql'
import { designId, storeReports } from '../../tests/builders/reports.ts'
import { type App, runToEnd, startApp } from '../../tests/builders/start-app.ts'
import { type FirstVisit, firstVisit } from './first-visit.ts'
import { whileRunning } from '../app/responsiveness-rows.ts'

export type ReadinessRow = { name: string; ours: number; bare: number | null; ratio: number | null; note: string }

const scope = { kind: 'nation' } as const
/** 39 results each: 200,000 answers. */
const attempts = 5129

/** The nation's readiness with two tests of 40 items and 200,000 rehearsal answers. Milliseconds; medians. */
export async function readinessRows(): Promise<ReadinessRow[]> {
  let app = startApp()
  await runToEnd(await app.api.workspace.openExample())
  await storeReports(databaseOf(app), { seed: 1, silent: [], attempts })
  const fresh = async () => {
    app = await app.restart()
    await runToEnd(await app.api.workspace.openExample())
  }
  const freshWithNothingKept = async () => {
    await fresh()
    await keepNothing(app)
    await fresh()
  }
  const times = (count: number) => Array.from({ length: count }, (_, time) => time)
  const ladder: Compared[] = []
  const variables: Compared[] = []
  for (const _ of times(3)) {
    await freshWithNothingKept()
    const bareLadder = await once(() => bareLadderOf(databaseOf(app)))
    const bareVariables = await once(() => bareVariablesOf(databaseOf(app)))
    await fresh()
    ladder.push({ ours: await once(() => app.api.readiness.overview({ scope })), bare: bareLadder })
    variables.push({ ours: await once(() => app.api.readiness.variables({ scope })), bare: bareVariables })
  }
  await app.context.session.close()
  const visits = times(5).map(() => firstVisit(app.folder))
  await fresh()
  const page = () => Promise.all([app.api.readiness.overview({ scope }), app.api.readiness.variables({ scope })])
  await page()
  const bare = () => {
    bareLadderOf(databaseOf(app))
    bareVariablesOf(databaseOf(app))
  }
  const bareTime = await median(5, bare)
  const warm = await median(15, page)
  const changed = await median(9, async () => {
    await databaseOf(app).write(changeOneScore)
    await app.api.readiness.overview({ scope })
  })
  const everybody: Compared[] = []
  for (const _ of times(3)) {
    await databaseOf(app).write(touchEverybody)
    everybody.push({ ours: await once(page), bare: await once(bare) })
  }
  await freshWithNothingKept()
  const others = await whileRunning(app, 'the nation is read', async () => void (await page()))
  await app.close()
  return [
    row('the nation’s page', { ours: warm, bare: bareTime }, 'goal 150 and 1.5×'),
    row('… the first time after Gladi was started: the ladder', { ours: middleOf(visits, 'ladder') }, 'kept sums'),
    row('… and the 39 variables', { ours: middleOf(visits, 'variables') }, 'kept sums; both: goal 150'),
    row('… everybody read anew, after all attendance changed', middleCompared(everybody), 'in steps; goal 1.5×'),
    row('… everybody read anew after starting: the ladder', middleCompared(ladder), 'nothing kept; goal 1.5×'),
    row('… and the 39 variables', middleCompared(variables), 'nothing kept; goal 1.5×'),
    row('one score changed, saved and seen in the nation', { ours: changed }, 'goal 100'),
    row(
      'other calls while the nation is read, p99',
      { ours: others.p99 },
      `goal 50; longest ${others.longest.toFixed(0)}`,
    ),
  ]
}

type Compared = { ours: number; bare?: number }

/** As after an update of Gladi: what was kept by another one holds for nothing. */
const keepNothing = (app: App) => databaseOf(app).write(db => db.run(sql`UPDATE readiness_kept_state SET basis = ''`))

const touchEverybody = (db: WritableDb) => db.run(sql`UPDATE attendance SET minutes = minutes`)

const databaseOf = (app: App) => app.context.session.current()!.database

function row(name: string, { ours, bare }: Compared, note: string): ReadinessRow {
  return { name, ours, bare: bare ?? null, ratio: bare === undefined ? null : ours / bare, note }
}

const middleOf = (visits: readonly FirstVisit[], part: keyof FirstVisit) => middle(visits.map(visit => visit[part]))

/** The one of the middle ratio: each pair was measured one after the other. */
const middleCompared = (pairs: readonly Compared[]): Compared =>
  pairs.toSorted((a, b) => a.ours / a.bare! - b.ours / b.bare!)[Math.floor(pairs.length / 2)]!

type BareRow = {
  share: number | null
  attendedAt: string
  pre: number | null
  preAt: string
  post: number | null
  postAt: string
  best: string | null
}

/** One statement, and the arithmetic. */
function bareLadderOf(database: Database) {
  const rows = database.read(db =>
    db.all<BareRow>(sql`
      SELECT p.name, p.province_code, p.regency_code, m.class_id, a.minutes / a.session_minutes AS share,
             a.at AS attendedAt, b.percent AS pre, b.taken_at AS preAt, t.percent AS post, t.taken_at AS postAt,
             (SELECT json_group_array(json_object('percent', 100.0 * "right" / counted, 'at', finished_at))
              FROM practice_attempt WHERE participant_id = p.id AND finished_at IS NOT NULL) AS best
      FROM participant p
      LEFT JOIN current_member m ON m.participant_id = p.id
      LEFT JOIN attendance a ON a.participant_id = p.id
      LEFT JOIN test_result b ON b.participant_id = p.id AND b.design_id = ${designId} AND b.occasion = 'pre' AND b.counts = 1
      LEFT JOIN test_result t ON t.participant_id = p.id AND t.design_id = ${designId} AND t.occasion = 'post' AND t.counts = 1
      WHERE p.role = 'companion' AND p.withdrawn_at IS NULL
    `),
  )
  return addedSums([sumOf(rows.map(one => readinessOf(recordOf(one), defaultReadinessRules)))])
}

function recordOf({ share, attendedAt, pre, preAt, post, postAt, best }: BareRow): ReadinessRecord {
  const cases: { percent: number; at: string }[] = JSON.parse(best ?? '[]')
  return {
    isPlaced: true,
    attendance: share === null ? null : { share, at: attendedAt },
    pre: pre === null ? null : { percent: pre, at: preAt },
    post: post === null ? null : { percent: post, at: postAt },
    practice: cases.length === 0 ? null : { best: cases, mastered: [], at: cases.at(-1)!.at },
  }
}

/** One statement each, and the sums by province: where a variable is least right is told as well. */
function bareVariablesOf(database: Database) {
  const sums = new Map<string, Float64Array>()
  const lists = database.read(db =>
    db.all<{ province: string; points: string }>(sql`
      SELECT p.province_code AS province, r.item_points AS points
      FROM test_result r JOIN participant p ON p.id = r.participant_id WHERE r.counts = 1
    `),
  )
  for (const { province, points } of lists) {
    const sum = sums.get(province) ?? new Float64Array(80)
    sums.set(province, sum)
    for (const [at, point] of (JSON.parse(points) as number[]).entries()) sum[at]! += point
  }
  const practised = database.read(db =>
    db.all(sql`
      SELECT p.province_code, r.variable, count(*), sum(r.is_right)
      FROM practice_result r JOIN practice_attempt a ON a.id = r.attempt_id JOIN participant p ON p.id = a.participant_id
      WHERE r.is_right IS NOT NULL GROUP BY 1, 2
    `),
  )
  if (practised.length !== variableIds.length * sums.size)
    throw new Error('Not every variable was practised everywhere.')
  return sums
}

let changes = 0

function changeOneScore(db: WritableDb) {
  const percent = changes++ % 100
  db.run(sql`
    UPDATE test_result SET percent = ${percent}
    WHERE id = (SELECT id FROM test_result WHERE occasion = 'post' AND counts = 1 LIMIT 1 OFFSET ${changes * 7})
  `)
}

async function once(job: () => unknown): Promise<number> {
  const began = performance.now()
  await job()
  return performance.now() - began
}

async function median(times: number, job: () => unknown): Promise<number> {
  const taken: number[] = []
  for (let time = 0; time < times; time++) taken.push(await once(job))
  return middle(taken)
}

const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
