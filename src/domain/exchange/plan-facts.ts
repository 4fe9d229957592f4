import type { UnplacedReason } from '#domain/allocation/class-counts'
import type { Item, ItemForm } from '#domain/assessment/item'
import type { DesignSettings } from '#domain/assessment/test-design'
import type { AttendanceThresholds } from '#domain/attendance/minutes-present'
import type { InfeasibleDivision } from '#domain/planning/tier-plan'
import type { QuestionnaireSheets } from '#domain/questionnaire/questionnaire-sheets'
import type { ReadinessRules } from '#domain/readiness/readiness'
import type { RosterPerson } from '#domain/roster/participant'
import type { Tier, Training, Zone } from '#domain/training/training'

/**
 * What the centre owns and a province works with: one record of a plan packet each (docs/packet.md). Ids are the
 * centre's for ever; lists are in the order of their ids, so that the same plan is the same text.
 */
export type PlanFacts = {
  training: TrainingFact
  people: readonly PersonFact[]
  classes: readonly ClassFact[]
  questionnaire: QuestionnaireFact
  designs: readonly DesignFact[]
  rules: RulesFact
}

export type TrainingFact = {
  /** As it is set now. Of rooms that no class here uses the name alone. */
  settings: Training
  /** The plan in use, with the settings that it was made with. */
  plan: { id: string; madeAt: string; adoptedAt: string; seed: number; settings: Training }
  /** Divisions of this province whose people have no class. */
  infeasible: readonly InfeasibleDivision[]
}

export type PersonFact = RosterPerson & {
  id: string
  /** Why they have no class; null: they have one, or came after the plan. */
  unplaced: UnplacedReason | null
}

export type ClassFact = {
  id: string
  /** `SULSEL-07`: attendance and results speak of it by this. */
  code: string
  tier: Tier
  /** Kemendagri's province code (tier 2) or a zone (tier 1). */
  division: string
  provinceCodes: readonly string[]
  regencyCodes: readonly string[]
  instructor: { participantId: string; name: string } | null
  room: { number: number; division: string | null; name: string | null }
  wave: number
  date: string
  startUtc: string
  endUtc: string
  zone: Zone
  /** Those of this province; `pinned`: put there by hand. */
  members: readonly { participantId: string; pinned: boolean }[]
}

export type QuestionnaireFact = { version: string; sheets: QuestionnaireSheets }

export type DesignFact = {
  id: string
  settings: DesignSettings
  madeAt: string
  /** In the order of their places; void ones count for nobody. */
  forms: Record<ItemForm, readonly { item: Item; voided: { at: string; reason: string } | null }[]>
  /** With which form people of this province begin. */
  firstForms: readonly { participantId: string; form: ItemForm }[]
}

export type RulesFact = { readiness: ReadinessRules; attendance: AttendanceThresholds }

/** Kinds of the records of a plan packet, in the order in which they are written. */
export const planRecordKinds = ['training', 'rules', 'questionnaire', 'test-design', 'person', 'class'] as const
export type PlanRecordKind = (typeof planRecordKinds)[number]
