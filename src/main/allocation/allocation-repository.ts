import type { CurrentPlan, UnplacedPerson } from '#contract/allocation'
import type { PlanId } from '#contract/identifiers'
import type { Objective } from '#domain/allocation/problem'
import { haveSameSettings } from '#domain/planning/have-same-settings'
import type { KeptPlan } from '#domain/planning/kept-plan'
import type { PlanPerson } from '#domain/planning/learner-groups'
import { figuresOf, type InfeasibleDivision, type TierFigures } from '#domain/planning/tier-plan'
import { plannedTraining, trainingOf } from '#domain/training/default-training'
import type { Tier, Training } from '#domain/training/training'
import { trainingState } from '#main/database/recorded-change'
import { type ReadableDb, sql } from '#main/database/sql'
import { getKeptPlan } from './kept-plan-repository.ts'

export type PlanInput = {
  training: Training
  people: PlanPerson[]
  rosterRevision: number
  /** The plan to keep, with the state of the training that it was read in; absent for a new plan. */
  kept?: { plan: KeptPlan; state: string }
}

/** For keeping the plan in use: what it is now, and the settings it was made with. There must be one. */
export function getReplanInput(db: ReadableDb): PlanInput {
  const input = getPlanInput(db)
  const { settings } = db.one<{ settings: string }>(
    sql`SELECT settings FROM plan WHERE adopted_at IS NOT NULL AND superseded_at IS NULL`,
  )!
  return {
    ...input,
    training: plannedTraining(JSON.parse(settings), input.training),
    kept: { plan: getKeptPlan(db), state: trainingState(db) },
  }
}

export const getRosterRevision = (db: ReadableDb) =>
  db.one<{ revision: number }>(sql`SELECT revision FROM roster_revision`)!.revision

/** Everybody who is to be planned, in the order of their ids, so that equal rosters give equal plans. */
export function getPlanInput(db: ReadableDb): PlanInput {
  const row = db.one<{ settings: string | null; name: string; revision: number }>(sql`
    SELECT (SELECT settings FROM training) AS settings, workspace.name, roster_revision.revision
    FROM workspace, roster_revision
  `)!
  const people = db.all<PlanPerson>(sql`
    SELECT id, role, province_code AS provinceCode, regency_code AS regencyCode, district_code AS districtCode,
           district_name AS districtName
    FROM participant WHERE withdrawn_at IS NULL ORDER BY coalesce(external_id, nik, id)
  `)
  return { training: trainingOf(row), people, rosterRevision: row.revision }
}

type PlanRow = {
  id: PlanId
  number: number
  adoptedAt: string
  rosterRevision: number
  settings: string
  infeasible: string
}

export function findCurrentPlan(db: ReadableDb): CurrentPlan | null {
  const plan = db.one<PlanRow>(sql`
    SELECT id, number, adopted_at AS adoptedAt, roster_revision AS rosterRevision, settings, infeasible
    FROM plan WHERE adopted_at IS NOT NULL AND superseded_at IS NULL
  `)
  if (!plan) return null
  const training: Training = JSON.parse(plan.settings)
  const now = db.one<{ revision: number; settings: string | null; name: string }>(sql`
    SELECT revision, (SELECT settings FROM training) AS settings, workspace.name FROM roster_revision, workspace
  `)!
  return {
    id: plan.id,
    number: plan.number,
    adoptedAt: plan.adoptedAt,
    tiers: ([1, 2] as const).map(tier => tierFigures(db, plan.id, tier, training.tiers[tier].lastDate)),
    infeasible: JSON.parse(plan.infeasible) as InfeasibleDivision[],
    rosterChanged: now.revision !== plan.rosterRevision,
    settingsChanged: !haveSameSettings(training, trainingOf(now)),
    untrained: countUntrained(db),
  }
}

/** Classes of tier 2 that begin before their instructor's own class of tier 1 ends. */
function countUntrained(db: ReadableDb): number {
  return db.one<{ classes: number }>(sql`
    SELECT count(*) AS classes
    FROM current_class taught
    JOIN current_member m ON m.participant_id = taught.instructor_id AND m.tier = 1
    JOIN training_class attended ON attended.id = m.class_id
    WHERE taught.tier = 2 AND taught.start_utc < attended.end_utc
  `)!.classes
}

function tierFigures(db: ReadableDb, planId: PlanId, tier: Tier, lastAllowed: string | null): TierFigures {
  const classes = db.all<{ size: number; date: string; wave: number }>(
    sql`SELECT size, date, wave FROM current_class WHERE plan_id = ${planId} AND tier = ${tier}`,
  )
  const { people } = db.one<{ people: number }>(sql`
    SELECT (SELECT count(*) FROM class_member WHERE plan_id = ${planId} AND tier = ${tier})
         + (SELECT count(*) FROM current_unplaced WHERE tier = ${tier}) AS people
  `)!
  const objectives = db.all<Objective>(sql`
    SELECT name, value, bound FROM plan_objective WHERE plan_id = ${planId} AND tier = ${tier} ORDER BY position
  `)
  return figuresOf({ tier, classes, learners: people, objectives }, lastAllowed)
}

export function listUnplaced(db: ReadableDb): UnplacedPerson[] {
  return db.all<UnplacedPerson>(sql`
    SELECT p.id AS participantId, p.name, u.tier, p.province_code AS provinceCode, p.regency_code AS regencyCode, u.reason
    FROM current_unplaced u
    JOIN participant p ON p.id = u.participant_id
    ORDER BY u.tier, p.province_code, p.name
  `)
}
