import { setImmediate } from 'node:timers/promises'
import type { AnalysedTest, ItemAnalysis } from '#contract/assessment-analysis'
import type { TestItem } from '#contract/assessment'
import { itemStatisticsInSteps } from '#domain/assessment/item-statistics'
import type { ScoredItem } from '#domain/assessment/score-counts'
import type { Database } from '#main/database/database'
import { type ReadableDb, sql } from '#main/database/sql'
import { countedResults, formsMeant, inSteps, type Page, type ResultsOf } from './analysis-results.ts'

/** Figures of the items of a form, from the results that count; the nation's in steps of a few milliseconds. */
export async function analysedItems(
  database: Database,
  { form, ...test }: AnalysedTest,
  kind: 'single' | 'crossed',
  items: readonly TestItem[],
): Promise<ItemAnalysis> {
  const people: number[][] = []
  let totalsOnly = 0
  for (const meant of formsMeant(kind, form)) {
    for await (const lists of inSteps(database, 0, (db, after, limit) =>
      pointsPage(db, { ...test, form: meant }, after, limit),
    )) {
      for (const points of JSON.parse(lists) as (number[] | null)[]) {
        if (points) people.push(points)
        else totalsOnly++
      }
    }
  }
  await setImmediate()
  const steps = itemStatisticsInSteps(scoredItems(items, people))
  for (;;) {
    const step = steps.next()
    if (!step.done) await setImmediate()
    else {
      const { items: figures, ...whole } = step.value
      const counted = figures.values()
      return {
        test: whole,
        items: items.map(({ item, voided }) => ({ itemId: item.id, figures: voided ? null : counted.next().value! })),
        totalsOnly,
      }
    }
  }
}

/** Columns of points; an item that is void is left out, and so are its points in everybody's total. */
function scoredItems(items: readonly TestItem[], people: readonly number[][]): ScoredItem[] {
  return items.flatMap(({ item, voided }, at) =>
    voided ? [] : [{ maxPoints: item.points, points: Float64Array.from(people, points => points[at] ?? 0) }],
  )
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
