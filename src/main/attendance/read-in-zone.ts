import { type AttendanceLines, readAttendanceLines, type Session } from '#domain/attendance/attendance-lines'
import type { AttendanceTable } from '#domain/attendance/attendance-table'
import { minutesPresent } from '#domain/attendance/minutes-present'
import { type Zone, zones } from '#domain/training/training'
import type { ReportableClass } from './class-repository.ts'
import type { ReportChoice } from './held-reports.ts'
import { sessionOf } from './recount-classes.ts'

type ZoneReading = { zone: Zone; reading: AttendanceLines }

/** In the zone that was chosen, else in whose clock the report seems to be written; nearly always the class's own. */
export function readInZone(table: AttendanceTable, found: ReportableClass, choice: ReportChoice): ZoneReading {
  const session = sessionOf(found)
  const { dayOrder } = choice
  const readIn = (zone: Zone) => ({
    zone,
    reading: readAttendanceLines(table, { session, zone, ...(dayOrder && { dayOrder }) }),
  })
  if (choice.zone) return readIn(choice.zone)
  const own = readIn(found.zone)
  if (isWithinSession(own.reading, table.rows.slice(0, fewRows), session)) return own
  const zone = likelyZone(table, found)
  return zone === own.zone ? own : readIn(zone)
}

/** So many rows tell in which clock a report is written. */
const fewRows = 6

/** Whether all minutes of these rows, the first of a report, are of the session: no other clock can have more. */
function isWithinSession(reading: AttendanceLines, rows: AttendanceTable['rows'], session: Session): boolean {
  const lines = 'lines' in reading ? reading.lines.slice(0, rows.length) : []
  return rows.every(({ row }, at) => {
    const line = lines[at]
    return line?.row === row && minutesPresent([line], session) === line.minutes
  })
}

/** The zone in whose clock the first rows have the most minutes within the session; the class's own where two are alike. */
function likelyZone({ rows, ...rest }: AttendanceTable, found: ReportableClass): Zone {
  const session = sessionOf(found)
  const table = { ...rest, rows: rows.slice(0, fewRows) }
  let best = { zone: found.zone, minutes: -1 }
  for (const zone of [found.zone, ...zones.filter(other => other !== found.zone)]) {
    const reading = readAttendanceLines(table, { session, zone })
    const lines = 'lines' in reading ? reading.lines : []
    const minutes = lines.reduce((sum, line) => sum + minutesPresent([line], session), 0)
    if (minutes > best.minutes) best = { zone, minutes }
  }
  return best.zone
}
