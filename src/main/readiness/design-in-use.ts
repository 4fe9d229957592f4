import type { DesignKind } from '#domain/assessment/test-design'
import { designInUse } from '#domain/readiness/design-in-use'
import { type ReadableDb, sql } from '#main/database/sql'

export type Design = { id: string; name: string; kind: DesignKind }

export const listDesigns = (db: ReadableDb): Design[] =>
  db.all<Design>(sql`
    SELECT id, settings ->> '$.name' AS name, settings ->> '$.kind' AS kind FROM test_design
    WHERE removed_at IS NULL ORDER BY made_at, id
  `)

/** Whose results are the pre- and post-test. */
export const findDesign = (db: ReadableDb, chosen: string | null): Design | null =>
  designInUse(listDesigns(db), chosen, () => countResults(db))

const countResults = (db: ReadableDb) =>
  new Map(
    db
      .all<{ id: string; results: number }>(sql`
        SELECT design_id AS id, count(*) AS results FROM test_result WHERE counts = 1 GROUP BY design_id
      `)
      .map(({ id, results }) => [id, results]),
  )

export type DesignItem = { form: 'A' | 'B'; position: number; variable: string; points: number; isVoid: number }

export const listDesignItems = (db: ReadableDb, designId: string): DesignItem[] =>
  db.all<DesignItem>(sql`
    SELECT form, position, variable, points, voided_at IS NOT NULL AS isVoid FROM test_item
    WHERE design_id = ${designId} ORDER BY form, position
  `)
