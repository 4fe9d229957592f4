import { isSame } from '#domain/exchange/plan-changes'
import type { PlanFacts } from '#domain/exchange/plan-facts'
import { readQuestionnaire } from '#domain/questionnaire/read-questionnaire'
import { putGivenClasses, putGivenPlan, putGivenUnplaced } from '#main/allocation/given-plan-repository'
import { putGivenDesigns } from '#main/assessment/given-designs'
import { findThresholds, saveThresholds } from '#main/attendance/report-repository'
import { type ReadableDb, sql, type WritableDb } from '#main/database/sql'
import type { Questionnaires } from '#main/procedure'
import { putGivenVersion } from '#main/questionnaire/questionnaire-repository'
import { putRules } from '#main/readiness/rules-repository'
import { putGivenPeople } from '#main/roster/given-people'
import { putTraining } from '#main/training/training-repository'
import { PacketFault } from '#packet/packet-fault'

/** `base`: the plan that was taken before; null: none. */
export type PlanToApply = { base: PlanFacts | null; next: PlanFacts; at: string }

/**
 * Replaces what the centre owns, inside the recorded change `changeId`, and nothing else: attendance, results, rehearsals
 * and decisions stay, also those of people and classes that are gone. What is so already is not touched.
 * @throws {PacketFault} where the form in it cannot be read here.
 */
export function applyPlan(
  db: WritableDb,
  changeId: number,
  { base, next, at }: PlanToApply,
  questionnaires: Pick<Questionnaires, 'inForce'>,
) {
  putTraining(db, next.training.settings)
  putRules(db, next.rules.readiness)
  if (!isSame(thresholds(db), next.rules.attendance)) saveThresholds(db, next.rules.attendance)
  putQuestionnaire(db, next, at, questionnaires)
  const people = next.people.map(({ unplaced: _, ...person }) => person)
  putGivenPeople(db, changeId, { people, gone: goneOf(base?.people, next.people), at })
  putGivenPlan(db, next.training, at)
  const given = new Set([...(base?.people ?? []), ...next.people].map(({ id }) => id))
  putGivenClasses(db, next.training.plan.id, next.classes, id => !given.has(id))
  putGivenUnplaced(db, next.training.plan.id, next.people)
  putGivenDesigns(db, { designs: next.designs, gone: goneOf(base?.designs, next.designs), at })
}

function thresholds(db: WritableDb) {
  const { present, partly } = findThresholds(db)
  return { present, partly }
}

/** Those that a plan named before and does not any more. */
function goneOf(before: readonly { id: string }[] = [], after: readonly { id: string }[]): string[] {
  const stays = new Set(after.map(({ id }) => id))
  return before.map(({ id }) => id).filter(id => !stays.has(id))
}

/** A form that Gladi itself ships with newer stays in use: it came with a newer Gladi than the centre's. */
function putQuestionnaire(
  db: WritableDb,
  { questionnaire: { version, sheets } }: PlanFacts,
  at: string,
  questionnaires: Pick<Questionnaires, 'inForce'>,
) {
  const now = questionnaires.inForce(db)
  if (now.version === version && isSame(JSON.parse(now.source), sheets)) return
  if (now.version > version && isShipped(db, now.version)) return
  const read = readQuestionnaire(sheets)
  if ('problems' in read || read.questionnaire.version !== version) throw new PacketFault('bad-record')
  putGivenVersion(db, at, { questionnaire: read.questionnaire, sheets, fileName: `formulir-${version}` })
}

export const isShipped = (db: ReadableDb, version: string) =>
  db.one(sql`SELECT 1 FROM questionnaire WHERE version = ${version}`) === undefined
