import type { PastScore } from '#domain/practice/mastery'
import type { VariableId } from '#domain/questionnaire/questionnaire'
import { type AttendedClass, attendanceRecords } from '#domain/readiness/attendance-record'
import type { KnownRecord } from '#domain/readiness/cell'
import { type CountedRehearsal, practiceRecords } from '#domain/readiness/practice-record'
import type { ReadinessRecord } from '#domain/readiness/readiness'
import type { ParticipantId } from '#domain/roster/participant'
import { type Query, type ReadableDb, sql } from '#main/database/sql'
import { companionsOf, type Unit } from './unit.ts'

/** What is read depends on the rules in this much. */
export type RecordQuestion = { designId: string | null; masteredVariables: readonly VariableId[] }

export function listRecords(db: ReadableDb, units: readonly Unit[], question: RecordQuestion): KnownRecord[] {
  const people = db.all<Omit<KnownRecord, 'record'>>(companionsOf(units))
  const who = these(people)
  const attendance = attendanceOf(db, who)
  const tests = question.designId === null ? nobody : testsOf(db, who, question.designId)
  const practice = practiceOf(db, who, question.masteredVariables)
  return people.map(person => ({
    ...person,
    record: {
      isPlaced: person.classId !== null,
      attendance: attendance.get(person.participantId) ?? null,
      pre: tests.get(person.participantId)?.pre ?? null,
      post: tests.get(person.participantId)?.post ?? null,
      practice: practice.get(person.participantId) ?? null,
    },
  }))
}

/** A table expression with the `id` of each. */
const these = (people: readonly { participantId: ParticipantId }[]): Query =>
  sql`SELECT value AS id FROM json_each(${JSON.stringify(people.map(({ participantId }) => participantId))})`

type Tests = Pick<ReadinessRecord, 'pre' | 'post'>
const nobody: ReadonlyMap<string, Tests> = new Map()

const attendanceOf = (db: ReadableDb, who: Query) =>
  attendanceRecords(
    db.all<AttendedClass>(sql`
      SELECT a.participant_id AS participantId, a.minutes, a.session_minutes AS sessionMinutes, a.at
      FROM (${who}) w CROSS JOIN attendance a ON a.participant_id = w.id
    `),
  )

function testsOf(db: ReadableDb, who: Query, designId: string) {
  const tests = new Map<string, Tests>()
  const rows = db.all<{ id: string; occasion: 'pre' | 'post'; percent: number; at: string }>(sql`
    SELECT r.participant_id AS id, r.occasion, r.percent, r.taken_at AS at
    FROM (${who}) w
    CROSS JOIN test_result r ON r.participant_id = w.id AND r.design_id = ${designId} AND r.counts = 1
  `)
  for (const { id, occasion, percent, at } of rows) {
    const one = tests.get(id) ?? { pre: null, post: null }
    one[occasion] = { percent, at }
    tests.set(id, one)
  }
  return tests
}

function practiceOf(db: ReadableDb, who: Query, masteredVariables: readonly VariableId[]) {
  const rehearsals = db.all<CountedRehearsal>(sql`
    SELECT a.participant_id AS participantId, a.case_id AS caseId, 100.0 * a."right" / a.counted AS percent,
           a.finished_at AS at
    FROM (${who}) w CROSS JOIN practice_attempt a ON a.participant_id = w.id
    WHERE a.finished_at IS NOT NULL AND a.mode <> 'guided' AND a.counted > 0
    ORDER BY a.finished_at
  `)
  const scores = masteredVariables.length === 0 ? undefined : pastScoresOf(db, who, masteredVariables)
  return practiceRecords(rehearsals, masteredVariables, id => scores?.get(id) ?? [])
}

function pastScoresOf(db: ReadableDb, who: Query, variables: readonly VariableId[]): Map<string, PastScore[]> {
  const rows = db.all<{ id: string; day: number; variables: string }>(sql`
    SELECT a.participant_id AS id, julianday(a.finished_at) AS day,
           json_group_array(json_object('variable', r.variable, 'points', r.points)) AS variables
    FROM (${who}) w
    CROSS JOIN practice_attempt a ON a.participant_id = w.id
    CROSS JOIN practice_result r ON r.attempt_id = a.id AND r.is_right IS NOT NULL
      AND r.variable IN (SELECT value FROM json_each(${JSON.stringify(variables)}))
    WHERE a.finished_at IS NOT NULL AND a.mode <> 'guided'
    GROUP BY a.id
  `)
  const scores = rows.map(({ id, day, variables }) => ({
    id,
    score: { day, variables: JSON.parse(variables) },
  }))
  return new Map(
    [...Map.groupBy(scores, ({ id }) => id)].map(([id, ofPerson]) => [id, ofPerson.map(({ score }) => score)]),
  )
}
