import { extname } from 'node:path'
import { exampleRoster } from '#domain/roster/example-roster'
import { loadRegions } from '#main/roster/load-regions'
import { writeRosterFile } from '#main/roster/write-roster-file'
import type { Words } from '#main/words'
import { regionsFolder } from './app-folders.ts'
import { type Arguments, UsageError } from './command-arguments.ts'
import { writeOut } from './write-out.ts'

/** `gladi example --out roster.xlsx`: a roster of people who do not exist, as large as the real one. */
export async function exampleCommand(given: Arguments, words: Words) {
  const out = given.text('out')
  const extension = extname(out).toLowerCase()
  if (extension !== '.xlsx' && extension !== '.csv') throw new UsageError('choice', '--out')
  const regions = loadRegions(regionsFolder)
  const people = exampleRoster(regions, { seed: given.number('seed', 0, 1), scale: given.number('scale', 1, 1) })
  await writeOut(out, writeRosterFile(people, regions, extension === '.csv' ? 'csv' : 'xlsx'))
  const instructors = people.filter(({ role }) => role === 'instructor').length
  process.stdout.write(
    `${words('cli:exampleWritten', { out, companions: people.length - instructors, instructors })}\n`,
  )
}
