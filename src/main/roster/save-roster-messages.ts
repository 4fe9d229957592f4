import type { RosterProblem } from '#contract/roster-problem'
import type { RosterCounts } from '#contract/roster-review'
import type { CheckedPerson, SetAsideKey } from '#domain/roster/check-roster'
import type { ChangedPerson } from '#domain/roster/compare-roster'
import type { HeldRow } from '#domain/roster/held-row'
import type { Participant, RosterPerson } from '#domain/roster/participant'
import type { CodeScheme } from '#domain/roster/region-finder'
import type { RosterProblem as FileProblem, RowProblem } from '#domain/roster/roster-problem'

export type SaveRosterData = { file: string; key: Uint8Array; regionsFolder: string; codes: CodeScheme }

export type SaveRosterQuestion =
  | { type: 'people'; people: CheckedPerson[] }
  | { type: 'compare'; setAsideKeys: SetAsideKey[] }
  | { type: 'page'; part: ReviewPart; offset: number; limit: number }
  | { type: 'person'; row: number }
  | { type: 'fix'; held: HeldRow }
  | ({ type: 'save' } & SaveOrder)

/** `changed` has people who return from having withdrawn as well. */
export type ReviewPart = 'new' | 'changed' | 'gone'

export type SaveOrder = {
  importId: string
  fileName: string
  fileSha256: string
  /** ISO instant. */
  at: string
  /** What checking and comparing counted. */
  counts: RosterCounts
  problems: RosterProblem[]
  withdrawGone: boolean
  /** Remembered for the next file with the same headers. */
  mapping: { fingerprint: string; columns: object }
}

export type Compared = Pick<RosterCounts, 'new' | 'changed' | 'unchanged' | 'gone'> & {
  /** Good rows of the file, also those in `problems`. */
  people: number
  problems: FileProblem[]
}

/** Somebody whom the file changes: before, after, and which fields differ. */
export type ReviewedChange = ChangedPerson & { before: Participant; returns: boolean }

export type SaveRosterAnswer =
  | ({ type: 'compared' } & Compared)
  | { type: 'page'; total: number; new: CheckedPerson[]; changed: ReviewedChange[]; gone: Participant[] }
  | { type: 'person'; person: RosterPerson | null }
  /** `compared` is null where the row was set aside and still is. */
  | { type: 'fixed'; problems: RowProblem[]; compared: Compared | null }
  | { type: 'progress'; share: number }
  | { type: 'saved'; changeId: number | null }
  /** Somebody else changed the roster after it was compared; nothing was saved. */
  | { type: 'roster-changed' }
