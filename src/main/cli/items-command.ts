import type { Words } from '#main/words'
import { type Arguments, UsageError } from './command-arguments.ts'
import { itemStatisticsOfFile } from './items-stats.ts'

/** `gladi items stats responses.csv`; gives the exit code. */
export function itemsCommand(given: Arguments, words: Words): Promise<0 | 1> {
  const [action, file, ...more] = given.words()
  if (action !== 'stats') throw new UsageError(action === undefined ? 'missing' : 'unknown', action ?? 'items stats')
  if (file === undefined) throw new UsageError('missing', 'stats')
  if (more.length > 0) throw new UsageError('unknown', more[0]!)
  return itemStatisticsOfFile(file, given, words)
}
