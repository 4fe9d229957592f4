import type { AttendanceLine } from '#domain/attendance/attendance-lines'
import type { PersonMatch } from '#domain/matching/person-match'
import type { ParticipantId } from '#domain/roster/participant'

export type NamesOfReport = { lines: AttendanceLine[]; matches: Map<string, PersonMatch> }

/** In few letters: a report of a class then takes one page of the database. `from`: of which its times are counted. */
type KeptNames = { from: number; names: KeptName[] }
/** One name with all its lines, as it is first written. */
type KeptName = [key: string, name: string, email: string, match: KeptMatch, ...lines: KeptLine[]]
/** Joined and left, milliseconds after `from`; or minutes, where the report has sums only. */
type KeptLine = [row: number, join: number, leave: number] | [row: number, minutes: number]
/** Nearly all are certain by their name. */
type KeptMatch = ParticipantId | PersonMatch

export function toKeptNames({ lines, matches }: NamesOfReport): string {
  const from = lines.reduce((first, { connection }) => Math.min(first, connection?.join ?? first), Infinity)
  const kept: KeptNames = { from: Number.isFinite(from) ? from : 0, names: [] }
  const names = new Map<string, KeptName>()
  for (const { key, name, email, row, connection, minutes } of lines) {
    const line: KeptLine = connection
      ? [row, connection.join - kept.from, connection.leave - kept.from]
      : [row, minutes]
    const known = names.get(key)
    if (known) {
      known.push(line)
      continue
    }
    const first: KeptName = [key, name, email, toKeptMatch(matches.get(key)), line]
    names.set(key, first)
    kept.names.push(first)
  }
  return JSON.stringify(kept)
}

export function fromKeptNames(text: string): NamesOfReport {
  const { from, names }: KeptNames = JSON.parse(text)
  const lines = names.flatMap(([key, name, email, , ...own]) =>
    own.map((line): AttendanceLine => ({ key, name, email, ...timesOf(line, from) })),
  )
  return {
    lines: lines.sort((a, b) => a.row - b.row),
    matches: new Map(names.map(([key, , , match]) => [key, fromKeptMatch(match)])),
  }
}

type Times = Pick<AttendanceLine, 'row' | 'connection' | 'minutes'>

function timesOf([row, first, leave]: KeptLine, from: number): Times {
  if (leave === undefined) return { row, connection: null, minutes: first }
  return { row, connection: { join: from + first, leave: from + leave }, minutes: (leave - first) / 60_000 }
}

const toKeptMatch = (match: PersonMatch = { kind: 'unknown', nearest: [] }): KeptMatch =>
  match.kind === 'certain' && match.by === 'name' ? match.participantId : match

const fromKeptMatch = (match: KeptMatch): PersonMatch =>
  typeof match === 'string' ? { kind: 'certain', participantId: match, by: 'name' } : match
