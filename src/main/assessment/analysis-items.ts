import { setImmediate } from 'node:timers/promises'
import type { AnalysedTest, ItemAnalysis } from '#contract/assessment-analysis'
import type { TestItem } from '#contract/assessment'
import { itemStatisticsInSteps } from '#domain/assessment/item-statistics'
import type { ScoredItem } from '#domain/assessment/score-counts'
import type { Database } from '#main/database/database'
import { type ReadableDb, sql } from '#main/database/sql'
import { countedResults, formsMeant, inSteps, inTurns, type Page, type ResultsOf } from './analysis-results.ts'

/** Figures of the items of a form, from the results that count; the nation's in steps of a few milliseconds. */
export async function analysedItems(
  database: Database,
  { form, ...test }: AnalysedTest,
  kind: 'single' | 'crossed',
  items: readonly TestItem[],
): Promise<ItemAnalysis> {
  const pages: Float64Array[][] = []
  let totalsOnly = 0
  for (const meant of formsMeant(kind, form)) {
    for await (const lists of inSteps(database, 0, (db, after, limit) =>
      pointsPage(db, { ...test, form: meant }, after, limit),
    )) {
      const all = JSON.parse(lists) as (number[] | null)[]
      const known = all.filter(points => points !== null)
      totalsOnly += all.length - known.length
      pages.push(columnsOf(known, items.length))
    }
  }
  await setImmediate()
  const { items: figures, ...whole } = await inTurns(itemStatisticsInSteps(scoredItems(items, pages)))
  const counted = figures.values()
  return {
    test: whole,
    items: items.map(({ item, voided }) => ({ itemId: item.id, figures: voided ? null : counted.next().value! })),
    totalsOnly,
  }
}

/** An item that is void is left out, and so are its points in everybody's total. */
const scoredItems = (items: readonly TestItem[], pages: readonly Float64Array[][]): ScoredItem[] =>
  items.flatMap(({ item, voided }, at) =>
    voided ? [] : [{ maxPoints: item.points, points: joined(pages.map(columns => columns[at]!)) }],
  )

/** What people got on each item. Plain loops: a nation has more than a million of these numbers. */
function columnsOf(people: readonly (readonly number[])[], items: number): Float64Array[] {
  const columns = Array.from({ length: items }, () => new Float64Array(people.length))
  for (let person = 0; person < people.length; person++) {
    const points = people[person]!
    for (let item = 0; item < items; item++) columns[item]![person] = points[item] ?? 0
  }
  return columns
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** The lists of a page as one text: parsed at once they take half the time. */
function pointsPage(db: ReadableDb, results: ResultsOf, after: number, limit: number) {
  return db.one<Page<number, string>>(sql`
    SELECT coalesce(max(place), 0) AS last, count(*) AS rows,
           '[' || coalesce(group_concat(coalesce(item_points, 'null')), '') || ']' AS content
    FROM (SELECT rowid AS place, item_points FROM test_result
          WHERE ${countedResults(results)} AND rowid > ${after} ORDER BY rowid LIMIT ${limit})
  `)!
}
