import { isDeepStrictEqual } from 'node:util'
import type { Database } from '#main/database/database'
import { examine } from '#main/database/examine'
import { type State, stateAfter, stateIn } from './expected-state.ts'

/** `lost`: something acknowledged is not there. `torn`: half a transaction is. `corrupt`: SQLite says so itself. */
export type Problem = { kind: 'lost' | 'torn' | 'corrupt' | 'will-not-open'; what: string }

/** Compares a database with what it must hold after `acknowledged` transactions, or one more. */
export function findProblems(database: Database, acknowledged: number, most: number): Problem[] {
  const { findings } = examine(database)
  if (findings.length > 0) return [{ kind: 'corrupt', what: findings.slice(0, 3).join('; ') }]

  const found = database.read(stateIn)
  const last = found.log.length
  // A transaction that is on the disk when its acknowledgement was not yet out is no fault.
  const problems = differences(found, stateAfter(last, most), last)
  if (last < acknowledged) problems.push({ kind: 'lost', what: `transactions ${last + 1} to ${acknowledged}` })
  if (last > acknowledged + 1) problems.push({ kind: 'torn', what: `${last} transactions of ${acknowledged}` })
  return problems
}

function differences(found: State, expected: State, last: number): Problem[] {
  const parts = ['log', 'revision', 'imports', 'people', 'plan', 'classes'] as const
  return parts
    .filter(part => !isDeepStrictEqual(found[part], expected[part]))
    .map(part => ({ kind: 'torn', what: `${part} is not as transaction ${last} left it` }))
}
