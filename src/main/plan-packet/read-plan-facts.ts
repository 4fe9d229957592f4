import type { InfeasibleDivision } from '#domain/planning/tier-plan'
import type { ClassFact, DesignFact, PersonFact, PlanFacts, RulesFact, TrainingFact } from '#domain/exchange/plan-facts'
import type { Training } from '#domain/training/training'
import { itemsOfDesign, storedDesigns } from '#main/assessment/design-repository'
import { findThresholds } from '#main/attendance/report-repository'
import { type ReadableDb, sql } from '#main/database/sql'
import type { Questionnaires } from '#main/procedure'
import { getRules } from '#main/readiness/rules-repository'
import { type ParticipantRow, toParticipant } from '#main/roster/roster-repository'
import { getTraining } from '#main/training/training-repository'

/** All that the centre owns, as it is in this workspace now; null where no plan is in use. */
export function readPlanFacts(db: ReadableDb, questionnaires: Pick<Questionnaires, 'inForce'>): PlanFacts | null {
  const training = trainingFact(db)
  if (!training) return null
  const { version, source } = questionnaires.inForce(db)
  return {
    training,
    rules: rulesFact(db),
    questionnaire: { version, sheets: JSON.parse(source) },
    designs: designFacts(db),
    people: personFacts(db),
    classes: classFacts(db, training.settings),
  }
}

type PlanRow = { id: string; madeAt: string; adoptedAt: string; seed: number; settings: string; infeasible: string }

function trainingFact(db: ReadableDb): TrainingFact | null {
  const row = db.one<PlanRow>(sql`
    SELECT id, made_at AS madeAt, adopted_at AS adoptedAt, seed, settings, infeasible FROM plan
    WHERE adopted_at IS NOT NULL AND superseded_at IS NULL
  `)
  if (!row) return null
  const { infeasible, settings, ...plan } = row
  return {
    settings: getTraining(db),
    plan: { ...plan, settings: JSON.parse(settings) },
    infeasible: JSON.parse(infeasible) as InfeasibleDivision[],
  }
}

const rulesFact = (db: ReadableDb): RulesFact => {
  const { present, partly } = findThresholds(db)
  return { readiness: getRules(db), attendance: { present, partly } }
}

function personFacts(db: ReadableDb): PersonFact[] {
  return db
    .all<ParticipantRow & { reason: PersonFact['unplaced'] }>(sql`
      SELECT p.*, u.reason FROM participant p
      LEFT JOIN plan ON plan.adopted_at IS NOT NULL AND plan.superseded_at IS NULL
      LEFT JOIN unplaced u ON u.plan_id = plan.id AND u.participant_id = p.id
      WHERE p.withdrawn_at IS NULL ORDER BY p.id
    `)
    .map(row => ({ ...toParticipant(row), unplaced: row.reason }))
}

type ClassRow = Omit<ClassFact, 'provinceCodes' | 'regencyCodes' | 'instructor' | 'room' | 'members'> & {
  provinceCodes: string
  regencyCodes: string
  instructorId: string | null
  instructorName: string | null
  roomNumber: number
  roomDivision: string | null
}

function classFacts(db: ReadableDb, training: Training): ClassFact[] {
  const members = Map.groupBy(
    db.all<{ classId: string; participantId: string; pinned: number }>(sql`
      SELECT class_id AS classId, participant_id AS participantId, pinned FROM current_member ORDER BY participant_id
    `),
    ({ classId }) => classId,
  )
  return db
    .all<ClassRow>(sql`
      SELECT c.id, c.code, c.tier, c.division_code AS division, c.province_codes AS provinceCodes,
             c.regency_codes AS regencyCodes, c.instructor_id AS instructorId, i.name AS instructorName,
             c.room_number AS roomNumber, c.room_division AS roomDivision, c.wave, c.date, c.start_utc AS startUtc,
             c.end_utc AS endUtc, c.zone
      FROM current_class c LEFT JOIN participant i ON i.id = c.instructor_id ORDER BY c.id
    `)
    .map(({ provinceCodes, regencyCodes, instructorId, instructorName, roomNumber, roomDivision, ...row }) => ({
      ...row,
      provinceCodes: provinceCodes.split(' ').filter(Boolean),
      regencyCodes: regencyCodes.split(' ').filter(Boolean),
      instructor: instructorId === null ? null : { participantId: instructorId, name: instructorName! },
      room: {
        number: roomNumber,
        division: roomDivision,
        name: (roomDivision === null ? training.tiers[row.tier].rooms[roomNumber - 1]?.name : null) ?? null,
      },
      members: (members.get(row.id) ?? []).map(({ participantId, pinned }) => ({
        participantId,
        pinned: pinned === 1,
      })),
    }))
}

export function designFacts(db: ReadableDb): DesignFact[] {
  const forms = Map.groupBy(
    db.all<{ designId: string } & DesignFact['firstForms'][number]>(sql`
      SELECT design_id AS designId, participant_id AS participantId, form FROM test_first_form
      WHERE participant_id <> '' ORDER BY participant_id
    `),
    ({ designId }) => designId,
  )
  return storedDesigns(db)
    .map(({ designId, madeAt, ...settings }) => ({
      id: designId,
      settings,
      madeAt,
      forms: itemsOfDesign(db, designId),
      firstForms: (forms.get(designId) ?? []).map(({ participantId, form }) => ({ participantId, form })),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}
