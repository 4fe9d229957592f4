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
  for (const known of codes.length === 0 ? [] : knownOfClasses(db, codes)) {
    const counted = minutesOf(known)
    removeOthers(db, known.class.code, counted?.people ?? [])
    if (counted) saveMinutes(db, counted)
  }
}

/** How long everybody of a class was there; `at`: when its latest report was imported, ISO instant. */
export type ClassMinutes = { classCode: string; sessionMinutes: number; at: string; people: PersonMinutes[] }

/** Undefined for a class without reports. */
export function minutesOf(known: KnownOfClass): ClassMinutes | undefined {
  const { class: found, session, reports } = known
  const latest = reports.at(-1)
  return (
    latest && {
      classCode: found.code,
      sessionMinutes: sessionMinutes(session),
      at: latest.importedAt,
      people: minutesOfClass({ ...known, instructorId: found.instructorId }),
    }
  )
}

/** What was said by hand stays. */
export function saveMinutes(db: WritableDb, { classCode, sessionMinutes: length, at, people }: ClassMinutes) {
  db.run(sql`
    INSERT INTO attendance (participant_id, class_code, minutes, session_minutes, source, at)
    SELECT key, ${classCode}, value, ${length}, 'zoom', ${at}
    FROM json_each(${minutesByPerson(people)}) WHERE true
    ON CONFLICT (participant_id, class_code) DO UPDATE
    SET minutes = excluded.minutes, session_minutes = excluded.session_minutes, at = excluded.at
    WHERE source = 'zoom' AND (minutes, session_minutes, at) IS NOT
          (excluded.minutes, excluded.session_minutes, excluded.at)
  `)
}

/** JSON: of each person, by their id; so much quicker to take apart in the database than lists of columns. */
export const minutesByPerson = (people: readonly PersonMinutes[]) =>
  `{${people.map(({ participantId, minutes }) => `${JSON.stringify(participantId)}:${minutes}`).join()}}`

/** Who is in no report of the class any more, nor of the class. */
function removeOthers(db: WritableDb, code: string, people: readonly PersonMinutes[]) {
  const stay = new Set(people.map(({ participantId }) => participantId))
  const kept = db.all<{ id: ParticipantId }>(
    sql`SELECT participant_id AS id FROM attendance WHERE class_code = ${code} AND source = 'zoom'`,
  )
  for (const { id } of kept) {
    if (!stay.has(id)) db.run(sql`DELETE FROM attendance WHERE class_code = ${code} AND participant_id = ${id}`)
  }
}
