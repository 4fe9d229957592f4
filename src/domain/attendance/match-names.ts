import { matchPerson } from '../matching/match-person.ts'
import type { IndexedPerson, PeopleIndex } from '../matching/people-index.ts'
import type { PersonMatch } from '../matching/person-match.ts'
import type { ParticipantId } from '../roster/participant.ts'
import type { AttendanceLine } from './attendance-lines.ts'
import type { ShownName } from './name-key.ts'

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
  const instructor = instructorId === null ? undefined : index.byParticipant.get(instructorId)
  const matches = new Map<string, PersonMatch>()
  for (const one of shown) {
    if (!matches.has(one.key)) matches.set(one.key, withInstructor(matchOf(one, index, code), instructor, index))
  }
  return matches
}

const matchOf = ({ name, email }: ShownName, index: PeopleIndex, code: string | null) =>
  matchPerson({ id: '', nik: '', phone: '', name, email }, index, code)

/** Whoever teaches a class is expected there: not somebody of another class, and one of two with a learner of that name. */
function withInstructor(match: PersonMatch, instructor: IndexedPerson | undefined, index: PeopleIndex): PersonMatch {
  if (!instructor) return match
  if (match.kind === 'ambiguous' && match.why === 'other-class' && match.candidates.length === 1) {
    return match.candidates[0] === instructor.participantId
      ? { kind: 'certain', participantId: instructor.participantId, by: 'name' }
      : match
  }
  const isNamesake =
    match.kind === 'certain' &&
    match.by === 'name' &&
    match.participantId !== instructor.participantId &&
    index.byParticipant.get(match.participantId)?.foldedName === instructor.foldedName
  return isNamesake
    ? { kind: 'ambiguous', why: 'same-name', candidates: [match.participantId, instructor.participantId] }
    : match
}
