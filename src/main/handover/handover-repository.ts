import { figuresOf } from '#domain/planning/tier-plan'
import type { Participant } from '#domain/roster/participant'
import type { Objective } from '#domain/allocation/problem'
import { plannedTraining, trainingOf } from '#domain/training/default-training'
import type { Tier, Training } from '#domain/training/training'
import { type ReadableDb, sql } from '#main/database/sql'
import { fileIdOf, type Names, openIdOf, roomLabel } from './handover-of-plan.ts'
import type { HandoverClass, HandoverMember, HandoverPerson, HandoverPlan, HandoverUnplaced } from './handover-plan.ts'

type PlanRow = { id: string; number: number; planned: string; settings: string | null; name: string }

/** `changedAt`, `revision`: of the latest change, for calendars, which take the newer event. */
export type StoredHandover = { plan: HandoverPlan; number: number; changedAt: string; revision: number }

/** How people are called in files: by their NIK where there is no other number, or by Gladi's own id then. */
type IdOf = typeof fileIdOf

/** The current plan with names for its codes; undefined without one. */
export function findHandover(db: ReadableDb, names: Names, withNumbers: boolean): StoredHandover | undefined {
  const idOf: IdOf = withNumbers ? fileIdOf : openIdOf
  const row = db.one<PlanRow>(sql`
    SELECT plan.id, plan.number, plan.settings AS planned,
           (SELECT settings FROM training) AS settings, workspace.name
    FROM plan, workspace WHERE adopted_at IS NOT NULL AND superseded_at IS NULL
  `)
  if (!row) return undefined
  const training = plannedTraining(JSON.parse(row.planned), trainingOf(row))
  const classes = listClasses(db, training, names, idOf)
  const plan: HandoverPlan = {
    title: training.name,
    classes,
    members: listMembers(db, row.id, names, idOf),
    unplaced: listUnplaced(db, names, idOf),
    tiers: [],
  }
  plan.tiers = ([1, 2] as const).map(tier => {
    const ofTier = (one: { tier: Tier }) => one.tier === tier
    const learners = plan.members.filter(ofTier).length + plan.unplaced.filter(ofTier).length
    const figured = { tier, classes: classes.filter(ofTier), learners, objectives: objectivesOf(db, row.id, tier) }
    return figuresOf(figured, training.tiers[tier].lastDate)
  })
  return { plan, number: row.number, ...latestChange(db) }
}

/** Adopting a plan is a change, so there is one; taking one back counts as the latest. */
const latestChange = (db: ReadableDb) =>
  db.one<{ changedAt: string; revision: number }>(sql`
    SELECT max(id) AS revision, max(max(at, coalesce(undone_at, ''))) AS changedAt FROM change_log
  `)!

type ClassRow = Omit<
  HandoverClass,
  'provinceCodes' | 'provinceNames' | 'regencyCodes' | 'regencyNames' | 'room' | 'roomLink' | 'instructorId'
> & {
  provinceCodes: string
  regencyCodes: string
  roomNumber: number
  roomDivision: string | null
  instructor: Participant['id'] | null
  externalId: string | null
  nik: string | null
}

function listClasses(db: ReadableDb, training: Training, names: Names, idOf: IdOf): HandoverClass[] {
  const rows = db.all<ClassRow>(sql`
    SELECT c.code, c.tier, c.province_codes AS provinceCodes, c.regency_codes AS regencyCodes, c.size,
           i.id AS instructor, i.external_id AS externalId, i.nik, i.name AS instructorName,
           c.room_number AS roomNumber, c.room_division AS roomDivision, c.wave, c.date, c.start_utc AS startUtc,
           c.end_utc AS endUtc, c.zone
    FROM current_class c LEFT JOIN participant i ON i.id = c.instructor_id
    ORDER BY c.tier, c.code
  `)
  return rows.map(({ roomNumber, roomDivision, instructor, externalId, nik, ...row }) => {
    const provinces = row.provinceCodes.split(' ').map(code => names.province.get(code)!)
    const regencyCodes = row.regencyCodes.split(' ').filter(Boolean)
    return {
      ...row,
      provinceCodes: provinces.map(({ bpsCode }) => bpsCode),
      provinceNames: provinces.map(({ name }) => name),
      regencyCodes,
      regencyNames: regencyCodes.map(code => names.regency.get(code) ?? code),
      instructorId: instructor && idOf({ id: instructor, externalId, nik }),
      room: roomLabel(roomNumber, roomDivision, names),
      roomLink: roomDivision === null ? (training.tiers[row.tier].rooms[roomNumber - 1]?.link ?? null) : null,
    }
  })
}

type PersonRow = Pick<Participant, 'id' | 'externalId' | 'nik' | 'name' | 'districtName'> & {
  tier: Tier
  provinceCode: string
  regencyCode: string | null
}

function toPerson(row: PersonRow, names: Names, idOf: IdOf): HandoverPerson {
  return {
    participantId: idOf(row),
    name: row.name,
    tier: row.tier,
    provinceName: names.province.get(row.provinceCode)!.name,
    regencyName: row.regencyCode && (names.regency.get(row.regencyCode) ?? null),
    districtName: row.districtName,
  }
}

function listMembers(db: ReadableDb, planId: string, names: Names, idOf: IdOf): HandoverMember[] {
  const rows = db.all<PersonRow & { classCode: string }>(sql`
    SELECT p.id, p.external_id AS externalId, p.nik, p.name, p.district_name AS districtName, m.tier,
           p.province_code AS provinceCode, p.regency_code AS regencyCode, c.code AS classCode
    FROM class_member m JOIN training_class c ON c.id = m.class_id JOIN participant p ON p.id = m.participant_id
    WHERE m.plan_id = ${planId} ORDER BY m.tier, c.code, p.name
  `)
  return rows.map(row => ({ ...toPerson(row, names, idOf), classCode: row.classCode }))
}

function listUnplaced(db: ReadableDb, names: Names, idOf: IdOf): HandoverUnplaced[] {
  const rows = db.all<PersonRow & { reason: string }>(sql`
    SELECT p.id, p.external_id AS externalId, p.nik, p.name, p.district_name AS districtName, u.tier,
           p.province_code AS provinceCode, p.regency_code AS regencyCode, u.reason
    FROM current_unplaced u JOIN participant p ON p.id = u.participant_id
    ORDER BY u.tier, p.province_code, p.name
  `)
  return rows.map(row => ({ ...toPerson(row, names, idOf), reason: row.reason }))
}

const objectivesOf = (db: ReadableDb, planId: string, tier: Tier) =>
  db.all<Objective>(sql`
    SELECT name, value, bound FROM plan_objective WHERE plan_id = ${planId} AND tier = ${tier} ORDER BY position
  `)
