import { hash } from 'node:crypto'
import type { AttendanceBody, TestResultBody } from '#contract/packet'
import { sql, type WritableDb } from '#main/database/sql'
import { bodyHash } from '#packet/write-packet'

/** Something that a device may report; the same value is the same content on every device. */
export type Fact = {
  name: string
  /** Null: it holds no longer. */
  save(db: WritableDb, value: number | null): void
  sha256Of(value: number | null): string | null
}

export const people = ['p0', 'p1', 'p2']
export const classCode = 'UJI-01'
export const designId = 'd1'
const at = '2025-02-27T09:00:00.000Z'

function attendance(participantId: string): Fact {
  const body = (value: number): AttendanceBody => ({
    participantId,
    classCode,
    minutes: 100 + value,
    sessionMinutes: 390,
    source: 'hand',
    at,
  })
  return {
    name: `attendance ${participantId}:${classCode}`,
    sha256Of: value => (value === null ? null : bodyHash(body(value))),
    save(db, value) {
      db.run(sql`DELETE FROM attendance WHERE participant_id = ${participantId}`)
      if (value === null) return
      const { minutes, sessionMinutes, source } = body(value)
      db.run(sql`
        INSERT INTO attendance (participant_id, class_code, minutes, session_minutes, source, at)
        VALUES (${participantId}, ${classCode}, ${minutes}, ${sessionMinutes}, ${source}, ${at})`)
    },
  }
}

function testResult(id: string, participantId: string, responsesOf: (value: number) => string[]): Fact {
  const body = (value: number): TestResultBody => ({
    participantId,
    designId,
    occasion: 'post',
    attempt: 1,
    form: 'A',
    takenAt: at,
    source: 'sheet',
    itemPoints: null,
    responses: responsesOf(value),
    pointsTaken: value,
    pointsPossible: 10,
  })
  return {
    name: `test-result ${id}`,
    sha256Of: value => (value === null ? null : bodyHash(body(value))),
    save(db, value) {
      db.run(sql`DELETE FROM test_result WHERE id = ${id}`)
      if (value === null) return
      const { attempt, responses } = body(value)
      db.run(sql`
        INSERT INTO test_result (id, design_id, occasion, participant_id, attempt, form, taken_at, source, responses,
                                 points_taken, points_possible, percent_taken)
        VALUES (${id}, ${designId}, 'post', ${participantId}, ${attempt}, 'A', ${at}, 'sheet',
                ${JSON.stringify(responses)}, ${value}, 10, ${value * 10})`)
    },
  }
}

/** Hardly to be compressed: a packet with it goes in two pieces. */
const longAnswers = [0, 1, 2].map(value =>
  Array.from({ length: 210 }, (_, n) =>
    Array.from({ length: 29 }, (__, part) => hash('sha512', `${value} ${n} ${part}`, 'base64'))
      .join('')
      .slice(0, 2000),
  ),
)

export const facts: readonly Fact[] = [
  ...people.map(attendance),
  testResult('t1', 'p0', value => [`${value}`]),
  testResult('t2', 'p1', value => longAnswers[value]!),
]
