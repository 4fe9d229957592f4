import { fc } from '@fast-check/vitest'
import type { Country } from './a-country.ts'
import { checkHistory } from './check-history.ts'
import { runSchedule } from './run-schedule.ts'
import { type Schedule, schedules } from './step.ts'

/** How many schedules a run of all tests has; `GLADI_SCHEDULES=5000` for more, `GLADI_SEED=7` for others. */
const all = Number(process.env['GLADI_SCHEDULES'] ?? 500)
/** Each of them is a process. */
const parts = 2

export const campaignTimeout = 60_000 + all * 1000

/** A share of them; see `searchFault`. */
export const runCampaign = (country: Country, part: number) =>
  searchFault(country, { runs: Math.ceil(all / parts), part })

/** What the checker says of the first schedule that fails, its seed, and the shortest one that still fails; null: none. */
export async function searchFault(
  country: Country,
  { runs, part = 0, isShortened = true }: { runs: number; part?: number; isShortened?: boolean },
): Promise<string | null> {
  const property = fc.asyncProperty(schedules, async schedule => {
    const faults = await faultsOf(country, schedule)
    if (faults.length > 0) throw new Error(faults.join('\n'))
  })
  const seed = (fc.readConfigureGlobal().seed ?? 0) + part
  const found = await fc.check(property, { numRuns: runs, seed, endOnFailure: !isShortened })
  if (!found.failed) return null
  const { errorInstance, counterexample, counterexamplePath, numRuns } = found
  const fault = errorInstance instanceof Error ? errorInstance.stack : String(errorInstance)
  return `${fault}\nAfter ${numRuns} schedules; seed ${seed}, path ${counterexamplePath}:\n${JSON.stringify(counterexample?.[0])}`
}

export const faultsOf = async (country: Country, schedule: Schedule): Promise<string[]> =>
  checkHistory(await runSchedule(country, schedule))
