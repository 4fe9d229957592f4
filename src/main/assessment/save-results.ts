import type { ItemForm, ItemResponse } from '#domain/assessment/item'
import type { Occasion } from '#domain/assessment/test-design'
import { percentOf } from '#domain/assessment/test-score'
import { type ReadableDb, sql, type WritableDb } from '#main/database/sql'

/** A finished test, however it came. */
export type NewResult = {
  id: string
  designId: string
  occasion: Occasion
  /** Empty: whoever sits at this machine. */
  participantId: string
  /** Null: the next one that is free. */
  attempt: number | null
  /** Null: not known. */
  form: ItemForm | null
  takenAt: string
  source: 'gladi' | 'sheet' | 'google-forms' | 'zoom-poll' | 'moodle' | 'hand'
  fileId: string | null
  /** In the order of the form's items, each 0 to what the item is worth; null: only the total is known. */
  itemPoints: readonly number[] | null
  /** In the same order; null where one is not known. */
  responses: readonly (ItemResponse | null)[] | null
  /** Where `itemPoints` are known: their sum, and what the items of the form are worth together. */
  pointsTaken: number
  pointsPossible: number
}

/**
 * Adds results. Which attempt counts, and what the percent is without void items, follows in the database (migration
 * 0003). All in the transaction of `db`: 33,603 of 40 items take about a second.
 */
export function saveResults(db: WritableDb, results: readonly NewResult[]) {
  const free = freeAttempts(db, results)
  for (const result of results) {
    const { pointsTaken, pointsPossible } = result
    db.run(sql`
      INSERT INTO test_result (id, design_id, occasion, participant_id, attempt, form, taken_at, source, file_id,
                               item_points, responses, points_taken, points_possible, percent_taken)
      VALUES (${result.id}, ${result.designId}, ${result.occasion}, ${result.participantId},
              ${result.attempt ?? free(result)}, ${result.form}, ${result.takenAt}, ${result.source}, ${result.fileId},
              ${toJson(result.itemPoints)}, ${toJson(result.responses)}, ${pointsTaken}, ${pointsPossible},
              ${percentOf(pointsTaken, pointsPossible)})
    `)
  }
}

type Taker = Pick<NewResult, 'designId' | 'occasion' | 'participantId'>

/** Gives the attempt after the last one of a person, and counts it as taken. */
function freeAttempts(db: ReadableDb, results: readonly NewResult[]): (taker: Taker) => number {
  const last = new Map<string, number>()
  const keyOf = ({ designId, occasion, participantId }: Taker) => `${designId} ${occasion} ${participantId}`
  const raise = (key: string, attempt: number) => last.set(key, Math.max(last.get(key) ?? 0, attempt))
  const named = new Set(results.map(({ designId }) => designId))
  const people = JSON.stringify([...new Set(results.map(({ participantId }) => participantId))])
  for (const designId of named) {
    for (const row of db.all<Taker & { attempt: number }>(sql`
      SELECT design_id AS designId, occasion, participant_id AS participantId, max(attempt) AS attempt FROM test_result
      WHERE design_id = ${designId} AND occasion IN ('pre', 'post')
        AND participant_id IN (SELECT value FROM json_each(${people}))
      GROUP BY occasion, participant_id
    `)) {
      raise(keyOf(row), row.attempt)
    }
  }
  for (const result of results) if (result.attempt !== null) raise(keyOf(result), result.attempt)
  return taker => {
    const attempt = (last.get(keyOf(taker)) ?? 0) + 1
    raise(keyOf(taker), attempt)
    return attempt
  }
}

const toJson = (list: readonly unknown[] | null) => (list === null ? null : JSON.stringify(list))

/** Inside a recorded change. */
export function removeResultsOfFile(db: WritableDb, fileId: string) {
  db.run(sql`DELETE FROM test_result WHERE file_id = ${fileId}`)
}
