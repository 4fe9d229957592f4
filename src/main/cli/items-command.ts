import type { Words } from '#main/words'
import { type Arguments, UsageError } from './command-arguments.ts'
import { checkItemFile } from './items-check.ts'
import { itemStatisticsOfFile } from './items-stats.ts'

/** `gladi items stats responses.csv` and `gladi items check soal.xlsx`; gives the exit code. */
export function itemsCommand(given: Arguments, words: Words): Promise<0 | 1> {
  const [action, file, ...more] = given.words()
  const run = actions[action as keyof typeof actions]
  if (action === undefined || !Object.hasOwn(actions, action)) {
    throw new UsageError(action === undefined ? 'missing' : 'unknown', action ?? 'items stats')
  }
  if (file === undefined) throw new UsageError('missing', action)
  if (more.length > 0) throw new UsageError('unknown', more[0]!)
  return run(file, given, words)
}

const actions = { stats: itemStatisticsOfFile, check: checkItemFile }
