import { toCsv } from './plan-tables.ts'
import type { AttendedClass } from './class-list.ts'

/** Zoom takes no more in one file. */
const mostRooms = 100
const mostPeople = 1000

/**
 * Who goes into which breakout room, a room for each class, in the columns that Zoom reads; as many files as its limits
 * need. People without an address cannot be assigned and are left out. None: nobody has an address.
 */
export function zoomAssignments(classes: readonly AttendedClass[]): string[] {
  const parts: string[][][] = []
  let rooms = 0
  for (const { code, people } of classes) {
    const rows = people.flatMap(({ email }) => (email === null ? [] : [[code, email]]))
    if (rows.length === 0) continue
    const last = parts.at(-1)
    if (!last || rooms === mostRooms || last.length + rows.length > mostPeople) {
      parts.push(rows)
      rooms = 1
    } else {
      last.push(...rows)
      rooms++
    }
  }
  return parts.map(rows => toCsv(['Pre-assign Room Name', 'Email Address'], rows))
}
