import { classKeyOf } from '#domain/matching/name-readings'
import type { ParticipantId } from '#domain/roster/participant'
import { recordAdded, untouched } from '#main/database/many-rows'
import { type ReadableDb, sql, type WritableDb } from '#main/database/sql'
import type { KnownTraining } from './held-reports.ts'
import { inOrderOfTable, type MinutesRow, minutesRows, saveMinutes, sessionOf } from './recount-classes.ts'
import type { KeptReport } from './report-repository.ts'

/** Which of the classes nothing is known of: no report, no minutes, no decision about a name. */
export function listUnreported(db: ReadableDb, codes: readonly string[]): Set<string> {
  const rows = db.all<{ code: string }>(sql`
    SELECT value AS code FROM json_each(${JSON.stringify(codes)}) class
    WHERE NOT EXISTS (SELECT 1 FROM attendance_file WHERE class_code = class.value)
      AND NOT EXISTS (SELECT 1 FROM attendance_decision WHERE class_code = class.value)
      AND NOT EXISTS (SELECT 1 FROM attendance WHERE class_code = class.value)
  `)
  return new Set(rows.map(({ code }) => code))
}

type FirstReports = { reports: readonly KeptReport[]; unreported: ReadonlySet<string>; known: KnownTraining }

/**
 * How long everybody was there, of classes of which nothing was known and one report came: counted from what is in memory,
 * to the same as `recountClasses`. Gives the classes that are counted; the others are not.
 */
export function countFirstReports(db: WritableDb, changeId: number, { reports, unreported, known }: FirstReports) {
  const ofClass = Map.groupBy(reports, ({ classCode }) => classCode)
  const counted = new Set<string>()
  const rows: MinutesRow[] = []
  for (const [code, own] of ofClass) {
    const found = known.classes.get(code)
    const members = membersOf(code, known)
    // Who has withdrawn is nobody whom a report is about, but may have stayed in the class.
    if (!found || own.length > 1 || !unreported.has(code) || members.length !== found.size) continue
    rows.push(...minutesRows({ class: found, session: sessionOf(found), members, reports: own, decisions: new Map() }))
    counted.add(code)
  }
  inOrderOfTable(rows)
  if (rows.length <= manyRows) saveMinutes(db, rows)
  else addMany(db, changeId, [...counted], rows)
  return counted
}

/** So many rows are recorded together, and readiness reads everybody anew after them. */
const manyRows = 3000

function addMany(db: WritableDb, changeId: number, codes: readonly string[], rows: readonly MinutesRow[]) {
  recordAdded(db, changeId, 'attendance', codes)
  const values = rows.map(row => [row.participantId, row.classCode, row.minutes, row.sessionMinutes])
  untouched(db, () =>
    db.run(sql`
      INSERT INTO attendance (participant_id, class_code, minutes, session_minutes, source, at)
      SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, 'zoom', ${rows[0]!.at}
      FROM json_each(${JSON.stringify(values)})
    `),
  )
}

const membersOf = (code: string, { index }: KnownTraining): ParticipantId[] => {
  const people = index.byClass.get(classKeyOf(code)) ?? []
  return people.filter(({ classCode }) => classCode === code).map(({ participantId }) => participantId)
}
