import type { ClassId } from '#contract/identifiers'
import type { Recipient } from '#contract/handover'
import { maskedPhone } from '#domain/roster/contact'
import { maskedNik } from '#domain/roster/identity-number'
import { plannedTraining, trainingOf } from '#domain/training/default-training'
import type { Training } from '#domain/training/training'
import { type Query, type ReadableDb, sql } from '#main/database/sql'
import type { AttendedClass, Attendee, HeldClass } from './class-list.ts'
import { type Names, roomLabel } from './handover-of-plan.ts'

export type ClassQuestion = { recipient: Recipient } | { classId: ClassId }

/** Zoom takes no address that a spreadsheet would run as a formula. */
export const usableEmail = sql`CASE WHEN p.email NOT GLOB '[-=+@]*' THEN p.email END`

/** The classes asked for, by time and code, each with its people by name. `withNumbers`: whole NIKs and telephones. */
export function listAttendedClasses(
  db: ReadableDb,
  question: ClassQuestion,
  names: Names,
  withNumbers: boolean,
): AttendedClass[] {
  const people = peopleByClass(db, conditionOf(question), names, withNumbers)
  return listHeldClasses(db, question, names).map(one => ({ ...one, people: people.get(one.classId) ?? [] }))
}

/** The same classes without their people, whom it takes longer to read; none without a plan. */
export function listHeldClasses(db: ReadableDb, question: ClassQuestion, names: Names): HeldClass[] {
  const training = findTraining(db)
  if (!training) return []
  return db.all<ClassRow>(classRows(conditionOf(question))).map(row => toHeldClass(row, training, names))
}

/** The training as it was planned, with the rooms as they are called now; undefined without a plan. */
export function findTraining(db: ReadableDb): Training | undefined {
  const row = db.one<{ planned: string; settings: string | null; name: string }>(sql`
    SELECT plan.settings AS planned, (SELECT settings FROM training) AS settings, workspace.name
    FROM plan, workspace WHERE adopted_at IS NOT NULL AND superseded_at IS NULL
  `)
  if (!row) return undefined
  const now = trainingOf(row)
  return { ...plannedTraining(JSON.parse(row.planned), now), name: now.name }
}

function conditionOf(question: ClassQuestion): Query {
  if ('classId' in question) return sql`c.id = ${question.classId}`
  if (question.recipient === 'pusat') return sql`c.tier = 1`
  return sql`c.tier = 2 AND c.division_code = ${question.recipient}`
}

type ClassRow = Omit<HeldClass, 'provinceNames' | 'regencyNames' | 'room' | 'link' | 'meetingId' | 'passcode'> & {
  provinceCodes: string
  regencyCodes: string
  roomNumber: number
  roomDivision: string | null
}

const classRows = (condition: Query) => sql`
  SELECT c.id AS classId, c.code, c.tier, c.province_codes AS provinceCodes, c.regency_codes AS regencyCodes, c.zone,
         c.wave, c.date, c.start_utc AS startUtc, c.end_utc AS endUtc, c.room_number AS roomNumber,
         c.room_division AS roomDivision, i.id AS instructorId, i.name AS instructorName
  FROM current_class c LEFT JOIN participant i ON i.id = c.instructor_id
  WHERE ${condition} ORDER BY c.start_utc, c.code
`

function toHeldClass(row: ClassRow, training: Training, names: Names): HeldClass {
  const { provinceCodes, regencyCodes, roomNumber, roomDivision, ...rest } = row
  const room = roomDivision === null ? training.tiers[row.tier].rooms[roomNumber - 1] : undefined
  return {
    ...rest,
    provinceNames: provinceCodes.split(' ').map(code => names.province.get(code)?.name ?? code),
    regencyNames: regencyCodes
      .split(' ')
      .filter(Boolean)
      .map(code => names.regency.get(code) ?? code),
    room: room?.name || roomLabel(roomNumber, roomDivision, names),
    link: room?.link ?? null,
    meetingId: room?.meetingId ?? null,
    passcode: room?.passcode ?? null,
  }
}

type PersonRow = Omit<Attendee, 'regencyName'> & { classId: ClassId; regencyCode: string | null }

function peopleByClass(db: ReadableDb, condition: Query, names: Names, withNumbers: boolean) {
  const rows = db.all<PersonRow>(sql`
    SELECT m.class_id AS classId, p.name, p.regency_code AS regencyCode, p.district_name AS districtName, p.nik, p.phone,
           ${usableEmail} AS email
    FROM current_class c JOIN class_member m ON m.class_id = c.id JOIN participant p ON p.id = m.participant_id
    WHERE ${condition} ORDER BY p.name
  `)
  const found = new Map<string, Attendee[]>()
  for (const { classId, regencyCode, ...person } of rows) {
    const attendee: Attendee = {
      ...person,
      regencyName: regencyCode && (names.regency.get(regencyCode) ?? null),
      nik: withNumbers ? person.nik : person.nik && maskedNik(person.nik),
      phone: withNumbers ? person.phone : person.phone && maskedPhone(person.phone),
    }
    const known = found.get(classId)
    if (known) known.push(attendee)
    else found.set(classId, [attendee])
  }
  return found
}
