import type { ClassSum } from '#contract/readiness'
import { type ReadableDb, sql } from '#main/database/sql'

/** A class of tier 2 of the plan in use. */
export type HeldClass = Omit<ClassSum, 'sum'>

export const listHeldClasses = (db: ReadableDb): Map<string, HeldClass> =>
  new Map(
    db
      .all<HeldClass>(sql`
        SELECT c.id AS classId, c.code, c.division_code AS provinceCode, c.date, c.start_utc AS startUtc,
               c.end_utc AS endUtc, c.zone, p.name AS instructorName
        FROM current_class c LEFT JOIN participant p ON p.id = c.instructor_id
        WHERE c.tier = 2
      `)
      .map(one => [one.classId, one]),
  )
