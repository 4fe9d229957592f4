import type { ListedTeacher, MovablePerson } from '#contract/class-edits'
import type { ClassId } from '#contract/identifiers'
import { learnerGroup, type PlanPerson, type Provinces } from '#domain/planning/learner-groups'
import type { Participant, ParticipantId } from '#domain/roster/participant'
import type { ClassToJoin, PersonToPlace } from '#domain/schedule/best-classes'
import type { ClassTime } from '#domain/schedule/class-times'
import { plannedTraining, trainingOf } from '#domain/training/default-training'
import type { Tier, Training, Zone } from '#domain/training/training'
import { type ReadableDb, sql, type WritableDb } from '#main/database/sql'

/** A class of the current plan as edits see it. */
export type EditedClass = {
  id: ClassId
  code: string
  tier: Tier
  division: string
  instructorId: ParticipantId | null
  instructorName: string | null
  roomNumber: number
  roomDivision: string | null
  date: string
  startUtc: string
  endUtc: string
  zone: Zone
}

export function findEditedClass(db: ReadableDb, id: ClassId): EditedClass | undefined {
  return db.one<EditedClass>(sql`
    SELECT c.id, c.code, c.tier, c.division_code AS division, c.instructor_id AS instructorId, i.name AS instructorName,
           c.room_number AS roomNumber, c.room_division AS roomDivision, c.date, c.start_utc AS startUtc,
           c.end_utc AS endUtc, c.zone
    FROM current_class c LEFT JOIN participant i ON i.id = c.instructor_id
    WHERE c.id = ${id}
  `)
}

/** The training as it was when the current plan was made, with the rooms as they are called now. */
export function getPlannedTraining(db: ReadableDb): Training {
  const row = db.one<{ planned: string; settings: string | null; name: string }>(sql`
    SELECT plan.settings AS planned, (SELECT settings FROM training) AS settings, workspace.name
    FROM plan, workspace WHERE adopted_at IS NOT NULL AND superseded_at IS NULL
  `)!
  return plannedTraining(JSON.parse(row.planned), trainingOf(row))
}

type LearnerRow = PlanPerson & { name: string; classId: ClassId | null; classCode: string | null }

/** Somebody who is to be placed, with where they sit now. */
export type Learner = { person: MovablePerson; group: PersonToPlace; classCode: string | null }

/** Those of `ids` who are in the roster, in the order given. */
export function listLearners(db: ReadableDb, ids: readonly ParticipantId[], provinces: Provinces): Learner[] {
  const rows = db.all<LearnerRow>(sql`
    SELECT p.id, p.role, p.name, p.province_code AS provinceCode, p.regency_code AS regencyCode,
           p.district_code AS districtCode, p.district_name AS districtName, c.id AS classId, c.code AS classCode
    FROM json_each(${JSON.stringify([...new Set(ids)])}) asked
    JOIN participant p ON p.id = asked.value AND p.withdrawn_at IS NULL
    LEFT JOIN current_member m ON m.participant_id = p.id
    LEFT JOIN training_class c ON c.id = m.class_id
    ORDER BY asked.key
  `)
  return rows.map(row => toLearner(row, provinces))
}

function toLearner({ classCode, ...row }: LearnerRow, provinces: Provinces): Learner {
  const { id, role, name, provinceCode, regencyCode, districtName, classId } = row
  const tier = role === 'companion' ? 2 : 1
  const group = learnerGroup(row, tier, provinces)
  const { division } = group
  return {
    person: { participantId: id, name, tier, division, provinceCode, regencyCode, districtName, classId },
    group,
    classCode,
  }
}

/** The classes of a division with how many people of which areas and blocks sit in each. */
export function listClassesToJoin(
  db: ReadableDb,
  tier: Tier,
  division: string,
  provinces: Provinces,
): (ClassToJoin & { id: ClassId })[] {
  const classes = db.all<{ id: ClassId; size: number }>(sql`
    SELECT id, size FROM current_class WHERE tier = ${tier} AND division_code = ${division}
  `)
  const joined = new Map(
    classes.map(one => [
      one.id,
      { ...one, division, areas: new Map<string, number>(), blocks: new Map<string, number>() },
    ]),
  )
  const members = db.all<PlanPerson & { classId: ClassId }>(sql`
    SELECT m.class_id AS classId, p.id, p.role, p.province_code AS provinceCode, p.regency_code AS regencyCode,
           p.district_code AS districtCode, p.district_name AS districtName
    FROM current_class c
    JOIN class_member m ON m.class_id = c.id
    JOIN participant p ON p.id = m.participant_id
    WHERE c.tier = ${tier} AND c.division_code = ${division}
  `)
  for (const member of members) {
    const { area, block } = learnerGroup(member, tier, provinces)
    const { areas, blocks } = joined.get(member.classId)!
    areas.set(area, (areas.get(area) ?? 0) + 1)
    blocks.set(block, (blocks.get(block) ?? 0) + 1)
  }
  return [...joined.values()]
}

