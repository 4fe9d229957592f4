import type { PersonMatch } from '../matching/person-match.ts'
import type { ParticipantId } from '../roster/participant.ts'
import type { AttendanceLine, Session } from './attendance-lines.ts'
import { minutesPresent } from './minutes-present.ts'

/** A report of a class as it was read; whom its names are about, by their keys. */
export type ReadReport = { lines: readonly AttendanceLine[]; matches: ReadonlyMap<string, PersonMatch> }

/** Whom a person said the names are about; null: nobody of the training. */
export type NameDecisions = ReadonlyMap<string, ParticipantId | null>

/** Everything known of who was in a class. */
export type ClassReports = {
  session: Session
  members: readonly ParticipantId[]
  instructorId: ParticipantId | null
  reports: readonly ReadReport[]
  decisions: NameDecisions
}

/** A name of the reports of a class, with all its lines. */
export type ReportedName = {
  key: string
  /** As first written. */
  name: string
  email: string
  lines: AttendanceLine[]
  match: PersonMatch
  /** Undefined: nobody decided. */
  decision: ParticipantId | null | undefined
}

export type PersonMinutes = { participantId: ParticipantId; minutes: number }

/** The names of all reports of a class, in the order in which they first appear. */
export function reportedNames({ reports, decisions }: Pick<ClassReports, 'reports' | 'decisions'>): ReportedName[] {
  const names = new Map<string, ReportedName>()
  for (const { lines, matches } of reports) {
    for (const line of lines) {
      const { key } = line
      const known = names.get(key)
      if (known) {
        known.lines.push(line)
        continue
      }
      const match = matches.get(key) ?? { kind: 'unknown', nearest: [] }
      const { name, email } = line
      names.set(key, { key, name, email, lines: [line], match, decision: decisions.get(key) })
    }
  }
  return [...names.values()]
}

/** Whom a name is about: what a person decided, else who is certain; null: nobody, or nobody knows yet. */
export function personOf({ decision, match }: Pick<ReportedName, 'decision' | 'match'>): ParticipantId | null {
  if (decision !== undefined) return decision
  return match.kind === 'certain' ? match.participantId : null
}

/** Whether somebody has to decide: nothing doubtful counts for anybody before. */
export const isInDoubt = ({ decision, match }: Pick<ReportedName, 'decision' | 'match'>) =>
  decision === undefined && match.kind !== 'certain'

/**
 * How long everybody of the class was there, 0 for who was not, and then others whom the reports name for certain. All
 * connections of a person count together, under whatever names. Who teaches the class is not counted.
 */
export function minutesOfClass({ session, members, instructorId, reports, decisions }: ClassReports): PersonMinutes[] {
  const lines = new Map<ParticipantId, AttendanceLine[]>(members.map(id => [id, none]))
  for (const name of reportedNames({ reports, decisions })) {
    const id = personOf(name)
    if (id === null || (id === instructorId && !members.includes(id))) continue
    const own = lines.get(id) ?? none
    lines.set(id, own.length === 0 ? name.lines : [...own, ...name.lines])
  }
  const counted: PersonMinutes[] = []
  for (const [participantId, own] of lines) counted.push({ participantId, minutes: minutesPresent(own, session) })
  return counted
}

const none: AttendanceLine[] = []
