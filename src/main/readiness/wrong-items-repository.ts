import type { ReadinessScope } from '#contract/readiness'
import type { VariableId } from '#domain/questionnaire/questionnaire'
import { addAnswers, type AskedItem, type GivenAnswers } from '#domain/readiness/wrong-items'
import { type Query, type ReadableDb, sql } from '#main/database/sql'

/** Items of a design about some variables that are not void. */
export const listAsked = (db: ReadableDb, designId: string, variables: readonly VariableId[]): AskedItem[] =>
  db
    .all<{ form: 'A' | 'B'; position: number; content: string }>(sql`
      SELECT form, position, content FROM test_item
      WHERE design_id = ${designId} AND voided_at IS NULL
        AND variable IN (SELECT value FROM json_each(${JSON.stringify(variables)}))
      ORDER BY form, position
    `)
    .map(({ content, ...place }) => ({ ...place, item: JSON.parse(content) }))

/** People whose answers are read together: of a class, or companions of some regencies. */
export type Answering = { classId: string } | { places: readonly Place[] }
type Place = { provinceCode: string; regencyCode: string | null; people: number }

/** So many people's answers are read in some ten milliseconds. */
const peopleOfStep = 500

/** Everybody of a scope, in steps between which other calls are answered. */
export function stepsOfScope(db: ReadableDb, scope: ReadinessScope): Answering[] {
  if (scope.kind === 'class') return [{ classId: scope.classId }]
  const places = db.all<Place>(sql`
    SELECT province_code AS provinceCode, regency_code AS regencyCode, count(*) AS people
    FROM participant WHERE role = 'companion' GROUP BY 1, 2
  `)
  const steps: Place[][] = [[]]
  for (const place of places.filter(isIn(scope))) {
    const step = steps.at(-1)!
    const isFull = step.reduce((sum, { people }) => sum + people, place.people) > peopleOfStep
    if (isFull && step.length > 0) steps.push([place])
    else step.push(place)
  }
  return steps.map(of => ({ places: of }))
}

const isIn = (scope: Exclude<ReadinessScope, { kind: 'class' }>) => (place: Place) =>
  scope.kind === 'nation' || scope.code === (scope.kind === 'province' ? place.provinceCode : place.regencyCode)

/** Adds the answers of some people in results that count. */
export function addAnswersOf(
  db: ReadableDb,
  who: Answering,
  designId: string,
  asked: readonly AskedItem[],
  to: GivenAnswers,
) {
  for (const { form, responses } of listAnswers(db, who, designId)) {
    addAnswers(to, asked, { form, responses: JSON.parse(responses) })
  }
}

const listAnswers = (db: ReadableDb, who: Answering, designId: string) =>
  db.all<{ form: 'A' | 'B'; responses: string }>(sql`
    SELECT coalesce(r.form, 'A') AS form, r.responses
    FROM (${'classId' in who ? ofClass(who.classId) : ofPlaces(who.places)}) w
    CROSS JOIN test_result r ON r.participant_id = w.id AND r.design_id = ${designId} AND r.counts = 1
    WHERE r.responses IS NOT NULL
  `)

const ofClass = (classId: string): Query =>
  sql`SELECT m.participant_id AS id FROM class_member m WHERE m.class_id = ${classId}`

function ofPlaces(places: readonly Place[]): Query {
  const codes = JSON.stringify(places.map(({ provinceCode, regencyCode }) => [provinceCode, regencyCode]))
  return sql`
    SELECT p.id FROM json_each(${codes}) place
    CROSS JOIN participant p ON p.role = 'companion' AND p.province_code = place.value ->> 0
      AND p.regency_code IS place.value ->> 1
    WHERE p.withdrawn_at IS NULL
  `
}
