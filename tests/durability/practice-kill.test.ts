import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { AttemptId } from '#contract/practice'
import { createRandom } from '#domain/allocation/random'
import { examine } from '#main/database/examine'
import { openWorkspace } from '#main/database/workspace/workspace-folder'
import { listEvents } from '#main/practice/event-repository'
import { startApp } from '../builders/start-app.ts'
import { aFolder } from '../main/database/a-folder.ts'
import { type LastSaid, runKillCampaign } from './kill-campaign.ts'

const kills = 12
const seed = 20250310
const passphrase = 'kata sandi uji'

/** What is wrong with a rehearsal whose app was killed after it had said so much: at most the last answer may be gone. */
async function problemsIn(folder: string, attemptId: AttemptId, { start, ack }: LastSaid) {
  const left = await openWorkspace({ folder, credential: { by: 'passphrase', passphrase } })
  const { findings } = examine(left.database)
  const events = left.database.read(db => listEvents(db, attemptId))
  await left.close()

  const problems = findings.map(finding => `corrupt: ${finding}`)
  const typed = events.map(event => (event.kind === 'answered' ? Number(event.to) : NaN))
  const gap = events.findIndex(({ seq }, at) => seq !== at + 1 || typed[at] !== at + 1)
  if (gap !== -1) problems.push(`torn: event ${gap + 1} is not answer ${gap + 1}`)
  if (events.length < Number(ack ?? 0))
    problems.push(`lost: answer ${ack} was acknowledged, ${events.length} are there`)
  if (events.length > Number(start ?? 0)) problems.push(`answer ${events.length} was never typed`)
  const backwards = events.findIndex(({ elapsed }, at) => at > 0 && elapsed < events[at - 1]!.elapsed)
  if (backwards !== -1) problems.push(`time ran backwards at event ${backwards + 1}`)
  return problems
}

test(`kill -9 ${kills} times while answers are typed: every one that was acknowledged is there`, {
  timeout: 240_000,
}, async () => {
  const home = aFolder()
  const { api } = startApp(home)
  const { workspace } = await api.workspace.create({ name: 'Uji', role: 'pendamping', provinceCode: '73', passphrase })
  const who = { participantId: null }
  const [first] = await api.practice.cases({ who })
  const { attemptId } = await api.practice.start({ who, caseId: first!.id, mode: 'practice' })
  await api.workspace.close()
  const random = createRandom(seed, 0)

  const report = await runKillCampaign({
    script: join(import.meta.dirname, 'practice-writer.ts'),
    args: ['--home', home, '--path', workspace.path, '--passphrase', passphrase],
    compileCache: aFolder(),
    kills,
    chance: () => random.next(),
    within: 400,
    verify: said => problemsIn(workspace.path, attemptId, said),
  })

  process.stdout.write(
    `practice kill -9, seed ${seed}: ${report.atWork} at work, ${report.acknowledged} acknowledged\n`,
  )
  expect(report.problems).toEqual([])
  expect(report.atWork).toBeGreaterThan(kills / 4)
  expect(report.acknowledged).toBeGreaterThan(kills)
})
