import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { SittingId } from '#contract/assessment'
import { createRandom } from '#domain/allocation/random'
import { timeLeft } from '#domain/assessment/sitting-time'
import { answersOf, findSitting } from '#main/assessment/sitting-repository'
import { examine } from '#main/database/examine'
import { openWorkspace } from '#main/database/workspace/workspace-folder'
import { theSettings } from '../builders/an-item.ts'
import { startApp } from '../builders/start-app.ts'
import { aFolder } from '../main/database/a-folder.ts'
import { type LastSaid, runKillCampaign } from './kill-campaign.ts'

const kills = 12
const seed = 20250311
const passphrase = 'kata sandi uji'
const now = '2025-02-27T01:00:00.000Z'
const limit = 600

/** What is wrong with a test whose app was killed after it had said so much: at most the answer under way may be gone. */
async function problemsIn(folder: string, sittingId: SittingId, { start, ack }: LastSaid) {
  const left = await openWorkspace({ folder, credential: { by: 'passphrase', passphrase } })
  const { findings } = examine(left.database)
  const { sitting, answers } = left.database.read(db => ({
    sitting: findSitting(db, sittingId)!,
    answers: answersOf(db, sittingId),
  }))
  await left.close()

  const problems = findings.map(finding => `corrupt: ${finding}`)
  const last = Math.max(0, ...Object.values(answers).map(Number))
  const { itemOrder } = sitting
  for (const [place, itemId] of itemOrder.entries()) {
    // The last time round in which this item was answered.
    const rounds = Math.floor((last - 1 - place) / itemOrder.length)
    const expected = rounds < 0 ? undefined : String(rounds * itemOrder.length + place + 1)
    if (answers[itemId] !== expected) problems.push(`item ${place + 1} says ${answers[itemId]}, not ${expected}`)
  }
  if (last < Number(ack ?? 0)) problems.push(`lost: answer ${ack} was acknowledged, ${last} is the last one`)
  if (last > Number(start ?? 0)) problems.push(`answer ${last} was never given`)
  const expected = limit * 60_000 - last * 1000
  if (timeLeft(sitting) !== expected) problems.push(`${timeLeft(sitting)} ms are left after answer ${last}`)
  return problems
}

test(`kill -9 ${kills} times while a test is taken: every answer that was acknowledged is there, and the clock went on`, {
  timeout: 240_000,
}, async () => {
  const home = aFolder()
  const { api, context } = startApp(home)
  context.now = () => new Date(now)
  const { workspace } = await api.workspace.create({ name: 'Uji', role: 'pusat', provinceCode: null, passphrase })
  const [first, ...others] = (await api.assessment.choosable()).filter(({ form }) => form === 'A').map(({ id }) => id)
  const items = { A: [first!, ...others.slice(0, 9)], B: [] }
  const { designId } = await api.assessment.addDesign({
    ...theSettings({ kind: 'single', timeLimit: limit }),
    items,
  })
  const { sittingId } = await api.assessment.start({ participantId: null, designId, occasion: 'post' })
  await api.workspace.close()
  const random = createRandom(seed, 0)

  const report = await runKillCampaign({
    script: join(import.meta.dirname, 'sitting-writer.ts'),
    args: Object.entries({ home, path: workspace.path, passphrase, sitting: sittingId, now }).flatMap(
      ([name, value]) => [`--${name}`, value],
    ),
    compileCache: aFolder(),
    kills,
    chance: () => random.next(),
    within: 400,
    verify: said => problemsIn(workspace.path, sittingId, said),
  })

  process.stdout.write(`sitting kill -9, seed ${seed}: ${report.atWork} at work, ${report.acknowledged} acknowledged\n`)
  expect(report.problems).toEqual([])
  expect(report.atWork).toBeGreaterThan(kills / 4)
  expect(report.acknowledged).toBeGreaterThan(kills)
})
