import type { ProvinceFigures, RegencyFigures, TeachingInstructor } from '#contract/provinces'
import type { Training } from '#domain/training/training'
import { type ReadableDb, sql } from '#main/database/sql'

type ProvinceRow = Omit<ProvinceFigures, 'freeSeats'> & { freeSeats: number }

/** Provinces with people or classes, by code. Seats are counted by the sizes that the plan in use was made with. */
export function listProvinceFigures(db: ReadableDb): ProvinceFigures[] {
  const largest = largestClass(db)
  return db
    .all<ProvinceRow>(sql`
      WITH person AS (
        SELECT province_code AS code, sum(role = 'companion') AS companions, sum(role = 'instructor') AS instructors
        FROM participant WHERE withdrawn_at IS NULL GROUP BY province_code
      ), class AS (
        SELECT division_code AS code, count(*) AS classes, sum(size) AS placed,
               sum(max(0, ${largest} - size)) AS freeSeats, count(DISTINCT instructor_id) AS teaching,
               sum(instructor_id IS NULL) AS withoutInstructor
        FROM current_class WHERE tier = 2 GROUP BY division_code
      ), missing AS (
        SELECT p.province_code AS code, count(*) AS unplaced
        FROM current_unplaced u JOIN participant p ON p.id = u.participant_id
        WHERE u.tier = 2 GROUP BY p.province_code
      )
      SELECT code, coalesce(companions, 0) AS companions, coalesce(instructors, 0) AS instructors,
             coalesce(unplaced, 0) AS unplaced, coalesce(classes, 0) AS classes, coalesce(placed, 0) AS placed,
             coalesce(freeSeats, 0) AS freeSeats, coalesce(teaching, 0) AS teaching,
             coalesce(withoutInstructor, 0) AS withoutInstructor
      FROM person FULL JOIN class USING (code) LEFT JOIN missing USING (code)
      ORDER BY code
    `)
    .map(row => ({ ...row, freeSeats: row.classes === 0 ? null : row.freeSeats }))
}

/** 0 without a plan: there is no class then. */
function largestClass(db: ReadableDb): number {
  const plan = db.one<{ settings: string }>(
    sql`SELECT settings FROM plan WHERE adopted_at IS NOT NULL AND superseded_at IS NULL`,
  )
  return plan ? (JSON.parse(plan.settings) as Training).tiers[2].limits.largest : 0
}

/** Every regency of the province that has people, by code; people of the province office (null) last. */
export function listRegencyFigures(db: ReadableDb, province: string): RegencyFigures[] {
  return db.all<RegencyFigures>(sql`
    WITH person AS (
      SELECT p.regency_code AS code, sum(p.role = 'companion') AS companions, sum(p.role = 'instructor') AS instructors,
             sum(p.role = 'companion' AND u.participant_id IS NOT NULL) AS unplaced
      FROM participant p LEFT JOIN current_unplaced u ON u.participant_id = p.id
      WHERE p.province_code = ${province} AND p.withdrawn_at IS NULL
      GROUP BY p.regency_code
    ), share AS (
      SELECT DISTINCT m.class_id, p.regency_code AS code
      FROM current_member m JOIN participant p ON p.id = m.participant_id
      WHERE m.tier = 2 AND p.province_code = ${province}
    ), class AS (
      SELECT class_id, count(*) AS regencies FROM share GROUP BY class_id
    )
    SELECT person.code, companions, instructors, unplaced,
           (SELECT count(*) FROM share WHERE share.code IS person.code) AS classes,
           (SELECT count(*) FROM share JOIN class USING (class_id)
            WHERE share.code IS person.code AND class.regencies > 1) AS mixed
    FROM person
    ORDER BY person.code IS NULL, person.code
  `)
}

type TeachingRow = Omit<TeachingInstructor, 'classes'> & { classes: string }

/** The instructors who live in the province, by name, with what they teach anywhere. */
export function listInstructors(db: ReadableDb, province: string): TeachingInstructor[] {
  return db
    .all<TeachingRow>(sql`
      SELECT p.id AS participantId, p.name, p.regency_code AS regencyCode,
             (SELECT coalesce(json_group_array(json_object(
                'id', c.id, 'code', c.code, 'date', c.date, 'startUtc', c.start_utc, 'endUtc', c.end_utc,
                'zone', c.zone) ORDER BY c.start_utc), '[]')
              FROM current_class c WHERE c.instructor_id = p.id AND c.tier = 2) AS classes
      FROM participant p
      WHERE p.province_code = ${province} AND p.role = 'instructor' AND p.withdrawn_at IS NULL
      ORDER BY p.name, p.id
    `)
    .map(row => ({ ...row, classes: JSON.parse(row.classes) }))
}
