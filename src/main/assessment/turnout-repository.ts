import type { ClassTurnout, DesignId, TestTaker } from '#contract/assessment'
import type { ClassId } from '#contract/identifiers'
import type { ParticipantId } from '#domain/roster/participant'
import { type ReadableDb, sql } from '#main/database/sql'
import { firstFormOf, firstFormsOf } from './first-form-repository.ts'
import { countedResults, personResult } from './result-repository.ts'

type ClassRow = Pick<ClassTurnout, 'classId' | 'code' | 'division'>
export type Seat = { classId: string; participantId: string }
export type Score = { participantId: string; percent: number }

/** Companions’ classes first. */
export const listClassRows = (db: ReadableDb): ClassRow[] =>
  db.all<ClassRow>(sql`SELECT id AS classId, code, division_code AS division FROM current_class ORDER BY tier DESC, code`)

export const listSeats = (db: ReadableDb): Seat[] =>
  db.all<Seat>(sql`SELECT class_id AS classId, participant_id AS participantId FROM current_member`)

export const listScores = (db: ReadableDb, designId: DesignId, occasion: 'pre' | 'post'): Score[] =>
  db.all<Score>(sql`
    SELECT participant_id AS participantId, percent FROM test_result
    WHERE design_id = ${designId} AND occasion = ${occasion} AND counts = 1
  `)

/** How far each class is; an order that is read in three steps, since a nation has 33,603 seats. */
export function turnoutOf(
  rows: readonly ClassRow[],
  seats: readonly Seat[],
  { pre, post }: { pre: readonly Score[]; post: readonly Score[] },
  passMark: number,
): ClassTurnout[] {
  const tallies = new Map(rows.map(row => [row.classId as string, emptyTally()]))
  const percentOf = (scores: readonly Score[]) => new Map(scores.map(one => [one.participantId, one.percent]))
  const [before, after] = [percentOf(pre), percentOf(post)]
  for (const { classId, participantId } of seats) {
    const tally = tallies.get(classId)
    if (!tally) continue
    tally.size++
    const preScore = before.get(participantId)
    const postScore = after.get(participantId)
    if (preScore !== undefined) {
      tally.pre++
      tally.preSum += preScore
    }
    if (postScore !== undefined) {
      tally.post++
      tally.postSum += postScore
      if (postScore >= passMark) tally.passed++
    }
  }
  return rows.map(row => {
    const { preSum, postSum, ...tally } = tallies.get(row.classId)!
    return { ...row, ...tally, preMean: meanOf(preSum, tally.pre), postMean: meanOf(postSum, tally.post) }
  })
}

const emptyTally = () => ({ size: 0, pre: 0, post: 0, passed: 0, preSum: 0, postSum: 0 })
const meanOf = (sum: number, count: number) => (count === 0 ? null : sum / count)

/** By name; undefined where the class is not in the plan in use. */
export function takersOfClass(db: ReadableDb, designId: DesignId, classId: ClassId): TestTaker[] | undefined {
  const row = db.one<{ code: string }>(sql`SELECT code FROM current_class WHERE id = ${classId}`)
  if (!row) return undefined
  const people = db.all<{ participantId: ParticipantId; name: string }>(sql`
    SELECT p.id AS participantId, p.name FROM current_member m JOIN participant p ON p.id = m.participant_id
    WHERE m.class_id = ${classId} ORDER BY p.name, p.id
  `)
  const ids = people.map(({ participantId }) => participantId)
  const forms = firstFormsOf(db, designId, { code: row.code, people: ids })
  return withResults(
    db,
    designId,
    people.map(person => ({ ...person, firstForm: forms.get(person.participantId)! })),
  )
}

/** Who has a result without being in a class: whoever sat at this machine first, then by name. */
export function takersOutside(db: ReadableDb, designId: DesignId): TestTaker[] {
  const people = db.all<{ id: string; name: string }>(sql`
    SELECT DISTINCT r.participant_id AS id, coalesce(p.name, '') AS name
    FROM test_result r LEFT JOIN participant p ON p.id = r.participant_id
    WHERE r.design_id = ${designId} AND r.counts = 1 AND r.participant_id NOT IN (SELECT participant_id FROM current_member)
    ORDER BY r.participant_id <> '', name, id
  `)
  return withResults(
    db,
    designId,
    people.map(({ id, name }) => ({
      participantId: id === '' ? null : (id as ParticipantId),
      name,
      firstForm: firstFormOf(db, designId, id),
    })),
  )
}

function withResults(db: ReadableDb, designId: DesignId, people: Omit<TestTaker, 'pre' | 'post'>[]): TestTaker[] {
  const results = countedResults(
    db,
    designId,
    people.map(({ participantId }) => participantId ?? ''),
  )
  const byPerson = Map.groupBy(results, ({ participantId }) => participantId)
  return people.map(person => {
    const own = byPerson.get(person.participantId ?? '') ?? []
    const on = (occasion: 'pre' | 'post') => {
      const found = own.find(one => one.occasion === occasion)
      return found ? personResult(found) : null
    }
    return { ...person, pre: on('pre'), post: on('post') }
  })
}
