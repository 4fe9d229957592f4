import type { WrongAnswer } from '#contract/readiness'
import type { Cell } from '#domain/readiness/cell'
import type { ReadinessRules } from '#domain/readiness/readiness'
import type { ParticipantId } from '#domain/roster/participant'
import type { Design } from './design-in-use.ts'
import type { Unit } from './unit.ts'

/**
 * Everybody's readiness as far as it was read, in memory while a workspace is open. A change of a few people has only
 * their classes read anew. What classes add up to is kept in the workspace too (keep-board.ts), so that a nation is
 * answered in milliseconds the first time as well: its people are read when somebody asks for them.
 */
export type Board = {
  rules: ReadinessRules
  design: Design | null
  /** What else everything depends on: the app, the plan, the items that are void, the variables that must be mastered. */
  basis: string
  /** The last touch that is in it. */
  seq: number
  units: Map<Unit, Cell[]>
  /** Of those whose people were read. */
  unitOf: Map<ParticipantId, Unit>
  /** The most frequent wrong answers that were asked for since something last changed, by scope and variable. */
  wrongAnswers: Map<string, WrongAnswer | null>
  /** What the workspace keeps of it; null: nothing, or by other rules. */
  kept: { seq: number; wrongAnswers: number } | null
  /** Units of which the workspace keeps nothing, or what is no longer so. */
  unkept: Set<Unit>
}
