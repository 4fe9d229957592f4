import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { patternFiles, type PatternFiles, readPatternBook } from '#contract/pattern-book'
import type { PatternBook } from '#domain/practice/generate/pattern-book'

const books = new Map<string, Promise<PatternBook>>()

/** What cases are generated of; read once for as long as Gladi runs. Throws where a file is damaged. */
export function patternLibrary(resourcesFolder: string): Promise<PatternBook> {
  const known = books.get(resourcesFolder)
  if (known) return known
  const book = readBook(join(resourcesFolder, 'practice-patterns'))
  books.set(resourcesFolder, book)
  // Whoever asks next tries again.
  book.catch(() => books.delete(resourcesFolder))
  return book
}

async function readBook(folder: string): Promise<PatternBook> {
  const files = await Promise.all(
    patternFiles.map(async name => [name, JSON.parse(await readFile(join(folder, `${name}.json`), 'utf8'))] as const),
  )
  return readPatternBook(Object.fromEntries(files) as PatternFiles)
}
