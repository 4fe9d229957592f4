import { classKeyOf, readNames } from '../matching/name-readings.ts'
import { emailKey, type PeopleIndex } from '../matching/people-index.ts'
import type { AttendanceTable } from './attendance-table.ts'
import { dayOfInstant } from './day-order.ts'
import { readReportTime } from './report-time.ts'

/** A class that a report may be of. */
export type ReportedClass = {
  code: string
  /** Local day, `YYYY-MM-DD`. */
  date: string
  /** Of its Zoom room, digits only; null: not known. */
  meetingId: string | null
}

/** The classes and people that reports are compared with. `byKey`: codes of the classes, see `classesByKey`. */
export type KnownClasses = {
  classes: readonly ReportedClass[]
  byKey: ReadonlyMap<string, string>
  index: PeopleIndex
}

export const classesByKey = (classes: readonly Pick<ReportedClass, 'code'>[]): Map<string, string> =>
  new Map(classes.map(({ code }) => [classKeyOf(code), code]))

/** From the surest on: said in the topic or the file's name, the room and the day, codes or names of the people. */
export const proposalReasons = ['topic', 'file-name', 'room', 'codes', 'people'] as const
export type ClassProposal = { code: string; why: (typeof proposalReasons)[number] }

/** The class that a report is of as far as it says so itself; null: a person has to choose. */
export function proposeClass(
  table: AttendanceTable,
  fileName: string,
  { classes, byKey, index }: KnownClasses,
): ClassProposal | null {
  const inTopic = codeIn(table.meeting?.topic ?? '', byKey)
  if (inTopic) return { code: inTopic, why: 'topic' }
  const inFileName = codeIn(fileName, byKey)
  if (inFileName) return { code: inFileName, why: 'file-name' }
  const inRoom = classInRoom(table, classes)
  if (inRoom) return { code: inRoom, why: 'room' }
  const shown = table.rows.map(({ name, email }) => ({ ...readNames(name, key => byKey.has(key)), email }))
  const coded = mostNamed(
    shown.flatMap(({ classKey }) => (classKey === null ? [] : [classKey])),
    shown.length,
  )
  if (coded) return { code: byKey.get(coded)!, why: 'codes' }
  const ofPeople = mostNamed(
    shown.flatMap(({ names, email }) => classesOf({ names, email }, index)),
    shown.length,
  )
  const code = ofPeople && byKey.get(ofPeople)
  return code ? { code, why: 'people' } : null
}

/** The only class whose code stands in a text, such as `Kelas SULSEL-07 DTSEN`. */
export function codeIn(text: string, byKey: ReadonlyMap<string, string>): string | null {
  const found = new Set<string>()
  for (const [code] of text.matchAll(/[A-Za-z]+(?:[\s_-]*[A-Za-z]+){0,2}[\s_-]*\d+/g)) {
    const parts = classKeyOf(code).split('-')
    for (let first = 0; first < parts.length - 1; first++) {
      const known = byKey.get(parts.slice(first).join('-'))
      if (known) found.add(known)
    }
  }
  return found.size === 1 ? [...found][0]! : null
}

function classInRoom({ meeting, rows }: AttendanceTable, classes: readonly ReportedClass[]): string | null {
  if (!meeting || meeting.meetingId === '') return null
  const time = readReportTime(meeting.start) ?? readReportTime(rows[0]?.join ?? '')
  const days = time ? [time.monthFirst, time.dayFirst].filter(day => day !== null) : []
  const dates = days.map(day => dayOfInstant(day, 0))
  const held = classes.filter(({ meetingId, date }) => meetingId === meeting.meetingId && dates.includes(date))
  return held.length === 1 ? held[0]!.code : null
}

/** Of everybody who fits a line: nobody is taken for certain by this. */
function classesOf({ names, email }: { names: string[]; email: string }, index: PeopleIndex): string[] {
  const people = [...(index.byEmail.get(emailKey(email)) ?? []), ...names.flatMap(name => index.byName.get(name) ?? [])]
  return [...new Set(people.flatMap(({ classKey }) => (classKey === null ? [] : [classKey])))]
}

/** What is named by more than half of the lines, and by three at least. */
function mostNamed(keys: readonly string[], lines: number): string | null {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  const most = [...counts].sort((a, b) => b[1] - a[1])[0]
  return most && most[1] >= 3 && most[1] * 2 > lines ? most[0] : null
}
