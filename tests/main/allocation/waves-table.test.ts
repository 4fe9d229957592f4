import { afterEach, beforeEach, expect, test } from 'vitest'
import { aRosterFile, people } from '../../builders/a-roster.ts'
import { type App, runToEnd, startApp } from '../../builders/start-app.ts'

let app: App
beforeEach(async () => {
  app = startApp()
  await app.api.workspace.create({ name: 'Uji', role: 'pusat', provinceCode: null, passphrase: 'kata sandi uji' })
})
afterEach(() => app.close())

const limits = { smallest: 20, largest: 40, target: 30 }
const tableOf = (roomCount: number, sessionsPerDay = 1) =>
  app.api.allocation.wavesTable({ limits, roomCount, sessionsPerDay, seed: 1 })

test('what waves allow is told for the people there are and the rooms asked for', async () => {
  expect(await tableOf(1)).toEqual([])
  const roster = [
    ...['7301', '7302', '7303'].flatMap(regencyCode => people(41, { regencyCode })),
    ...people(9, { role: 'instructor' }),
  ]
  const { result } = await runToEnd(await app.api.roster.check({ file: aRosterFile(roster) }))
  await runToEnd(await app.api.roster.import({ checkId: result.checkId, withdrawGone: false }))

  expect(await tableOf(1)).toEqual([
    { waves: 4, classes: 4, mixed: 2, bound: 2 },
    { waves: 5, classes: 5, mixed: 1, bound: 1 },
    { waves: 6, classes: 6, mixed: 0, bound: 0 },
  ])
  expect(await tableOf(6)).toEqual([{ waves: 1, classes: 6, mixed: 0, bound: 0 }])
})

test('a question withdrawn is not answered', async () => {
  const asked = new AbortController()
  const input = { limits, roomCount: 1, sessionsPerDay: 1, seed: 1 }
  const answer = app.api.allocation.wavesTable(input, { signal: asked.signal })
  asked.abort()
  await expect(answer).rejects.toThrow(/abort/i)
  expect(await tableOf(1)).toEqual([])
})
