import type { DesignId, SittingId } from '#contract/assessment'
import type { ItemForm, ItemResponse } from '#domain/assessment/item'
import type { SittingTimes } from '#domain/assessment/sitting-time'
import type { Occasion } from '#domain/assessment/test-design'
import { type Query, type ReadableDb, sql, type WritableDb } from '#main/database/sql'

export type StoredSitting = SittingTimes & {
  id: SittingId
  designId: DesignId
  occasion: Occasion
  /** Empty: whoever sits at this machine. */
  participantId: string
  form: ItemForm
  attempt: number
  /** Item ids as they are shown. */
  itemOrder: string[]
  finishedAt: string | null
}

type SittingRow = Omit<StoredSitting, 'itemOrder'> & { itemOrder: string }

/** Of designs that are there. */
const sittingRows = (condition: Query) => sql`
  SELECT s.id, s.design_id AS designId, s.occasion, s.participant_id AS participantId, s.form, s.attempt,
         s.item_order AS itemOrder, s.started_at AS startedAt, s.seen_at AS seenAt, s.finished_at AS finishedAt,
         d.settings ->> '$.timeLimit' AS timeLimit
  FROM test_sitting s JOIN test_design d ON d.id = s.design_id AND d.removed_at IS NULL
  WHERE ${condition}
`

const toSitting = (row: SittingRow): StoredSitting => ({ ...row, itemOrder: JSON.parse(row.itemOrder) })

export function findSitting(db: ReadableDb, id: SittingId): StoredSitting | undefined {
  const row = db.one<SittingRow>(sittingRows(sql`s.id = ${id}`))
  return row && toSitting(row)
}

export const openSittings = (db: ReadableDb): StoredSitting[] =>
  db.all<SittingRow>(sittingRows(sql`s.finished_at IS NULL`)).map(toSitting)

export const openSittingsOf = (db: ReadableDb, participantId: string): StoredSitting[] =>
  openSittings(db).filter(sitting => sitting.participantId === participantId)

export function addSitting(db: WritableDb, sitting: Omit<StoredSitting, 'finishedAt' | 'timeLimit'>) {
  const { id, designId, occasion, participantId, form, attempt, itemOrder, startedAt, seenAt } = sitting
  db.run(sql`
    INSERT INTO test_sitting (id, design_id, occasion, participant_id, form, attempt, item_order, started_at, seen_at)
    VALUES (${id}, ${designId}, ${occasion}, ${participantId}, ${form}, ${attempt}, ${JSON.stringify(itemOrder)},
            ${startedAt}, ${seenAt})
  `)
}

export function saveSeen(db: WritableDb, id: SittingId, seenAt: string) {
  db.run(sql`UPDATE test_sitting SET seen_at = ${seenAt} WHERE id = ${id}`)
}

export function saveFinished(db: WritableDb, id: SittingId, at: string) {
  db.run(sql`UPDATE test_sitting SET finished_at = ${at} WHERE id = ${id}`)
}

export function saveAnswer(db: WritableDb, id: SittingId, itemId: string, response: ItemResponse, at: string) {
  db.run(sql`
    INSERT INTO test_answer (sitting_id, item_id, response, at) VALUES (${id}, ${itemId}, ${response}, ${at})
    ON CONFLICT (sitting_id, item_id) DO UPDATE SET response = excluded.response, at = excluded.at
    WHERE response <> excluded.response
  `)
}

export function answersOf(db: ReadableDb, id: SittingId): Record<string, ItemResponse> {
  const rows = db.all<{ itemId: string; response: string }>(sql`
    SELECT item_id AS itemId, response FROM test_answer WHERE sitting_id = ${id} AND response <> ''
  `)
  return Object.fromEntries(rows.map(({ itemId, response }) => [itemId, response]))
}

/** How often somebody took a test or has a result of it, however that came. */
export function attemptsOf(db: ReadableDb, { designId, occasion, participantId }: Taking) {
  return db.one<{ results: number; last: number }>(sql`
    SELECT count(*) FILTER (WHERE is_result) AS results, coalesce(max(attempt), 0) AS last FROM (
      SELECT attempt, 1 AS is_result FROM test_result
      WHERE design_id = ${designId} AND occasion = ${occasion} AND participant_id = ${participantId}
      UNION ALL
      SELECT attempt, 0 FROM test_sitting
      WHERE design_id = ${designId} AND occasion = ${occasion} AND participant_id = ${participantId}
    )
  `)!
}
export type Taking = Pick<StoredSitting, 'designId' | 'occasion' | 'participantId'>
