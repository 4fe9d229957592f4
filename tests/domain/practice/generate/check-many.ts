import { checkCase } from '#domain/practice/check/check-case'
import { generateCase } from '#domain/practice/generate/generate-case'
import { caseSources } from './sources.ts'
import { wishOf } from './sample.ts'

/** Generates a case for each seed from `first` and says everything that is wrong with any. */
export async function faultsOf(first: number, count: number): Promise<string[]> {
  const sources = await caseSources()
  const variables = sources.questionnaire.variables.map(({ id }) => id)
  const faults: string[] = []
  for (let seed = first; seed < first + count; seed++) {
    const wish = wishOf(seed, variables)
    const practiceCase = generateCase(wish, sources)
    for (const { path, kind, found, expected } of checkCase(practiceCase, sources.questionnaire)) {
      faults.push(`seed ${seed}, ${path}: ${kind} ${found} (${expected})`)
    }
    const decided = new Set<string>(practiceCase.decisions.map(({ variable }) => variable))
    const missing = wish.variables.filter(one => !decided.has(one))
    if (missing.length > 0) faults.push(`seed ${seed}: nothing decides ${missing.join(', ')}`)
  }
  return faults
}