export function listTeachers(db: ReadableDb): ListedTeacher[] {
  return db.all(sql`
    SELECT p.id AS participantId, p.name, p.province_code AS provinceCode, p.regency_code AS regencyCode,
           attended.end_utc AS trainedUtc
    FROM participant p
    LEFT JOIN current_member m ON m.participant_id = p.id AND m.tier = 1
    LEFT JOIN training_class attended ON attended.id = m.class_id
    WHERE p.role = 'instructor' AND p.withdrawn_at IS NULL ORDER BY p.province_code, p.name
  `)
}

/** Undefined also for who is no instructor, or withdrew. */
export function findTeacher(db: ReadableDb, id: ParticipantId) {
  return db.one<Pick<Participant, 'id' | 'name'>>(
    sql`SELECT id, name FROM participant WHERE id = ${id} AND role = 'instructor' AND withdrawn_at IS NULL`,
  )
}

/** Puts people into a class, whatever class they were in; adjusting the plan leaves them there. */
export function seatPeople(db: WritableDb, people: readonly Learner[], to: EditedClass) {
  const ids = idsOf(people)
  leaveClasses(db, people)
  db.run(sql`
    DELETE FROM unplaced
    WHERE participant_id IN (SELECT value FROM json_each(${ids}))
      AND plan_id = (SELECT plan_id FROM training_class WHERE id = ${to.id})
  `)
  db.run(sql`
    INSERT INTO class_member (plan_id, tier, participant_id, class_id, pinned)
    SELECT c.plan_id, c.tier, person.value, c.id, 1 FROM training_class c, json_each(${ids}) person WHERE c.id = ${to.id}
  `)
  refreshOrigins(db, [to.id])
}

/** Takes people out of their classes of the current plan; who is in none stays so. */
export function leaveClasses(db: WritableDb, people: readonly Learner[]) {
  db.run(sql`
    DELETE FROM class_member
    WHERE participant_id IN (SELECT value FROM json_each(${idsOf(people)}))
      AND plan_id IN (SELECT id FROM plan WHERE adopted_at IS NOT NULL AND superseded_at IS NULL)
  `)
  refreshOrigins(db, classesOf(people))
}

export function setInstructor(db: WritableDb, id: ClassId, instructorId: ParticipantId | null) {
  db.run(sql`UPDATE training_class SET instructor_id = ${instructorId} WHERE id = ${id}`)
}

export function setRoom(db: WritableDb, id: ClassId, roomNumber: number) {
  db.run(sql`UPDATE training_class SET room_number = ${roomNumber} WHERE id = ${id}`)
}

export function setTime(db: WritableDb, id: ClassId, { date, wave, startUtc, endUtc }: ClassTime, roomNumber: number) {
  db.run(sql`
    UPDATE training_class
    SET date = ${date}, wave = ${wave}, start_utc = ${startUtc}, end_utc = ${endUtc}, room_number = ${roomNumber}
    WHERE id = ${id}
  `)
}

/** The classes in which people sit now. */
export const classesOf = (people: readonly Learner[]): ClassId[] => [
  ...new Set(people.flatMap(({ person }) => person.classId ?? [])),
]

const idsOf = (people: readonly Learner[]) => JSON.stringify(people.map(({ person }) => person.participantId))

/** Where the people of classes are from, counted anew; a class that became empty keeps what it says. */
function refreshOrigins(db: WritableDb, classIds: readonly ClassId[]) {
  for (const id of classIds) {
    db.run(sql`
      UPDATE training_class
      SET province_codes = (${codesOf(id, sql`p.province_code`)}), regency_codes = (${codesOf(id, sql`p.regency_code`)})
      WHERE id = ${id} AND EXISTS (SELECT 1 FROM class_member WHERE class_id = ${id})
    `)
  }
}

const codesOf = (id: ClassId, column: ReturnType<typeof sql>) => sql`
  SELECT coalesce(group_concat(code, ' '), '') FROM (
    SELECT DISTINCT ${column} AS code FROM class_member m JOIN participant p ON p.id = m.participant_id
    WHERE m.class_id = ${id} AND ${column} IS NOT NULL ORDER BY code
  )
`
