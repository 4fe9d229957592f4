import type { ParticipantId } from '#domain/roster/participant'

/** Who a line of a file may be; as it stands there, empty where the file says nothing. */
export type PersonClue = {
  /** The roster's ID, or Gladi's own. */
  id: string
  nik: string
  email: string
  phone: string
  /** As shown; may carry a class code and a name in brackets (`SULSEL-03_Siti Aminah (Siti)`). */
  name: string
}

/** Somebody whom a line may be about; NIK and telephone whole, for main only. */
export type KnownPerson = {
  participantId: ParticipantId
  externalId: string | null
  nik: string | null
  email: string | null
  phone: string | null
  name: string
  /** Of the plan in use; null: without a class. */
  classCode: string | null
}

export type MatchedBy = 'id' | 'nik' | 'email' | 'phone' | 'name' | 'person'

/**
 * `certain`: one person and no other fits. `ambiguous`: several fit, or what fits is contradicted; nothing is ever taken by
 * itself. `unknown`: nobody fits; the nearest names are proposed.
 */
export type PersonMatch =
  | { kind: 'certain'; participantId: ParticipantId; by: MatchedBy }
  | { kind: 'ambiguous'; candidates: ParticipantId[]; why: AmbiguityReason }
  | { kind: 'unknown'; nearest: ParticipantId[] }

/**
 * Two people of the same name; clues that name different people; a name that is only nearly right; a contact that several
 * share; somebody of that name, but of another class.
 */
export const ambiguityReasons = ['same-name', 'contradiction', 'nearly', 'same-contact', 'other-class'] as const
export type AmbiguityReason = (typeof ambiguityReasons)[number]
