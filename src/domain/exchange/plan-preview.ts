import type { Party } from './packet.ts'
import type { KeptHere, LocalEdit } from './local-edits.ts'
import type { NamedPerson, PlanChanges } from './plan-changes.ts'

/** What reports there are of somebody, or of a class, that a plan does not name any more. */
export type LeftPerson = NamedPerson & { attendance: number; tests: number; rehearsals: number }
export type LeftClass = { code: string; people: number }

/** All that is told before a plan is taken. */
export type PlanPreview = {
  packet: { sha256: string; sequence: number; madeAt: string; from: Pick<Party, 'name' | 'publicKey'> }
  /** The plan that was taken before, of the same or another device; null: this is the first one. */
  before: { sequence: number; madeAt: string; sameSender: boolean } | null
  /** It was made before the one that is in use: taken only on purpose. */
  isOlder: boolean
  /** Taking it would change nothing. */
  isUnchanged: boolean
  counts: { people: number; classes: number; designs: number }
  changes: PlanChanges
  edits: readonly LocalEdit[]
  kept: KeptHere
  /** These stay, and are shown. */
  left: { people: readonly LeftPerson[]; classes: readonly LeftClass[] }
  /** Of the training as it was when this was found out. */
  state: string
}
