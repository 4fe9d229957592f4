import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import { createRandom } from '#domain/allocation/random'
import { undoChange } from '#main/database/recorded-change'
import { examine } from '#main/database/examine'
import { openWorkspace } from '#main/database/workspace/workspace-folder'
import { addNation, at, attendanceOf, importReports, nothing } from '../builders/a-reported-nation.ts'
import { aFolder } from '../main/database/a-folder.ts'
import { aWorkspace } from '../main/database/a-workspace.ts'
import { type LastSaid, runKillCampaign } from './kill-campaign.ts'

const kills = 8
const seed = 20250301
/** So many that their rows are recorded together. */
const classes = 100

test(`kill -9 ${kills} times while the reports of ${classes} classes are imported, undone and redone: all of them or none`, {
  timeout: 120_000,
}, async () => {
  const { workspace } = await aWorkspace()
  const { database, folder, dataKey } = workspace
  await database.write(db => addNation(db, classes))
  await importReports(
    database,
    Array.from({ length: classes }, (_, found) => found),
  )
  const states: Record<string, unknown> = { all: database.read(attendanceOf), none: nothing }
  await database.write(db => undoChange(db, at))
  await workspace.close()
  const random = createRandom(seed, 0)

  async function problemsAfter({ start, ack }: LastSaid) {
    const left = await openWorkspace({ folder, credential: { by: 'data-key', dataKey } })
    const problems = examine(left.database).findings.map(finding => `corrupt: ${finding}`)
    const found = left.database.read(attendanceOf)
    await left.close()
    const state = Object.keys(states).find(name => isDeepStrictEqual(found, states[name]))
    if (state === undefined) problems.push(`torn: ${found.people.length} people of ${found.files.length} reports`)
    // At rest: what was begun last was told.
    else if (start !== null && start === ack && !ack.endsWith(state)) problems.push(`lost: ${ack}, but it is ${state}`)
    return problems
  }

  const report = await runKillCampaign({
    script: join(import.meta.dirname, 'attendance-writer.ts'),
    args: ['--folder', folder, '--key', Buffer.from(dataKey).toString('hex'), '--classes', String(classes)],
    compileCache: aFolder(),
    kills,
    chance: () => random.next(),
    within: 300,
    verify: problemsAfter,
  })

  process.stdout.write(
    `attendance kill -9, seed ${seed}: ${report.atWork} at work, ${report.acknowledged} acknowledged\n`,
  )
  expect(report.problems).toEqual([])
  expect(report.atWork).toBeGreaterThan(0)
})
