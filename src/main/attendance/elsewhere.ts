import type { AttendanceLine } from '#domain/attendance/attendance-lines'
import { personOf, reportedNames, type ReportedName } from '#domain/attendance/class-attendance'
import type { ParticipantId } from '#domain/roster/participant'
import type { ReadableDb } from '#main/database/sql'
import { listElsewhere } from './attendance-repository.ts'
import { type KnownOfClass, knownOfClasses } from './recount-classes.ts'

/**
 * Who was in another class at the same time, by whose reports: codes of these classes. Where a report gives no times, the
 * same hours of the two classes are enough.
 */
export function whoIsElsewhere(
  db: ReadableDb,
  known: KnownOfClass,
  names: readonly ReportedName[],
): Map<ParticipantId, string[]> {
  const here = linesOf(names)
  const elsewhere = listElsewhere(db, known.class.code, [...here.keys()])
  const others = knownOfClasses(db, [...new Set(elsewhere.map(({ code }) => code))])
  const lines = new Map(others.map(other => [other.class.code, linesOf(reportedNames(other))]))
  const found = new Map<ParticipantId, string[]>()
  for (const { participantId, code } of elsewhere) {
    const there = lines.get(code)?.get(participantId) ?? []
    if (!meet(here.get(participantId) ?? [], there)) continue
    found.set(participantId, [...(found.get(participantId) ?? []), code])
  }
  return found
}

function linesOf(names: readonly ReportedName[]): Map<ParticipantId, AttendanceLine[]> {
  const lines = new Map<ParticipantId, AttendanceLine[]>()
  for (const name of names) {
    const id = personOf(name)
    if (id !== null) lines.set(id, [...(lines.get(id) ?? []), ...name.lines])
  }
  return lines
}

const meet = (here: readonly AttendanceLine[], there: readonly AttendanceLine[]) =>
  here.some(({ connection: a }) =>
    there.some(({ connection: b }) => a === null || b === null || (a.join < b.leave && b.join < a.leave)),
  )
