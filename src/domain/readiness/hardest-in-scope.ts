import type { VariableId } from '#domain/questionnaire/questionnaire'
import { type Cell, variablesOf } from './cell.ts'
import type { ReadinessScope } from './readiness-scope.ts'
import { fewAnswers, hardestOf, latestSource, rightShare, type VariableFigures } from './variable-figures.ts'
import { figuresOf } from './variable-sums.ts'

type HardestInScope = {
  figures: VariableFigures[]
  /** The five least right, the least first. */
  variables: VariableId[]
  /** The province or regency where a variable is least right; with fewer than ten answers it is nowhere. */
  lowestOf: (variable: VariableId) => string | null
}

/** The 39 in a scope; `cells` are those of the scope. */
export function hardestInScope(cells: readonly Cell[], scope: ReadinessScope): HardestInScope {
  const figures = figuresOf(variablesOf(cells))
  return {
    figures,
    variables: hardestOf(figures, 5).map(({ variable }) => variable),
    lowestOf: lowestPlaces(cells, scope, figures),
  }
}

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
