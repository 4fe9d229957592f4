import { generateCase } from '#domain/practice/generate/generate-case'
import { patternLibrary } from '#main/practice/pattern-library'
import { shippedQuestionnaires } from '#main/questionnaire-versions'
import { loadRegions } from '#main/roster/load-regions'
import type { Words } from '#main/words'
import { regionsFolder, resourcesFolder } from './app-folders.ts'
import { type Arguments, UsageError } from './command-arguments.ts'
import { writeOut } from './write-out.ts'

/** `gladi case generate --seed 1 --variables K15,I10 --out keluarga.json`: an invented family that teaches those. */
export async function generateCaseFile(given: Arguments, words: Words): Promise<0> {
  const out = given.text('out')
  const seed = given.number('seed', 0)
  const variables = given.text('variables').split(',')
  const { questionnaire } = shippedQuestionnaires(resourcesFolder)[0]!
  const known = questionnaire.variables.map(({ id }) => id as string)
  if (variables.some(one => !known.includes(one))) throw new UsageError('choice', '--variables')
  const sources = { questionnaire, book: await patternLibrary(resourcesFolder), regions: loadRegions(regionsFolder) }
  const practiceCase = generateCase({ seed, variables }, sources)
  await writeOut(out, `${JSON.stringify(practiceCase, null, 2)}\n`)
  const { title, record } = practiceCase
  const figures = { out, title, members: record.members.length, variables: variables.join(', ') }
  process.stdout.write(
    given.flag('json') ? `${JSON.stringify(figures, null, 2)}\n` : `${words('cli:case.generated', figures)}\n`,
  )
  return 0
}
