import { afterAll, beforeAll, expect, test } from 'vitest'
import { aCountry, type Country } from './a-country.ts'
import { faultsOf } from './campaign.ts'
import type { Step } from './step.ts'

/** What random schedules once found, as short as they become. */

let country: Country
beforeAll(async () => {
  country = await aCountry()
})
afterAll(() => country.close())

const well = { calls: [], serverDies: null, clientDies: null }
const report = (client: number, value: number | null, part: Partial<Extract<Step, { do: 'report' }>> = {}): Step => ({
  do: 'report',
  client,
  fact: 0,
  value,
  ...well,
  ...part,
})

test('what a device said before does not come after what it and another device said alike', async () => {
  const steps: Step[] = [
    report(0, 0),
    report(0, null, { calls: [{ is: 'answer-lost' }] }),
    report(1, 1),
    { do: 'resolve', conflict: 0, holds: 'sent' },
    report(1, 0),
    report(0, 0),
  ]
  expect(await faultsOf(country, { steps, replay: [0] })).toEqual([])
})

test('a packet whose connection the database ends between two statements is taken when it comes again', async () => {
  const ends = Array.from({ length: 20 }, (_, number) => ({ at: 'statement' as const, number }))
  const steps = ends.map((serverDies, value) => report(value % 2, value % 3, { serverDies }))
  expect(await faultsOf(country, { steps, replay: [0] })).toEqual([])
})
