import type { AnalysedTest, Choosers, ItemChoices } from '#contract/assessment-analysis'
import type { TestItem } from '#contract/assessment'
import type { ParticipantId } from '#domain/roster/participant'
import { choiceFigures, chosenBy } from '#domain/assessment/distractors'
import type { Database } from '#main/database/database'
import { type ReadableDb, sql } from '#main/database/sql'
import { countedResults, formsMeant, inSteps, type ResultsOf } from './analysis-results.ts'

type Asked = { test: AnalysedTest; kind: 'single' | 'crossed'; items: readonly TestItem[]; itemId: string }

/** Who chose what of an item, and of the best and the weakest how many. */
export async function choicesOf(database: Database, asked: Asked): Promise<ItemChoices> {
  const responses: string[] = []
  const totals: number[] = []
  for await (const person of answersTo(database, asked)) {
    responses.push(person.response)
    totals.push(totalOf(asked.items, JSON.parse(person.points)))
  }
  const { item } = asked.items[placeOf(asked)]!
  return { people: responses.length, choices: choiceFigures(item.answer, responses, Float64Array.from(totals)) }
}

const mostNames = 200

/** Who chose one of them, by name. */
export async function choosersOf(database: Database, choice: string, asked: Asked): Promise<Choosers> {
  const { answer } = asked.items[placeOf(asked)]!.item
  const ids: string[] = []
  for await (const person of answersTo(database, asked)) {
    if (chosenBy(answer, person.response).includes(choice)) ids.push(person.participantId)
  }
  const people = database.read(db => namesOf(db, ids.slice(0, mostNames)))
  return { people, more: Math.max(0, ids.length - mostNames) }
}

const placeOf = ({ items, itemId }: Asked) => items.findIndex(({ item }) => item.id === itemId)

function totalOf(items: readonly TestItem[], points: readonly number[]): number {
  return points.reduce((sum, each, at) => (items[at]?.voided ? sum : sum + each), 0)
}

type Answered = { place: number; participantId: string; response: string; points: string }

async function* answersTo(database: Database, asked: Asked) {
  const { form, designId, occasion, place } = asked.test
  const path = `$[${placeOf(asked)}]`
  for (const meant of formsMeant(asked.kind, form)) {
    const results = { designId, occasion, place, form: meant }
    for await (const people of inSteps(database, 0, (db, after, limit) =>
      answersPage(db, results, path, after, limit),
    )) {
      for (const person of people) yield person
    }
  }
}

function answersPage(db: ReadableDb, results: ResultsOf, path: string, after: number, limit: number) {
  const people = db.all<Answered>(sql`
    SELECT rowid AS place, participant_id AS participantId, responses ->> ${path} AS response, item_points AS points
    FROM test_result
    WHERE ${countedResults(results)} AND rowid > ${after}
    ORDER BY rowid LIMIT ${limit}
  `)
  const known = people.filter(({ response, points }) => response !== null && points !== null)
  return { last: people.at(-1)?.place ?? 0, rows: people.length, content: known }
}

const namesOf = (db: ReadableDb, ids: readonly string[]) =>
  db.all<{ participantId: ParticipantId; name: string; classCode: string | null }>(sql`
    SELECT p.id AS participantId, p.name, c.code AS classCode
    FROM participant p
    LEFT JOIN current_member m ON m.participant_id = p.id LEFT JOIN current_class c ON c.id = m.class_id
    WHERE p.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))
    ORDER BY p.name, p.id
  `)
