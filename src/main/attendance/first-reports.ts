import { classKeyOf } from '#domain/matching/name-readings'
import type { ParticipantId } from '#domain/roster/participant'
import { recordAdded, untouched } from '#main/database/many-rows'
import { type ReadableDb, sql, type WritableDb } from '#main/database/sql'
import type { KnownTraining } from './held-reports.ts'
import { type ClassMinutes, minutesByPerson, minutesOf, saveMinutes, sessionOf } from './recount-classes.ts'
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
  const counted = new Map<string, ClassMinutes>()
  let rows = 0
  for (const [code, own] of ofClass) {
    const found = known.classes.get(code)
    const members = membersOf(code, known)
    // Who has withdrawn is nobody whom a report is about, but may have stayed in the class.
    if (!found || own.length > 1 || !unreported.has(code) || members.length !== found.size) continue
    const session = sessionOf(found)
    const minutes = minutesOf({ class: found, session, members, reports: own, decisions: new Map() })!
    counted.set(code, minutes)
    rows += minutes.people.length
  }
  if (rows > manyRows) addMany(db, changeId, counted)
  else for (const minutes of counted.values()) saveMinutes(db, minutes)
  return counted
}

/** So many rows are recorded together, and readiness reads everybody anew after them. */
const manyRows = 3000

function addMany(db: WritableDb, changeId: number, counted: ReadonlyMap<string, ClassMinutes>) {
  recordAdded(db, changeId, 'attendance', [...counted.keys()])
  const alike = Map.groupBy(counted.values(), ({ sessionMinutes, at }) => `${sessionMinutes} ${at}`)
  untouched(db, () => {
    for (const classes of alike.values()) addAlike(db, classes)
  })
}

/** Of classes of one length, whose reports came together. */
function addAlike(db: WritableDb, classes: readonly ClassMinutes[]) {
  const { sessionMinutes, at } = classes[0]!
  const texts = classes.map(({ classCode, people }) => `${JSON.stringify(classCode)}:${minutesByPerson(people)}`)
  db.run(sql`
    INSERT INTO attendance (participant_id, class_code, minutes, session_minutes, source, at)
    SELECT person.key, class.key, person.value, ${sessionMinutes}, 'zoom', ${at}
    FROM json_each(${`{${texts.join()}}`}) class, json_each(class.value) person
  `)
}

const membersOf = (code: string, { index }: KnownTraining): ParticipantId[] => {
  const people = index.byClass.get(classKeyOf(code)) ?? []
  return people.filter(({ classCode }) => classCode === code).map(({ participantId }) => participantId)
}
