import type { AnalysisPlace } from '#contract/assessment-analysis'
import { type ItemForm, itemForms } from '#domain/assessment/item'
import { occasions } from '#domain/assessment/test-design'
import type { Database } from '#main/database/database'
import { type ReadableDb, sql } from '#main/database/sql'
import { countedResults, inSteps, peopleIn, type ResultsOf } from './analysis-results.ts'

/** `points`: of each item of the form, in its order; null where only the total is known. */
export type TakenTest = { form: ItemForm | null; percent: number; points: number[] | null }

export type PersonTests = {
  /** Who has no class counts as a class of one. */
  className: string
  pre: TakenTest | null
  post: TakenTest | null
}

/** Everybody who took the design on either occasion, with the tests that count. */
export async function readTests(
  database: Database,
  { designId, kind }: { designId: string; kind: 'single' | 'crossed' },
  place: AnalysisPlace,
): Promise<PersonTests[]> {
  const people = new Map<string, PersonTests>()
  for (const occasion of occasions) {
    for (const form of [...itemForms, null]) {
      const of = { designId, occasion, form, place }
      // In a design of one form that is the form of those that do not say it.
      const meant = kind === 'single' ? 'A' : form
      for await (const tests of inSteps(database, 0, (db, after, limit) => testsPage(db, of, after, limit))) {
        for (const { id, percent, points } of tests) {
          const person = people.get(id) ?? { className: `- ${id}`, pre: null, post: null }
          person[occasion] = { form: meant, percent, points: points === null ? null : JSON.parse(points) }
          people.set(id, person)
        }
      }
    }
  }
  for await (const members of inSteps(database, '', (db, after, limit) => membersPage(db, place, after, limit))) {
    for (const { id, classId } of members) {
      const person = people.get(id)
      if (person) person.className = classId
    }
  }
  return [...people.values()]
}

function testsPage(db: ReadableDb, results: ResultsOf, after: number, limit: number) {
  const tests = db.all<{ place: number; id: string; percent: number; points: string | null }>(sql`
    SELECT rowid AS place, participant_id AS id, percent, item_points AS points FROM test_result
    WHERE ${countedResults(results)} AND rowid > ${after} ORDER BY rowid LIMIT ${limit}
  `)
  return { last: tests.at(-1)?.place ?? 0, rows: tests.length, content: tests }
}

function membersPage(db: ReadableDb, place: AnalysisPlace, after: string, limit: number) {
  const members = db.all<{ id: string; classId: string }>(sql`
    SELECT participant_id AS id, class_id AS classId FROM current_member
    WHERE participant_id > ${after} AND ${peopleIn(place)} ORDER BY participant_id LIMIT ${limit}
  `)
  return { last: members.at(-1)?.id ?? '', rows: members.length, content: members }
}
