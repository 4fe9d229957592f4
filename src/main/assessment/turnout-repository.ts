import type { ClassTurnout, DesignId, TestTaker } from '#contract/assessment'
import type { ClassId } from '#contract/identifiers'
import type { ParticipantId } from '#domain/roster/participant'
import { type ReadableDb, sql } from '#main/database/sql'
import { firstFormOf, firstFormsOf } from './first-form-repository.ts'
import { countedResults, personResult } from './result-repository.ts'

type ClassRow = Pick<ClassTurnout, 'classId' | 'code' | 'division'>

/** Companions’ classes first. */
export const listClassRows = (db: ReadableDb): ClassRow[] =>
  db.all<ClassRow>(
    sql`SELECT id AS classId, code, division_code AS division FROM current_class ORDER BY tier DESC, code`,
  )

/** How far each of some classes is; a hundred take about ten milliseconds. */
export function turnoutOf(
  db: ReadableDb,
  { designId, passMark }: { designId: DesignId; passMark: number },
  rows: readonly ClassRow[],
): ClassTurnout[] {
  const ids = JSON.stringify(rows.map(({ classId }) => classId))
  const tallies = db.all<Omit<ClassTurnout, 'code' | 'division'>>(sql`
    SELECT m.class_id AS classId, count(*) AS size, count(pre.id) AS pre, count(post.id) AS post,
           avg(pre.percent) AS preMean, avg(post.percent) AS postMean,
           count(*) FILTER (WHERE post.percent >= ${passMark}) AS passed
    FROM class_member m
    LEFT JOIN test_result pre ON pre.participant_id = m.participant_id AND pre.design_id = ${designId}
      AND pre.occasion = 'pre' AND pre.counts = 1
    LEFT JOIN test_result post ON post.participant_id = m.participant_id AND post.design_id = ${designId}
      AND post.occasion = 'post' AND post.counts = 1
    WHERE m.class_id IN (SELECT value FROM json_each(${ids}))
    GROUP BY m.class_id
  `)
  const byClass = new Map(tallies.map(tally => [tally.classId, tally]))
  return rows.map(row => ({ ...nobody, ...byClass.get(row.classId), ...row }))
}

const nobody = { size: 0, pre: 0, post: 0, passed: 0, preMean: null, postMean: null }

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

/** Whoever sits in a class. As one text, which is many times quicker than a row for each of a nation. */
export function seatedIds(db: ReadableDb): Set<string> {
  const { ids } = db.one<{ ids: string | null }>(sql`
    SELECT group_concat(participant_id, char(10)) AS ids FROM current_member
  `)!
  return new Set(ids?.split('\n'))
}

/** Who has a result and is none of those who are seated. */
export function unseatedTakers(db: ReadableDb, designId: DesignId, seated: ReadonlySet<string>): string[] {
  const { ids } = db.one<{ ids: string | null }>(sql`
    SELECT group_concat(participant_id, char(10)) AS ids FROM test_result
    WHERE design_id = ${designId} AND counts = 1
  `)!
  const taken = new Set(ids?.split('\n'))
  return [...taken].filter(id => !seated.has(id))
}

/** Whoever sat at this machine first, then by name. */
export function takersOutside(db: ReadableDb, designId: DesignId, ids: readonly string[]): TestTaker[] {
  const named = db.all<{ participantId: ParticipantId; name: string }>(sql`
    SELECT id AS participantId, name FROM participant
    WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)})) ORDER BY name, id
  `)
  const nobody = ids.includes('') ? [{ participantId: null, name: '' }] : []
  return withResults(
    db,
    designId,
    [...nobody, ...named].map(person => ({
      ...person,
      firstForm: firstFormOf(db, designId, person.participantId ?? ''),
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
