import type { KeptTier } from '#domain/planning/kept-plan'
import { peopleByRole } from '#domain/planning/plan-training'
import type { PlanPerson } from '#domain/planning/learner-groups'
import type { PlannedTrainingClass, TierPlan } from '#domain/planning/tier-plan'
import type { ParticipantId } from '#domain/roster/participant'
import { recordChange, trainingState } from '#main/database/recorded-change'
import { sql, type WritableDb } from '#main/database/sql'
import { getRosterRevision, type PlanInput } from './allocation-repository.ts'
import type { AdoptOrder, PlanAnswer } from './plan-messages.ts'
import type { FoundPlan } from './search-plan.ts'

/** Makes the found plan the current one; the one before stays, superseded. Refuses if the people changed meanwhile. */
export function savePlan(
  db: WritableDb,
  input: PlanInput,
  found: FoundPlan,
  seed: number,
  order: AdoptOrder,
): PlanAnswer {
  if (getRosterRevision(db) !== input.rosterRevision) return { type: 'roster-changed' }
  if (input.kept && trainingState(db) !== input.kept.state) return { type: 'plan-changed' }
  addPlan(db, input, found, seed, order)
  const { instructors, companions } = peopleByRole(input.people)
  addTier(db, order.planId, found[0], { learners: instructors, instructors: [], kept: input.kept?.plan[1] })
  addTier(db, order.planId, found[1], { learners: companions, instructors, kept: input.kept?.plan[2] })
  adopt(db, order, peopleMoved(found))
  return { type: 'adopted' }
}

function addPlan(
  db: WritableDb,
  { training, rosterRevision }: PlanInput,
  found: FoundPlan,
  seed: number,
  { planId, at }: AdoptOrder,
) {
  const infeasible = JSON.stringify(found.flatMap(plan => plan.infeasible))
  db.run(sql`
    INSERT INTO plan (id, number, made_at, seed, roster_revision, settings, infeasible)
    SELECT ${planId}, coalesce(max(number), 0) + 1, ${at}, ${seed}, ${rosterRevision},
           ${JSON.stringify(training)}, ${infeasible}
    FROM plan
  `)
}

/** The plan's rows stay where adopting it is undone: only which plan is in force changes. */
function adopt(db: WritableDb, { planId, at }: AdoptOrder, moved: number | null) {
  const { number } = db.one<{ number: number }>(sql`SELECT number FROM plan WHERE id = ${planId}`)!
  const adjusted = moved === null ? {} : { context: 'adjusted', count: moved }
  recordChange(db, { at, kind: 'planAdopted', data: { planId, number, ...adjusted } }, () => {
    db.run(sql`UPDATE plan SET superseded_at = ${at} WHERE adopted_at IS NOT NULL AND superseded_at IS NULL`)
    db.run(sql`UPDATE plan SET adopted_at = ${at} WHERE id = ${planId}`)
  })
}

/** How many people change class; null where the plan before was not kept. */
function peopleMoved(found: FoundPlan): number | null {
  const moved = found.flatMap(({ objectives }) => objectives.filter(({ name }) => name === 'peopleMoved'))
  return moved.length === 0 ? null : moved.reduce((sum, { value }) => sum + value, 0)
}

type Planned = { learners: PlanPerson[]; instructors: PlanPerson[]; kept: KeptTier | undefined }

function addTier(db: WritableDb, planId: string, plan: TierPlan, { learners, instructors, kept }: Planned) {
  const { tier } = plan
  const idOf = (index: number) => `${planId}/${plan.classes[index]!.code}`
  plan.objectives.forEach(({ name, value, bound }, position) => {
    db.run(sql`
      INSERT INTO plan_objective (plan_id, tier, position, name, value, bound)
      VALUES (${planId}, ${tier}, ${position}, ${name}, ${value}, ${bound})
    `)
  })
  plan.classes.forEach((one, index) => addClass(db, planId, idOf(index), tier, one, instructors))
  const reasons = new Map(plan.infeasible.map(({ division, reason }) => [division, reason]))
  learners.forEach(({ id }, index) => {
    const at = plan.classOf[index]!
    if (at < 0) addUnplaced(db, planId, tier, id, reasons.get(plan.divisionOf[index]!)!)
    else
      db.run(sql`
        INSERT INTO class_member (plan_id, tier, participant_id, class_id, pinned)
        VALUES (${planId}, ${tier}, ${id}, ${idOf(at)}, ${Number(isInPinnedClass(id, plan.classes[at]!, kept))})
      `)
  })
}

/** Who was put into a class by hand, and could stay there, stays there the next time too. */
function isInPinnedClass(id: ParticipantId, { code }: PlannedTrainingClass, kept: KeptTier | undefined) {
  return kept !== undefined && kept.pinned.has(id) && kept.classes[kept.classOf.get(id)!]!.code === code
}

function addClass(
  db: WritableDb,
  planId: string,
  id: string,
  tier: number,
  one: PlannedTrainingClass,
  instructors: PlanPerson[],
) {
  const instructorId = one.instructor === null ? null : instructors[one.instructor]!.id
  db.run(sql`
    INSERT INTO training_class (id, plan_id, tier, code, division_code, province_codes, regency_codes, instructor_id,
                                room_number, room_division, wave, date, start_utc, end_utc, zone)
    VALUES (${id}, ${planId}, ${tier}, ${one.code}, ${one.division}, ${one.provinceCodes.join(' ')},
            ${one.regencyCodes.join(' ')}, ${instructorId}, ${one.room}, ${one.roomDivision}, ${one.wave},
            ${one.date}, ${one.startUtc}, ${one.endUtc}, ${one.zone})
  `)
}

function addUnplaced(db: WritableDb, planId: string, tier: number, participantId: string, reason: string) {
  db.run(sql`
    INSERT INTO unplaced (plan_id, tier, participant_id, reason) VALUES (${planId}, ${tier}, ${participantId}, ${reason})
  `)
}
