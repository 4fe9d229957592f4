import { isDeepStrictEqual } from 'node:util'
import type { Database } from '#main/database/database'
import { examine } from '#main/database/examine'
import { type State, stateAfter, stateIn } from './expected-state.ts'

/** `lost`: something acknowledged is not there. `torn`: half a transaction is. `corrupt`: SQLite says so itself. */
export type Problem = { kind: 'lost' | 'torn' | 'corrupt' | 'will-not-open'; what: string }

/** The highest number that the writer said it began, and that it said is saved; 0 where it said none. */
export type Said = { started: number; acknowledged: number }

/**
 * Compares a database with what it must hold after any number of transactions from the last acknowledged to the last
 * one begun: what is on the disk before its acknowledgement is out is no fault.
 */
export function findProblems(database: Database, { started, acknowledged }: Said, most: number): Problem[] {
  const { findings } = examine(database)
  if (findings.length > 0) return [{ kind: 'corrupt', what: findings.slice(0, 3).join('; ') }]

  const found = database.read(stateIn)
  const last = found.log.length
  const problems = differences(found, stateAfter(last, most), last)
  if (last < acknowledged) problems.push({ kind: 'lost', what: `transactions ${last + 1} to ${acknowledged}` })
  if (last > started) problems.push({ kind: 'torn', what: `${last} transactions of ${started}` })
  return problems
}

function differences(found: State, expected: State, last: number): Problem[] {
  const parts = ['log', 'revision', 'imports', 'people', 'plan', 'classes'] as const
  return parts
    .filter(part => !isDeepStrictEqual(found[part], expected[part]))
    .map(part => ({ kind: 'torn', what: `${part} is not as transaction ${last} left it` }))
}
