import { setImmediate } from 'node:timers/promises'
import type { AnalysisPlace } from '#contract/assessment-analysis'
import type { ItemForm } from '#domain/assessment/item'
import type { Occasion } from '#domain/assessment/test-design'
import type { Database } from '#main/database/database'
import { type Query, type ReadableDb, sql } from '#main/database/sql'

/** What is read in a few milliseconds; other calls are answered in between. */
const step = 3000

/** Results that count of one occasion; `form` null: of which it is not known. */
export type ResultsOf = { designId: string; occasion: Occasion; form: ItemForm | null; place: AnalysisPlace }

/** `last`: by what the next page goes on; `rows`: fewer than asked for where it is the last. */
export type Page<Place, Content> = { last: Place; rows: number; content: Content }

/** Steps through what `read` gives: at most `limit` rows, those behind `after` in their order. */
export async function* inSteps<Place, Content>(
  database: Database,
  start: Place,
  read: (db: ReadableDb, after: Place, limit: number) => Page<Place, Content>,
): AsyncGenerator<Content> {
  let after = start
  for (;;) {
    // Other calls are answered when nothing of this turn is left to be done.
    await setImmediate()
    const { last, rows, content } = database.read(db => read(db, after, step))
    if (rows > 0) yield content
    if (rows < step) return
    after = last
  }
}

/** Other calls are answered between the steps. */
export async function inTurns<Result>(steps: Generator<void, Result>): Promise<Result> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await setImmediate()
  }
}

/** The condition of `test_result`'s rows that count; their order is that of rowid, which the index has. */
export const countedResults = ({ designId, occasion, form, place }: ResultsOf): Query => sql`
  counts = 1 AND design_id = ${designId} AND form IS ${form} AND occasion = ${occasion} AND ${peopleIn(place)}
`

/** Withdrawn people have taken it as well. Whoever sat at this machine is nobody of the roster. */
export function peopleIn(place: AnalysisPlace): Query {
  switch (place.kind) {
    case 'nation':
      return sql`participant_id <> ''`
    case 'province':
      return sql`participant_id IN (
        SELECT id FROM participant WHERE role IN ('companion', 'instructor') AND province_code = ${place.code})`
    case 'regency':
      return sql`participant_id IN (
        SELECT id FROM participant WHERE role IN ('companion', 'instructor')
          AND province_code = ${place.code.slice(0, 2)} AND regency_code = ${place.code})`
    case 'class':
      return sql`participant_id IN (SELECT participant_id FROM current_member WHERE class_id = ${place.classId})`
  }
}

/** Of a design with one form only, results whose form is not known are of that form. */
export const formsMeant = (kind: 'single' | 'crossed', form: ItemForm): (ItemForm | null)[] =>
  kind === 'single' ? [form, null] : [form]
