import type { DesignId, PersonResult, ResultId } from '#contract/assessment'
import type { ItemForm, ItemResponse } from '#domain/assessment/item'
import type { Occasion } from '#domain/assessment/test-design'
import { percentOf } from '#domain/assessment/test-score'
import { type ReadableDb, sql, type WritableDb } from '#main/database/sql'
import type { Taking } from './sitting-repository.ts'

/** Null: nobody of the roster. */
export function nameOf(db: ReadableDb, participantId: string): string | null {
  return db.one<{ name: string }>(sql`SELECT name FROM participant WHERE id = ${participantId}`)?.name ?? null
}

export function isInRoster(db: ReadableDb, participantId: string): boolean {
  return db.one(sql`SELECT 1 FROM participant WHERE id = ${participantId} AND withdrawn_at IS NULL`) !== undefined
}

export type CountedResult = PersonResult & { participantId: string; occasion: Occasion }

/** The results of a design that count, of some people. */
export function countedResults(db: ReadableDb, designId: DesignId, people: readonly string[]): CountedResult[] {
  return db.all<CountedResult>(sql`
    SELECT id AS resultId, participant_id AS participantId, occasion, percent, percent_taken AS percentTaken, form,
           taken_at AS takenAt, source,
           (SELECT count(*) FROM test_result o WHERE o.design_id = r.design_id AND o.occasion = r.occasion
              AND o.participant_id = r.participant_id) AS attempts
    FROM test_result r
    WHERE counts = 1 AND design_id = ${designId}
      AND participant_id IN (SELECT value FROM json_each(${JSON.stringify(people)}))
  `)
}

export const personResult = ({ participantId: _, occasion: __, ...result }: CountedResult): PersonResult => result

export type StoredResult = {
  resultId: ResultId
  designId: DesignId
  occasion: Occasion
  participantId: string
  attempt: number
  form: ItemForm | null
  takenAt: string
  source: PersonResult['source']
  itemPoints: number[] | null
  responses: (ItemResponse | null)[] | null
  pointsTaken: number
  pointsPossible: number
  percent: number
  percentTaken: number
  counts: boolean
}

type ResultRow = Omit<StoredResult, 'itemPoints' | 'responses' | 'counts'> & {
  itemPoints: string | null
  responses: string | null
  counts: number
}

/** Of a design that is there. */
export function findResult(db: ReadableDb, id: ResultId): StoredResult | undefined {
  const row = db.one<ResultRow>(sql`
    SELECT r.id AS resultId, design_id AS designId, occasion, participant_id AS participantId, attempt, form,
           taken_at AS takenAt, source, item_points AS itemPoints, responses, points_taken AS pointsTaken,
           points_possible AS pointsPossible, percent, percent_taken AS percentTaken, counts
    FROM test_result r JOIN test_design d ON d.id = design_id AND removed_at IS NULL WHERE r.id = ${id}
  `)
  return (
    row && {
      ...row,
      itemPoints: row.itemPoints === null ? null : JSON.parse(row.itemPoints),
      responses: row.responses === null ? null : JSON.parse(row.responses),
      counts: row.counts === 1,
    }
  )
}

/** What was entered by hand for somebody. */
export function findByHand(db: ReadableDb, { designId, occasion, participantId }: Taking): ResultId | undefined {
  return db.one<{ id: ResultId }>(sql`
    SELECT id FROM test_result
    WHERE design_id = ${designId} AND occasion = ${occasion} AND participant_id = ${participantId} AND source = 'hand'
  `)?.id
}

export function updateScore(db: WritableDb, id: ResultId, points: number, possible: number, at: string) {
  db.run(sql`
    UPDATE test_result
    SET points_taken = ${points}, points_possible = ${possible}, percent_taken = ${percentOf(points, possible)},
        taken_at = ${at}
    WHERE id = ${id}
  `)
}

export function deleteResult(db: WritableDb, id: ResultId) {
  db.run(sql`DELETE FROM test_result WHERE id = ${id}`)
}
