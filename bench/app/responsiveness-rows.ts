import type { SearchId } from '#contract/identifiers'
import { runToEnd, startApp, type App } from '../../tests/builders/start-app.ts'
import { exampleWorkbook } from './example-file.ts'

export type LatencyRow = { name: string; calls: number; median: number; p99: number; longest: number; note: string }

const everyMilliseconds = 10

/** How long other calls take while a file is checked, saved, and a plan is searched and saved. Milliseconds. */
export async function responsivenessRows(): Promise<LatencyRow[]> {
  const app = startApp()
  await app.api.workspace.create({ name: 'Bench', role: 'pusat', provinceCode: null, passphrase: 'bench bench' })
  const { bytes } = exampleWorkbook(1)
  const file = new File([new Uint8Array(bytes)], 'bench.xlsx')
  const searchId = 'bench' as SearchId
  let checkId = ''
  const rows = [
    await whileRunning(app, 'a file is read, checked and compared', async () => {
      checkId = (await runToEnd(await app.api.roster.check({ file }))).result.checkId
    }),
    await whileRunning(app, 'its people are saved', async () => {
      await runToEnd(await app.api.roster.import({ checkId: checkId as never, withdrawGone: false }))
    }),
    await whileRunning(app, 'a plan is searched', async () => {
      await runToEnd(await app.api.allocation.search({ searchId, seed: 1 }))
    }),
    await whileRunning(app, 'the plan is saved', async () => {
      await app.api.allocation.adopt({ searchId })
    }),
  ]
  await app.close()
  return rows
}

/** Asks at fixed times, whether the answer before came or not, as impatient people do. */
export async function whileRunning({ api }: App, name: string, job: () => Promise<void>): Promise<LatencyRow> {
  const taken: Promise<number>[] = []
  const timer = setInterval(() => {
    const began = performance.now()
    taken.push(api.workspace.state().then(() => performance.now() - began))
  }, everyMilliseconds)
  await job()
  clearInterval(timer)
  const sorted = (await Promise.all(taken)).sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return {
    name: `calls while ${name}`,
    calls: sorted.length,
    median: at(0.5),
    p99: at(0.99),
    longest: at(1),
    note: 'goal p99 50 ms',
  }
}
