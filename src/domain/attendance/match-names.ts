import { findPerson, type FoundPerson } from '../matching/match-person.ts'
import type { IndexedPerson, PeopleIndex } from '../matching/people-index.ts'
import type { PersonMatch } from '../matching/person-match.ts'
import type { ParticipantId } from '../roster/participant.ts'
import type { AttendanceLine } from './attendance-lines.ts'

export type ClassToMatch = {
  /** Null: of no class that is known. */
  code: string | null
  /** Who teaches it; in the report of the class, but not of the class. Null: nobody, or not known. */
  instructorId: ParticipantId | null
}

/** Whom each name of a report is about, by its key. */
export function matchNames(
  shown: readonly Pick<AttendanceLine, 'key' | 'name' | 'email'>[],
  index: PeopleIndex,
  { code, instructorId }: ClassToMatch,
): Map<string, PersonMatch> {
  const instructor = instructorId === null ? undefined : index.personOf(instructorId)
  const matches = new Map<string, PersonMatch>()
  for (const { key, name, email } of shown) {
    if (matches.has(key)) continue
    const found = findPerson({ id: '', nik: '', phone: '', name, email }, index, code)
    matches.set(key, withInstructor(found, instructor))
  }
  return matches
}

/** Whoever teaches a class is expected there: not somebody of another class, and one of two with a learner of that name. */
function withInstructor({ match, person }: FoundPerson, instructor: IndexedPerson | undefined): PersonMatch {
  if (!instructor) return match
  const { participantId } = instructor
  if (match.kind === 'ambiguous' && match.why === 'other-class' && match.candidates.length === 1) {
    return match.candidates[0] === participantId ? { kind: 'certain', participantId, by: 'name' } : match
  }
  const isNamesake =
    match.kind === 'certain' &&
    match.by === 'name' &&
    match.participantId !== participantId &&
    person?.foldedName === instructor.foldedName
  return isNamesake ? { kind: 'ambiguous', why: 'same-name', candidates: [match.participantId, participantId] } : match
}
