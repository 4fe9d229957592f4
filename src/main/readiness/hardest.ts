import { setImmediate } from 'node:timers/promises'
import type { ReadinessScope, WrongAnswer, WrongItem } from '#contract/readiness'
import type { VariableId } from '#domain/questionnaire/questionnaire'
import { hardestInScope } from '#domain/readiness/hardest-in-scope'
import type { VariableFigures } from '#domain/readiness/variable-figures'
import type { Database } from '#main/database/database'
import type { Board } from './board.ts'
import { cellsOfScope } from './cells-of-scope.ts'
import { findWrongAnswer } from './wrong-answers-repository.ts'
import { wrongItemsOf } from './wrong-items.ts'

type Hardest = { variable: VariableId; wrong: WrongAnswer | null; lowest: string | null; items: WrongItem[] }

/** The 39 in a scope and the five least right; items of the tests for a class only: of more people they are asked for alone. */
export async function hardestVariables(
  board: Board,
  scope: ReadinessScope,
  database: Database,
): Promise<{ figures: VariableFigures[]; hardest: Hardest[] }> {
  const { figures, variables, lowestOf } = hardestInScope(cellsOfScope(board, scope), scope)
  const wrong = await findWrongAnswers(board, database, scope, variables)
  const items = scope.kind === 'class' ? await wrongItemsOf(board, scope, database, variables) : []
  return {
    figures,
    hardest: variables.map(variable => ({
      variable,
      wrong: wrong.get(variable) ?? null,
      lowest: lowestOf(variable),
      items: items.filter(item => item.variable === variable).map(({ variable: _, ...item }) => item),
    })),
  }
}

/** One after the other: of a nation each takes some ten milliseconds. */
async function findWrongAnswers(
  { wrongAnswers }: Board,
  database: Database,
  scope: ReadinessScope,
  variables: readonly VariableId[],
): Promise<Map<VariableId, WrongAnswer | null>> {
  const found = new Map<VariableId, WrongAnswer | null>()
  for (const variable of variables) {
    const key = JSON.stringify([scope, variable])
    const known = wrongAnswers.get(key)
    const wrong = known === undefined ? database.read(db => findWrongAnswer(db, scope, variable)) : known
    wrongAnswers.set(key, wrong)
    found.set(variable, wrong)
    if (known === undefined) await setImmediate()
  }
  return found
}
