import { setImmediate } from 'node:timers/promises'
import type { ReadinessScope, WrongItem } from '#contract/readiness'
import type { VariableId } from '#domain/questionnaire/questionnaire'
import { noAnswers, wrongItemsIn } from '#domain/readiness/wrong-items'
import type { Database } from '#main/database/database'
import type { Board } from './board.ts'
import { addAnswersOf, listAsked, stepsOfScope } from './wrong-items-repository.ts'

type WrongItemOf = WrongItem & { variable: VariableId }

/** What was asked for since something last changed. */
const known = new WeakMap<Board, { seq: number; found: Map<string, WrongItemOf[]> }>()

/**
 * What a scope answered wrongly in the tests about some variables. Of a nation every answer is read, in steps, the first
 * time.
 */
export async function wrongItemsOf(
  board: Board,
  scope: ReadinessScope,
  database: Database,
  variables: readonly VariableId[],
): Promise<WrongItemOf[]> {
  const { design, seq } = board
  if (!design || variables.length === 0) return []
  const held = known.get(board)
  const found = held?.seq === seq ? held.found : new Map<string, WrongItemOf[]>()
  known.set(board, { seq, found })
  const key = JSON.stringify([scope, variables])
  const wrong = found.get(key) ?? (await readWrongItems(database, scope, design.id, variables))
  found.set(key, wrong)
  return wrong
}

async function readWrongItems(
  database: Database,
  scope: ReadinessScope,
  designId: string,
  variables: readonly VariableId[],
): Promise<WrongItemOf[]> {
  const asked = database.read(db => listAsked(db, designId, variables))
  const given = noAnswers(asked)
  for (const who of database.read(db => stepsOfScope(db, scope))) {
    database.read(db => addAnswersOf(db, who, designId, asked, given))
    await setImmediate()
  }
  return wrongItemsIn(asked, given)
}
