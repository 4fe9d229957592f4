import type { VariableId } from '#domain/questionnaire/questionnaire'

/** What must be met before somebody goes to the field. The defaults of 2025 are ours: BPS published no pass mark. */
export type ReadinessRules = {
  /** Share of the session that one must have been there, 0–1. */
  attendanceShare: number
  /** Whether the pre-test must have been taken; its score never counts. */
  needsPreTest: boolean
  /** Percent of the post-test; null: no test is needed. */
  passMark: number | null
  /** Cases that must be passed in rehearsal, and the percent of variables right by which one is passed. */
  practiceCases: number
  practicePass: number
  /** Variables that must be mastered in rehearsal, whatever else. */
  masteredVariables: VariableId[]
  /** Whose pre- and post-test count; null: the crossed design with most results, else the one with most. */
  designId: string | null
}

export const defaultReadinessRules: ReadinessRules = {
  attendanceShare: 0.75,
  needsPreTest: true,
  passMark: 70,
  practiceCases: 3,
  practicePass: 80,
  masteredVariables: [],
  designId: null,
}

/** What is known of one person. Null: nothing was reported, which is not the same as no. Instants in UTC. */
export type ReadinessRecord = {
  /** Has a class of the plan in use. */
  isPlaced: boolean
  /** 0 where the class reported and the person was not there. */
  attendance: { share: number; at: string } | null
  pre: { percent: number; at: string } | null
  post: { percent: number; at: string } | null
  /**
   * `best`: percent right of each case finished, the best attempt of each and when it was finished, in any order.
   * `at`: the last one finished.
   */
  practice: { best: { percent: number; at: string }[]; mastered: VariableId[]; at: string } | null
}

/** The ladder, lowest first: dialokasikan, hadir, pre-test, post-test lulus, latihan lulus. All of them: siap. */
export const rungs = ['placed', 'attended', 'pre-test', 'post-test', 'practice'] as const
export type Rung = (typeof rungs)[number]

/** What one lacks on a rung: the data say no, with the value and what was needed, or there are no data. */
export type Missing =
  | { rung: 'placed' }
  | { rung: 'attended'; share: number | null; needed: number }
  | { rung: 'pre-test' }
  | { rung: 'post-test'; percent: number | null; needed: number }
  | { rung: 'practice'; passed: number | null; needed: number }
  | { rung: 'practice'; unmastered: VariableId[] }

/**
 * `ready`: all is met. `not-ready`: the data say no somewhere (*belum siap*). `not-reported`: nothing says no, but data are
 * missing (*belum lapor*). The two are never mixed.
 */
export type ReadinessState = 'ready' | 'not-ready' | 'not-reported'

export type Readiness = {
  state: ReadinessState
  /** Lowest rung first; empty exactly where `state` is `ready`. */
  missing: Missing[]
  /** The latest instant of anything reported; null: nothing at all. */
  reportedAt: string | null
}
