import type { Tier, Zone } from '#domain/training/training'
import { plannedTraining, trainingOf } from '#domain/training/default-training'
import type { ParticipantId } from '#domain/roster/participant'
import type { KnownPerson } from '#domain/matching/person-match'
import { type Query, type ReadableDb, sql } from '#main/database/sql'

/** A class of the current plan as its reports need it. */
export type ReportableClass = {
  code: string
  tier: Tier
  date: string
  startUtc: string
  endUtc: string
  zone: Zone
  instructorId: ParticipantId | null
  /** How many people it has. */
  size: number
  /** Digits only; null: the room has none. */
  meetingId: string | null
}

/** Every class of the current plan by its code; none without a plan. */
export const listReportableClasses = (db: ReadableDb) => classesWhere(db, sql`true`)

export const findReportableClass = (db: ReadableDb, code: string): ReportableClass | undefined =>
  classesWhere(db, sql`c.code = ${code}`)[0]

export const listReportableClassesOf = (db: ReadableDb, codes: readonly string[]) =>
  classesWhere(db, sql`c.code IN (SELECT value FROM json_each(${JSON.stringify(codes)}))`)

type ClassRow = Omit<ReportableClass, 'meetingId'> & { roomNumber: number; roomDivision: string | null }

function classesWhere(db: ReadableDb, condition: Query): ReportableClass[] {
  const rows = db.all<ClassRow>(sql`
    SELECT c.code, c.tier, c.date, c.start_utc AS startUtc, c.end_utc AS endUtc, c.zone,
           c.instructor_id AS instructorId, c.size, c.room_number AS roomNumber, c.room_division AS roomDivision
    FROM current_class c WHERE ${condition}
  `)
  const rooms = rows.length === 0 ? undefined : findRooms(db)
  return rows.map(({ roomNumber, roomDivision, ...row }) => {
    const room = roomDivision === null ? rooms?.[row.tier].rooms[roomNumber - 1] : undefined
    return { ...row, meetingId: room?.meetingId?.replace(/\D/g, '') || null }
  })
}

function findRooms(db: ReadableDb) {
  const row = db.one<{ planned: string; settings: string | null; name: string }>(sql`
    SELECT plan.settings AS planned, (SELECT settings FROM training) AS settings, workspace.name
    FROM plan, workspace WHERE adopted_at IS NOT NULL AND superseded_at IS NULL
  `)
  return row && plannedTraining(JSON.parse(row.planned), trainingOf(row)).tiers
}

/**
 * Everybody who takes part, with the class in which they learn. Reports have neither NIK nor telephone nor the roster's
 * ID, so those are not read.
 */
export function listKnownPeople(db: ReadableDb): KnownPerson[] {
  const people = db.all<Pick<KnownPerson, 'participantId' | 'email' | 'name'>>(sql`
    SELECT id AS participantId, email, name FROM participant WHERE withdrawn_at IS NULL ORDER BY id
  `)
  const codes = codesOfMembers(db)
  const known: KnownPerson[] = []
  for (const { participantId, email, name } of people) {
    const code = codes.get(participantId) ?? null
    for (const classCode of Array.isArray(code) ? code : [code]) {
      known.push({ participantId, externalId: null, nik: null, email, phone: null, name, classCode })
    }
  }
  return known
}

/** The class of each person; several where somebody learns in both tiers. A join person by person takes thrice as long. */
function codesOfMembers(db: ReadableDb): Map<ParticipantId, string | string[]> {
  const classes = db.all<{ code: string; ids: string }>(sql`
    SELECT code, (SELECT json_group_array(participant_id) FROM class_member m WHERE m.class_id = c.id) AS ids
    FROM current_class c
  `)
  const codes = new Map<ParticipantId, string | string[]>()
  for (const { code, ids } of classes) {
    for (const id of JSON.parse(ids) as ParticipantId[]) {
      const known = codes.get(id)
      codes.set(id, known === undefined ? code : [known, code].flat())
    }
  }
  return codes
}

/** Who learns in each of these classes, by code. */
export function membersOf(db: ReadableDb, codes: readonly string[]): Map<string, ParticipantId[]> {
  const members = new Map<string, ParticipantId[]>(codes.map(code => [code, []]))
  const rows = db.all<{ code: string; participantId: ParticipantId }>(sql`
    SELECT c.code, m.participant_id AS participantId
    FROM current_class c JOIN class_member m ON m.class_id = c.id
    WHERE c.code IN (SELECT value FROM json_each(${JSON.stringify(codes)}))
  `)
  for (const { code, participantId } of rows) members.get(code)!.push(participantId)
  return members
}
