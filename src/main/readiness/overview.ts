import type { ClassSum, PlaceSum, ReadinessScope } from '#contract/readiness'
import { addedSums, type ReadinessSum } from '#domain/readiness/readiness-sum'
import { readyTrend } from '#domain/readiness/ready-days'
import type { Board } from './board.ts'
import type { Cell } from './cell.ts'
import { cellsOfScope, sumsBy } from './cells-of-scope.ts'
import type { HeldClass } from './class-repository.ts'

type Overview = {
  sum: ReadinessSum
  provinces: PlaceSum[]
  regencies: PlaceSum[]
  classes: ClassSum[]
  trend: { day: string; ready: number }[]
}

/** A scope and its parts; `classes` are those of the plan in use. */
export function overviewOf(board: Board, scope: ReadinessScope, classes: ReadonlyMap<string, HeldClass>): Overview {
  const cells = cellsOfScope(board, scope)
  return {
    sum: addedSums(cells.map(({ sum }) => sum)),
    provinces: scope.kind === 'nation' ? placesOf(cells, cell => cell.provinceCode) : [],
    regencies: scope.kind === 'province' ? placesOf(cells, cell => cell.regencyCode) : [],
    classes: scope.kind === 'province' || scope.kind === 'regency' ? classSums(cells, classes) : [],
    trend: readyTrend(cells.map(({ readyDays }) => readyDays)),
  }
}

const placesOf = (cells: readonly Cell[], key: (cell: Cell) => string | null): PlaceSum[] =>
  sumsBy(cells, key).map(({ key, sum }) => ({ code: key, sum }))

const classSums = (cells: readonly Cell[], classes: ReadonlyMap<string, HeldClass>): ClassSum[] =>
  sumsBy(cells, ({ classId }) => classId)
    .flatMap(({ key, sum }) => {
      const held = key === null ? undefined : classes.get(key)
      return held ? [{ ...held, sum }] : []
    })
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
