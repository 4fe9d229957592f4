import { join } from 'node:path'
import { handoverOf } from '#main/handover/handover-of-plan'
import { planFiles } from '#main/handover/plan-files'
import { loadRegions } from '#main/roster/load-regions'
import type { Words } from '#main/words'
import { regionsFolder } from './app-folders.ts'
import type { Arguments } from './command-arguments.ts'
import { makePlan } from './make-plan.ts'
import { summaryOf } from './plan-summary.ts'
import { type RosterFromFiles, rosterFromFiles } from './roster-from-files.ts'
import { stopwatch } from './stopwatch.ts'
import { trainingFromArguments } from './training-from-arguments.ts'
import { writeOut } from './write-out.ts'

/** `gladi plan --roster F --out DIR`: from roster files to the plan's files, without a window. */
export async function planCommand(given: Arguments, words: Words) {
  const files = given.files()
  const out = given.text('out')
  const training = trainingFromArguments(given)
  const seed = given.number('seed', 0, 1)
  const codes = given.choice('codes', ['kemendagri', 'bps'], 'kemendagri')
  const clock = stopwatch()

  const regions = loadRegions(regionsFolder)
  const roster = await rosterFromFiles(files, codes, words)
  clock.lap('read')
  for (const notice of noticesOf(roster, codes, words)) process.stderr.write(`${notice}\n`)
  const made = makePlan(training, roster.people, regions, seed, clock)
  const handover = handoverOf(made.training, made.tiers, regions)
  for (const [name, content] of planFiles(handover, words, { madeAt: new Date().toISOString(), revision: 0 })) {
    await writeOut(join(out, name), content)
  }
  clock.lap('write')

  const summary = summaryOf({ roster, made, handover, regions, words, milliseconds: clock.laps() })
  const text = JSON.stringify(summary, null, 2)
  await writeOut(join(out, 'summary.json'), `${text}\n`)
  process.stdout.write(`${given.flag('json') ? text : words('cli:planWritten', { out, ...summary.counts })}\n`)
}

function* noticesOf({ codesAmbiguous, skippedSheets }: RosterFromFiles, codes: string, words: Words) {
  if (codesAmbiguous) yield words('cli:codesAmbiguous', { codes })
  for (const { file, sheet, missing } of skippedSheets) {
    const columns = missing.map(field => words(`roster:field.${field}`)).join(', ')
    yield words('cli:sheetSkipped', { file, sheet, columns })
  }
}
