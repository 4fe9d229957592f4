import type { Attendee, Candidate, ReportedName, SavedReport } from '#contract/attendance'
import {
  isInDoubt,
  personOf,
  reportedNames,
  type ReportedName as NameOfReport,
} from '#domain/attendance/class-attendance'
import { minutesPresent } from '#domain/attendance/minutes-present'
import type { ParticipantId } from '#domain/roster/participant'
import type { ReadableDb } from '#main/database/sql'
import { findCandidates, listMinutesOf } from './attendance-repository.ts'
import { whoIsElsewhere } from './elsewhere.ts'
import { type KnownOfClass, knownOfClasses, sessionMinutes } from './recount-classes.ts'
import type { KeptReport } from './report-repository.ts'

export type ClassDetail = {
  sessionMinutes: number
  reports: SavedReport[]
  people: Attendee[]
  names: ReportedName[]
}

/** Undefined: the class is not in the current plan. */
export function findClassDetail(db: ReadableDb, classCode: string): ClassDetail | undefined {
  const [known] = knownOfClasses(db, [classCode])
  if (!known) return undefined
  const names = reportedNames(known)
  const minutes = new Map(listMinutesOf(db, classCode).map(row => [row.participantId, row]))
  const people = findCandidates(db, [...new Set([...known.members, ...minutes.keys(), ...names.flatMap(mayBe)])])
  const elsewhere = whoIsElsewhere(db, known, names)
  const attending = [...new Set([...known.members, ...minutes.keys()])]
  return {
    sessionMinutes: sessionMinutes(known.session),
    reports: known.reports.map(toSavedReport),
    names: names.map(name => toReportedName(name, known, people)),
    people: attending
      .flatMap(id => {
        const person = people.get(id)
        if (!person) return []
        const row = minutes.get(id)
        return [
          {
            participantId: id,
            name: person.name,
            regencyCode: person.regencyCode,
            districtName: person.districtName,
            isMember: known.members.includes(id),
            minutes: row?.minutes ?? null,
            source: row?.source ?? null,
            names: names.filter(name => personOf(name) === id).map(({ name }) => name),
            alsoIn: elsewhere.get(id) ?? [],
          },
        ]
      })
      .sort(byName),
  }
}

const byName = (a: Attendee, b: Attendee) => Number(b.isMember) - Number(a.isMember) || (a.name < b.name ? -1 : 1)

/** Number keys choose among so many. */
const mostCandidates = 9

function mayBe({ match, decision }: NameOfReport): ParticipantId[] {
  const decided = decision ? [decision] : []
  if (match.kind === 'certain') return [match.participantId, ...decided]
  return [...(match.kind === 'ambiguous' ? match.candidates : match.nearest).slice(0, mostCandidates), ...decided]
}

function toReportedName(
  reported: NameOfReport,
  { class: { code }, session }: KnownOfClass,
  people: ReadonlyMap<ParticipantId, Candidate>,
): ReportedName {
  const { key, name, email, lines, match, decision } = reported
  const connections = lines.flatMap(({ connection }) => (connection ? [connection] : []))
  const id = isInDoubt(reported) ? null : personOf(reported)
  const person = id === null ? undefined : people.get(id)
  const candidates = mayBe({ ...reported, decision: undefined }).flatMap(one => people.get(one) ?? [])
  return {
    key,
    name,
    email,
    kind: match.kind,
    why: match.kind === 'ambiguous' ? match.why : null,
    minutes: minutesPresent(lines, session),
    firstJoin: instantOf(
      connections.map(({ join }) => join),
      Math.min,
    ),
    lastLeave: instantOf(
      connections.map(({ leave }) => leave),
      Math.max,
    ),
    candidates: candidates.sort((a, b) => Number(b.classCode === code) - Number(a.classCode === code)),
    ...(decision !== undefined && { decision }),
    person: person ? { participantId: person.participantId, name: person.name } : null,
  }
}

const instantOf = (times: readonly number[], choose: (...times: number[]) => number) =>
  times.length === 0 ? null : new Date(choose(...times)).toISOString()

const toSavedReport = ({ id, fileName, shape, zone, importedAt, lines, problems }: KeptReport): SavedReport => ({
  id,
  fileName,
  shape,
  zone,
  importedAt,
  problems,
  rows: lines.length + problems.length,
  taken: lines.length,
  setAside: problems.length,
})
