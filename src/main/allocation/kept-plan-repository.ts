import type { KeptClass, KeptPlan, KeptTier } from '#domain/planning/kept-plan'
import type { ParticipantId } from '#domain/roster/participant'
import type { Tier } from '#domain/training/training'
import { type ReadableDb, sql } from '#main/database/sql'

/** The plan in use as its rows are now; both tiers empty without one. */
export const getKeptPlan = (db: ReadableDb): KeptPlan => ({ 1: keptTier(db, 1), 2: keptTier(db, 2) })

function keptTier(db: ReadableDb, tier: Tier): KeptTier {
  const rows = db.all<KeptClass & { id: string }>(sql`
    SELECT id, code, division_code AS division, zone, instructor_id AS instructorId, room_number AS room,
           room_division AS roomDivision, wave, date, start_utc AS startUtc, end_utc AS endUtc
    FROM current_class WHERE tier = ${tier} ORDER BY code
  `)
  const numberOf = new Map(rows.map(({ id }, index) => [id, index]))
  const members = db.all<{ participantId: ParticipantId; classId: string; pinned: number }>(
    sql`SELECT participant_id AS participantId, class_id AS classId, pinned FROM current_member WHERE tier = ${tier}`,
  )
  return {
    classes: rows.map(({ id: _, ...one }) => one),
    classOf: new Map(members.map(({ participantId, classId }) => [participantId, numberOf.get(classId)!])),
    pinned: new Set(members.flatMap(({ participantId, pinned }) => (pinned === 1 ? [participantId] : []))),
  }
}
