import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createRandom } from '#domain/allocation/random'
import { openWorkspace } from '#main/database/workspace/workspace-folder'
import { aFolder } from '../main/database/a-folder.ts'
import { aWorkspace } from '../main/database/a-workspace.ts'
import { findProblems } from './find-problems.ts'
import { type KillReport, runKillCampaign } from './kill-campaign.ts'

const mostPeople = 1500
const seed = 20250227

type Attack = { kills: number; seed: number; fault?: string }

/** Opening after each kill also takes over the lock of the dead process, as the next start of the app would. */
async function attack({ kills, seed, fault }: Attack): Promise<KillReport> {
  const random = createRandom(seed, 0)
  const { workspace } = await aWorkspace()
  const { folder, dataKey } = workspace
  await workspace.close()

  const key = Buffer.from(dataKey).toString('hex')
  const args = ['--folder', folder, '--key', key, '--people', String(mostPeople)]
  return runKillCampaign({
    script: join(import.meta.dirname, 'database-writer.ts'),
    compileCache: aFolder(),
    args: fault ? [...args, '--fault', fault] : args,
    kills,
    chance: () => random.next(),
    within: 100,
    untilFirstProblem: fault !== undefined,
    verify: async ({ start, ack }) => {
      const left = await openWorkspace({ folder, credential: { by: 'data-key', dataKey } })
      const problems = findProblems(left.database, { started: Number(start), acknowledged: Number(ack) }, mostPeople)
      await left.close()
      return problems.map(({ kind, what }) => `${kind}: ${what}`)
    },
  })
}

function announce(what: string): void {
  process.stdout.write(`${what}\n`)
}

describe('kill -9', () => {
  test('200 times at any moment: nothing acknowledged is lost, nothing is half there', {
    timeout: 300_000,
  }, async () => {
    const halves = await Promise.all([attack({ kills: 100, seed }), attack({ kills: 100, seed: seed + 1 })])
    const sum = (of: (half: KillReport) => number) => halves.reduce((total, half) => total + of(half), 0)
    announce(
      `kill -9, seeds ${seed} and ${seed + 1}: ${sum(half => half.kills)} kills, ${sum(half => half.atWork)} in the ` +
        `middle of a transaction, ${sum(half => half.acknowledged)} acknowledged`,
    )
    expect(halves.flatMap(half => half.problems)).toEqual([])
    expect(sum(half => half.kills)).toBe(200)
    expect(sum(half => half.atWork)).toBeGreaterThan(20)
    expect(sum(half => half.acknowledged)).toBeGreaterThan(200)
  })

  test.each([
    ['acknowledges before it has committed', 'acknowledges-first', /lost: transactions \d+ to \d+/],
    ['saves one thing in two transactions', 'two-transactions', /torn: \w+ is not as transaction \d+ left it/],
  ])('(control) a writer that %s is found out', { timeout: 120_000 }, async (_, fault, complaint) => {
    const report = await attack({ kills: 60, seed, fault })
    announce(`kill -9 control ${fault}: found out after ${report.kills} kills`)
    expect(report.problems.join('\n')).toMatch(complaint)
  })
})
