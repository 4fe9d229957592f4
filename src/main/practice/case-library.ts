import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readPracticeCase } from '#contract/practice-case'
import type { PracticeCase } from '#domain/practice/practice-case'

/** The cases that Gladi ships with, by id. */
export type CaseLibrary = ReadonlyMap<string, PracticeCase>

const libraries = new Map<string, Promise<CaseLibrary>>()

/** Reads each file once for as long as Gladi runs, one after the other, so that others are answered in between. */
export function caseLibrary(resourcesFolder: string): Promise<CaseLibrary> {
  const known = libraries.get(resourcesFolder)
  if (known) return known
  const library = readLibrary(join(resourcesFolder, 'practice-cases'))
  libraries.set(resourcesFolder, library)
  // Whoever asks next tries again.
  library.catch(() => libraries.delete(resourcesFolder))
  return library
}

/** A file that was damaged on this machine takes none of the others along; a test reads every one that is shipped. */
async function readLibrary(folder: string): Promise<CaseLibrary> {
  const cases: PracticeCase[] = []
  for (const name of (await readdir(folder)).filter(name => name.endsWith('.json')).sort()) {
    const read = readPracticeCase(await readFile(join(folder, name), 'utf8'))
    if ('practiceCase' in read) cases.push(read.practiceCase)
  }
  return new Map(cases.map(one => [one.id, one]))
}
