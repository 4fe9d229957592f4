import { writeSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { parseArgs } from 'node:util'
import type { SearchId } from '#contract/identifiers'
import { aPerson, aRosterFile } from '../builders/a-roster.ts'
import { runToEnd, startApp } from '../builders/start-app.ts'

/**
 * The whole app but its window, worked until it is killed: import roster n, in which everybody is of district n, then
 * search a plan and adopt it. Says `start n` before and `ack n` after each, n rising over all starts.
 */
const { values: options } = parseArgs({
  options: {
    home: { type: 'string', default: '' },
    path: { type: 'string', default: '' },
    passphrase: { type: 'string', default: '' },
    companions: { type: 'string', default: '400' },
  },
})

const { api } = startApp(options.home)
await api.workspace.open({ path: options.path, passphrase: options.passphrase })
// A killed process leaves no compiled code behind: it is kept at once, for the next start.
flushCompileCache()
say('ready')

const last = (await api.roster.summary()).lastImport?.fileName.match(/\d+/)?.[0] ?? '0'
for (let number = Number(last) + 1; ; number++) {
  say(`start import ${number}`)
  await importRoster(number)
  say(`ack import ${number}`)
  say(`start plan ${number}`)
  await adoptPlan(`plan-${number}` as SearchId)
  say(`ack plan ${number}`)
}

async function importRoster(number: number) {
  const districtName = `Kecamatan ${number}`
  const companions = Array.from({ length: Number(options.companions) }, (_, i) =>
    aPerson({ externalId: `P${i}`, name: `Orang ${i}`, districtName }),
  )
  const instructors = Array.from({ length: 12 }, (_, i) =>
    aPerson({ externalId: `I${i}`, name: `Innas ${i}`, role: 'instructor', districtName }),
  )
  const file = aRosterFile([...companions, ...instructors], `daftar ${number}.csv`)
  const { result } = await runToEnd(await api.roster.check({ file }))
  await runToEnd(await api.roster.import({ checkId: result.checkId, withdrawGone: false }))
}

async function adoptPlan(searchId: SearchId) {
  await runToEnd(await api.allocation.search({ searchId, seed: 1 }))
  await api.allocation.adopt({ searchId })
}

/** Straight to the pipe: what is said is out before the next line of code. */
function say(line: string) {
  writeSync(1, `${line}\n`)
}
