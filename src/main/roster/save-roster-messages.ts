import type { RosterProblem } from '#contract/roster-problem'
import type { RosterCounts } from '#contract/roster-review'
import type { CheckedPerson, SetAsideKey } from '#domain/roster/check-roster'

export type SaveRosterData = { file: string; key: Uint8Array }

export type SaveRosterQuestion =
  | { type: 'people'; people: CheckedPerson[] }
  | { type: 'compare'; setAsideKeys: SetAsideKey[] }
  | ({ type: 'save' } & SaveOrder)

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

export type Compared = Pick<RosterCounts, 'new' | 'changed' | 'unchanged' | 'gone'> & { problems: RosterProblem[] }

export type SaveRosterAnswer =
  | ({ type: 'compared' } & Compared)
  | { type: 'progress'; share: number }
  | { type: 'saved' }
  /** Somebody else changed the roster after it was compared; nothing was saved. */
  | { type: 'roster-changed' }
