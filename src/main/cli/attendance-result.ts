import type { AttendanceLine, AttendanceProblem, Session } from '#domain/attendance/attendance-lines'
import type { AttendanceTable } from '#domain/attendance/attendance-table'
import { minutesOfClass, type ReportedName, reportedNames } from '#domain/attendance/class-attendance'
import { attendanceStatus, defaultAttendanceThresholds, minutesPresent } from '#domain/attendance/minutes-present'
import type { PeopleIndex } from '#domain/matching/people-index'
import type { KnownPerson, PersonMatch } from '#domain/matching/person-match'
import type { Zone } from '#domain/training/training'
import type { Words } from '#main/words'

export type ReadForClass = {
  file: string
  table: AttendanceTable
  dayOrder: string
  lines: AttendanceLine[]
  problems: AttendanceProblem[]
  matches: Map<string, PersonMatch>
}

type Known = {
  session: Session
  zone: Zone
  reports: readonly ReadForClass[]
  people: readonly KnownPerson[]
  index: PeopleIndex
  words: Words
}

/** What `gladi attendance` says: everybody's minutes, the three bins of names, and the rows that were set aside. */
export function attendanceResult({ session, zone, reports, people, index, words }: Known) {
  const members = people.map(({ participantId }) => participantId)
  const decisions = new Map<string, null>()
  const names = reportedNames({ reports, decisions })
  const length = (session.end - session.start) / 60_000
  const attendees = minutesOfClass({ session, members, instructorId: null, reports, decisions }).map(
    ({ participantId, minutes }) => ({
      id: participantId,
      name: index.byParticipant.get(participantId)!.name,
      minutes: rounded(minutes),
      share: rounded(minutes / length, 4),
      status: attendanceStatus(minutes / length, defaultAttendanceThresholds),
    }),
  )
  const setAside = reports.flatMap(({ file, problems }) =>
    problems.map(({ row, field, kind, text }) => {
      const sentence = words(`attendance:problem.${kind}`, { text })
      return { file, row, column: words(`attendance:field.${field}`), kind, text, sentence }
    }),
  )
  const counts = {
    rows: reports.reduce((sum, { table }) => sum + table.rows.length, 0),
    taken: reports.reduce((sum, { lines }) => sum + lines.length, 0),
    setAside: setAside.length,
  }
  const bins = binsOf(names, session)
  return {
    session: {
      start: new Date(session.start).toISOString(),
      end: new Date(session.end).toISOString(),
      minutes: length,
      zone,
    },
    thresholds: defaultAttendanceThresholds,
    ...counts,
    files: reports.map(({ file, table, dayOrder, lines, problems }) => ({
      file,
      shape: table.shape,
      dayOrder,
      rows: table.rows.length,
      taken: lines.length,
      setAside: problems.length,
    })),
    people: attendees,
    ...bins,
    setAsideRows: setAside,
    sentences: [
      words('cli:attendance.rows', counts),
      words('cli:attendance.people', countsByStatus(attendees)),
      words('cli:attendance.names', {
        certain: bins.certain.length,
        ambiguous: bins.ambiguous.length,
        unknown: bins.unknown.length,
      }),
      ...setAside.map(({ file, row, column, sentence }) =>
        words('cli:attendance.row', { file, row, column, sentence }),
      ),
    ],
  }
}

function binsOf(names: readonly ReportedName[], session: Session) {
  const shown = names.map(({ name, email, lines, match }) => ({
    match,
    said: { name, email, lines: lines.length, minutes: rounded(minutesPresent(lines, session)) },
  }))
  return {
    certain: shown.flatMap(({ match, said }) =>
      match.kind === 'certain' ? [{ ...said, id: match.participantId, by: match.by }] : [],
    ),
    ambiguous: shown.flatMap(({ match, said }) =>
      match.kind === 'ambiguous' ? [{ ...said, why: match.why, candidates: match.candidates }] : [],
    ),
    unknown: shown.flatMap(({ match, said }) =>
      match.kind === 'unknown' ? [{ ...said, nearest: match.nearest }] : [],
    ),
  }
}

function countsByStatus(people: readonly { status: string }[]) {
  const count = (status: string) => people.filter(person => person.status === status).length
  return { people: people.length, present: count('present'), partly: count('partly'), absent: count('absent') }
}

const rounded = (value: number, digits = 2) => Number(value.toFixed(digits))
