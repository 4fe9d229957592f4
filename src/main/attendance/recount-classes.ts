import { minutesOfClass, type PersonMinutes } from '#domain/attendance/class-attendance'
import type { Session } from '#domain/attendance/attendance-lines'
import type { ParticipantId } from '#domain/roster/participant'
import { type ReadableDb, sql, type WritableDb } from '#main/database/sql'
import { listReportableClassesOf, membersOf, type ReportableClass } from './class-repository.ts'
import { type KeptReport, listDecisions, listReportsOf } from './report-repository.ts'

/** Everything that is known of who was in each of these classes. */
export type KnownOfClass = {
  class: ReportableClass
  session: Session
  members: ParticipantId[]
  reports: KeptReport[]
  decisions: Map<string, ParticipantId | null>
}

/** Classes that are not in the current plan are left out. */
export function knownOfClasses(db: ReadableDb, codes: readonly string[]): KnownOfClass[] {
  const members = membersOf(db, codes)
  const reports = Map.groupBy(listReportsOf(db, codes), ({ classCode }) => classCode)
  const decisions = Map.groupBy(listDecisions(db, codes), ({ classCode }) => classCode)
  return listReportableClassesOf(db, codes).map(found => ({
    class: found,
    session: sessionOf(found),
    members: members.get(found.code) ?? [],
    reports: reports.get(found.code) ?? [],
    decisions: new Map(decisions.get(found.code)?.map(({ key, participantId }) => [key, participantId])),
  }))
}

export const sessionOf = ({ startUtc, endUtc }: Pick<ReportableClass, 'startUtc' | 'endUtc'>): Session => ({
  start: Date.parse(startUtc),
  end: Date.parse(endUtc),
})

/** How long a session lasts. */
export const sessionMinutes = ({ start, end }: Session) => (end - start) / 60_000

/** Writes anew how long everybody was there as the reports say; what was said by hand stays. */
export function recountClasses(db: WritableDb, codes: readonly string[]) {
  for (const known of knownOfClasses(db, codes)) saveMinutes(db, known)
}

function saveMinutes(db: WritableDb, known: KnownOfClass) {
  const { class: found, session, reports } = known
  const people = reports.length === 0 ? [] : minutesOfClass({ ...known, instructorId: found.instructorId })
  const latest = reports.at(-1)
  removeOthers(db, found.code, people)
  if (!latest) return
  const pairs = people.map(({ participantId, minutes }) => [participantId, minutes])
  db.run(sql`
    INSERT INTO attendance (participant_id, class_code, minutes, session_minutes, source, at)
    SELECT value ->> 0, ${found.code}, value ->> 1, ${sessionMinutes(session)}, 'zoom', ${latest.importedAt}
    FROM json_each(${JSON.stringify(pairs)}) WHERE true
    ON CONFLICT (participant_id, class_code) DO UPDATE
    SET minutes = excluded.minutes, session_minutes = excluded.session_minutes, at = excluded.at
    WHERE source = 'zoom' AND (minutes, session_minutes, at) IS NOT
          (excluded.minutes, excluded.session_minutes, excluded.at)
  `)
}

function removeOthers(db: WritableDb, code: string, people: readonly PersonMinutes[]) {
  db.run(sql`
    DELETE FROM attendance
    WHERE class_code = ${code} AND source = 'zoom'
      AND participant_id NOT IN
          (SELECT value FROM json_each(${JSON.stringify(people.map(({ participantId }) => participantId))}))
  `)
}
