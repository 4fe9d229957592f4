import { setImmediate } from 'node:timers/promises'
import type { ReadinessScope, WrongAnswer, WrongItem } from '#contract/readiness'
import type { VariableId } from '#domain/questionnaire/questionnaire'
import {
  fewAnswers,
  hardestOf,
  latestSource,
  rightShare,
  type VariableFigures,
} from '#domain/readiness/variable-figures'
import type { Database } from '#main/database/database'
import type { Board } from './board.ts'
import type { Cell } from './cell.ts'
import { cellsOfScope, variablesOf } from './cells-of-scope.ts'
import { figuresOf } from './variable-sums.ts'
import { findWrongAnswer } from './wrong-answers-repository.ts'
import { wrongItemsOf } from './wrong-items.ts'

type Hardest = { variable: VariableId; wrong: WrongAnswer | null; lowest: string | null; items: WrongItem[] }

/** The 39 in a scope and the five least right; items of the tests for a class only: of more people they are asked for alone. */
export async function hardestVariables(
  board: Board,
  scope: ReadinessScope,
  database: Database,
): Promise<{ figures: VariableFigures[]; hardest: Hardest[] }> {
  const cells = cellsOfScope(board, scope)
  const figures = figuresOf(variablesOf(cells))
  const variables = hardestOf(figures, 5).map(({ variable }) => variable)
  const wrong = await findWrongAnswers(board, database, scope, variables)
  const items = scope.kind === 'class' ? await wrongItemsOf(board, scope, database, variables) : []
  const lowestOf = lowestPlaces(cells, scope, figures)
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

/** Where a variable is least right: the province, or the regency of a province; with fewer than ten answers it is nowhere. */
function lowestPlaces(cells: readonly Cell[], scope: ReadinessScope, all: readonly VariableFigures[]) {
  const source = latestSource(all)
  if (!source || scope.kind === 'class' || scope.kind === 'regency') return () => null
  const placeOf = (cell: Cell) => (scope.kind === 'nation' ? cell.provinceCode : cell.regencyCode)
  const places = [...Map.groupBy(cells, placeOf)]
    .filter(([code]) => code !== null)
    .map(([code, ofPlace]) => ({ code, figures: figuresOf(variablesOf(ofPlace)) }))
  return (variable: VariableId): string | null => {
    const shares = places.flatMap(({ code, figures }) => {
      const found = figures.find(one => one.variable === variable)![source]
      return found.of < fewAnswers ? [] : [{ code, share: rightShare(found)! }]
    })
    return shares.toSorted((a, b) => a.share - b.share)[0]?.code ?? null
  }
}
