import { type Cell, sumsBy } from './cell.ts'
import type { ReadinessScope } from './readiness-scope.ts'
import { addedSums, type ReadinessSum } from './readiness-sum.ts'
import { readyTrend } from './ready-days.ts'

type PlaceSum = { code: string | null; sum: ReadinessSum }

type Overview<Class> = {
  sum: ReadinessSum
  provinces: PlaceSum[]
  regencies: PlaceSum[]
  classes: (Class & { sum: ReadinessSum })[]
  trend: { day: string; ready: number }[]
}

/** A scope and its parts; `cells` are those of the scope, `classes` those of the plan in use. */
export function overviewOf<Class extends { code: string }>(
  cells: readonly Cell[],
  scope: ReadinessScope,
  classes: ReadonlyMap<string, Class>,
): Overview<Class> {
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

const classSums = <Class extends { code: string }>(cells: readonly Cell[], classes: ReadonlyMap<string, Class>) =>
  sumsBy(cells, ({ classId }) => classId)
    .flatMap(({ key, sum }) => {
      const held = key === null ? undefined : classes.get(key)
      return held ? [{ ...held, sum }] : []
    })
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
