import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createRandom } from '#domain/allocation/random'
import { examine } from '#main/database/examine'
import { sql } from '#main/database/sql'
import { openWorkspace } from '#main/database/workspace/workspace-folder'
import { startApp } from '../builders/start-app.ts'
import { aFolder } from '../main/database/a-folder.ts'
import { type LastSaid, runKillCampaign } from './kill-campaign.ts'

const kills = 40
const seed = 20250228
const passphrase = 'kata sandi uji'
const companions = 400

/** What is wrong with a workspace whose app was killed after it had said so much. */
async function problemsIn(folder: string, { start, ack }: LastSaid) {
  const left = await openWorkspace({ folder, credential: { by: 'passphrase', passphrase } })
  const { findings } = examine(left.database)
  const found = left.database.read(db => ({
    imports: db
      .all<{ name: string }>(sql`SELECT file_name AS name FROM roster_import`)
      .map(({ name }) => numberIn(name)),
    districts: db.all<{ name: string; people: number }>(
      sql`SELECT district_name AS name, count(*) AS people FROM participant GROUP BY district_name`,
    ),
    plans: db.one<{ adopted: number; current: number }>(
      sql`SELECT count(*) AS adopted, coalesce(sum(superseded_at IS NULL), 0) AS current FROM plan`,
    )!,
    seats: db.one<{ members: number; unplaced: number }>(sql`
      SELECT (SELECT count(*) FROM class_member JOIN plan ON plan.id = plan_id WHERE superseded_at IS NULL) AS members,
             (SELECT count(*) FROM unplaced JOIN plan ON plan.id = plan_id WHERE superseded_at IS NULL) AS unplaced
    `)!,
  }))
  await left.close()

  const newest = Math.max(0, ...found.imports)
  const acknowledged = ack?.startsWith('import') || ack?.startsWith('plan') ? numberIn(ack) : 0
  const problems = findings.map(finding => `corrupt: ${finding}`)
  if (newest < acknowledged) problems.push(`lost: import ${acknowledged} was acknowledged, ${newest} is there`)
  if (newest > numberIn(start ?? '0')) problems.push(`import ${newest} was never begun`)
  if (newest > 0 && (found.districts.length !== 1 || numberIn(found.districts[0]!.name) !== newest)) {
    problems.push(`torn: people are of ${found.districts.length} rosters after import ${newest}`)
  }
  if (newest > 0 && found.districts[0]?.people !== companions + 12) problems.push('torn: people are missing')
  if (ack?.startsWith('plan') && found.plans.current !== 1) problems.push('lost: the adopted plan')
  if (found.plans.current > 1) problems.push('torn: two current plans')
  const planned = found.seats.members + found.seats.unplaced
  if (found.plans.current === 1 && planned !== companions + 12) problems.push('torn: a plan without all of its people')
  return problems
}

const numberIn = (text: string) => Number(/\d+/.exec(text)?.[0] ?? 0)

test(`kill -9 ${kills} times in the middle of real imports, searches and adoptions loses nothing acknowledged`, {
  timeout: 300_000,
}, async () => {
  const home = aFolder()
  const app = startApp(home)
  const { workspace } = await app.api.workspace.create({ name: 'Uji', role: 'pusat', provinceCode: null, passphrase })
  await app.api.workspace.close()
  const random = createRandom(seed, 0)

  const report = await runKillCampaign({
    script: join(import.meta.dirname, 'app-writer.ts'),
    args: ['--home', home, '--path', workspace.path, '--passphrase', passphrase, '--companions', String(companions)],
    compileCache: aFolder(),
    kills,
    chance: () => random.next(),
    within: 900,
    verify: said => problemsIn(workspace.path, said),
  })

  process.stdout.write(`app kill -9, seed ${seed}: ${report.atWork} at work, ${report.acknowledged} acknowledged\n`)
  expect(report.problems).toEqual([])
  expect(report.kills).toBe(kills)
  expect(report.atWork).toBeGreaterThan(kills / 4)
})
