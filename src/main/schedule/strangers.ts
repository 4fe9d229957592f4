import type { Stranger } from '#contract/schedule'
import type { Province } from '#domain/roster/regions'
import { type ReadableDb, sql } from '#main/database/sql'

/** Who sits in a class of another division than their own: another province in tier 2, another time zone in tier 1. */
export function listStrangers(db: ReadableDb, provinces: readonly Province[]): Stranger[] {
  const zones = JSON.stringify(Object.fromEntries(provinces.map(({ code, zone }) => [code, zone])))
  return db.all<Stranger>(sql`
    SELECT m.class_id AS classId, p.id AS participantId, p.name, p.province_code AS provinceCode
    FROM current_class c
    JOIN class_member m ON m.class_id = c.id
    JOIN participant p ON p.id = m.participant_id
    WHERE c.division_code <> CASE c.tier WHEN 1 THEN ${zones} ->> p.province_code ELSE p.province_code END
    ORDER BY c.code, p.name
  `)
}
