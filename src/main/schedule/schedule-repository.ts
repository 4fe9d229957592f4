import type { ClassId } from '#contract/identifiers'
import type { ClassDetail, ClassMember, ListedClass, Seat } from '#contract/schedule'
import { plannedTraining, trainingOf } from '#domain/training/default-training'
import type { Tier, Training } from '#domain/training/training'
import { type Query, type ReadableDb, sql } from '#main/database/sql'
import { maskedNik, maskedPhone } from './masking.ts'

type ClassRow = Omit<ListedClass, 'provinceCode' | 'regencyCodes' | 'room'> & { regencyCodes: string }

/** Every class of the current plan; none without a plan. */
export function listClasses(db: ReadableDb): ListedClass[] {
  const training = findPlannedTraining(db)
  return training ? db.all<ClassRow>(classRows(sql`true`)).map(row => toListed(row, training)) : []
}

export function findClass(db: ReadableDb, id: ClassId): ClassDetail | undefined {
  const training = findPlannedTraining(db)
  const row = training && db.one<ClassRow>(classRows(sql`c.id = ${id}`))
  if (!row) return undefined
  const room = roomOf(row, training)
  return {
    ...toListed(row, training),
    roomLink: room?.link ?? null,
    roomMeetingId: room?.meetingId ?? null,
    members: listMembers(db, id),
    areas: listAreas(db, id, row.tier),
  }
}

/** The training as it was when the current plan was made, with the rooms as they are called now. */
export function findPlannedTraining(db: ReadableDb): Training | undefined {
  const row = db.one<{ planned: string; settings: string | null; name: string }>(sql`
    SELECT plan.settings AS planned, (SELECT settings FROM training) AS settings, workspace.name
    FROM plan, workspace WHERE adopted_at IS NOT NULL AND superseded_at IS NULL
  `)
  return row && plannedTraining(JSON.parse(row.planned), trainingOf(row))
}

const classRows = (condition: Query) => sql`
  SELECT c.id, c.code, c.tier, c.division_code AS division, c.regency_codes AS regencyCodes, c.size,
         c.instructor_id AS instructorId, i.name AS instructorName, i.province_code AS instructorProvinceCode,
         i.regency_code AS instructorRegencyCode,
         (SELECT attended.end_utc FROM class_member m JOIN training_class attended ON attended.id = m.class_id
          WHERE m.plan_id = c.plan_id AND m.tier = 1 AND m.participant_id = c.instructor_id) AS instructorTrainedUtc,
         c.room_number AS roomNumber, c.room_division AS roomDivision, c.wave, c.date, c.start_utc AS startUtc,
         c.end_utc AS endUtc, c.zone
  FROM current_class c
  LEFT JOIN participant i ON i.id = c.instructor_id
  WHERE ${condition}
  ORDER BY c.tier, c.code
`

function toListed(row: ClassRow, training: Training): ListedClass {
  const { roomNumber, roomDivision } = row
  return {
    ...row,
    provinceCode: row.tier === 2 ? row.division : null,
    regencyCodes: row.regencyCodes.split(' ').filter(Boolean),
    room: roomOf(row, training)?.name ?? (roomDivision === null ? String(roomNumber) : `${roomDivision}-${roomNumber}`),
  }
}

const roomOf = ({ tier, roomNumber, roomDivision }: ClassRow, training: Training) =>
  roomDivision === null ? training.tiers[tier].rooms[roomNumber - 1] : undefined

type MemberRow = Omit<ClassMember, 'hasEmail'> & { hasEmail: number }

function listMembers(db: ReadableDb, id: ClassId): ClassMember[] {
  const rows = db.all<MemberRow>(sql`
    SELECT p.id AS participantId, p.name, p.province_code AS provinceCode, p.regency_code AS regencyCode,
           p.district_name AS districtName, p.nik, p.phone, p.email IS NOT NULL AS hasEmail
    FROM class_member m JOIN participant p ON p.id = m.participant_id
    WHERE m.class_id = ${id} ORDER BY p.name
  `)
  return rows.map(row => ({
    ...row,
    nik: row.nik && maskedNik(row.nik),
    phone: row.phone && maskedPhone(row.phone),
    hasEmail: row.hasEmail === 1,
  }))
}

export function listSeats(db: ReadableDb, tier: Tier, division: string): Seat[] {
  return db.all(sql`
    SELECT p.id AS participantId, p.name, p.province_code AS provinceCode, p.regency_code AS regencyCode,
           m.class_id AS classId
    FROM current_class c
    JOIN class_member m ON m.class_id = c.id
    JOIN participant p ON p.id = m.participant_id
    WHERE c.tier = ${tier} AND c.division_code = ${division}
    ORDER BY p.name
  `)
}

/** See `classDetail.areas`. */
function listAreas(db: ReadableDb, id: ClassId, tier: Tier): ClassDetail['areas'] {
  return tier === 1
    ? db.all(sql`
        SELECT p.province_code AS code, count(*) AS here,
               (SELECT count(*) FROM participant o
                WHERE o.role = 'instructor' AND o.province_code = p.province_code AND o.withdrawn_at IS NULL) AS total
        FROM class_member m JOIN participant p ON p.id = m.participant_id
        WHERE m.class_id = ${id} GROUP BY p.province_code ORDER BY here DESC, code
      `)
    : db.all(sql`
        SELECT p.regency_code AS code, count(*) AS here,
               (SELECT count(*) FROM participant o
                WHERE o.role = 'companion' AND o.province_code = p.province_code AND o.regency_code IS p.regency_code
                  AND o.withdrawn_at IS NULL) AS total
        FROM class_member m JOIN participant p ON p.id = m.participant_id
        WHERE m.class_id = ${id} GROUP BY p.province_code, p.regency_code ORDER BY here DESC, code
      `)
}
