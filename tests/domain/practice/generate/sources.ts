import type { CaseSources } from '#domain/practice/generate/generate-case'
import { patternLibrary } from '#main/practice/pattern-library'
import { loadRegions } from '#main/roster/load-regions'
import { questionnaire2025 } from '../the-cases.ts'

const resources = `${import.meta.dirname}/../../../../resources`

/** The real form, the real sentences, the real regions. */
export const caseSources = async (): Promise<CaseSources> => ({
  questionnaire: questionnaire2025(),
  book: await patternLibrary(resources),
  regions: loadRegions(`${resources}/regions`),
})
