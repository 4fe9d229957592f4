import type { ReadinessScope, WrongItem } from '#contract/readiness'
import type { Item, ItemResponse } from '#domain/assessment/item'
import { chosenIn, markItem } from '#domain/assessment/mark-item'
import type { VariableId } from '#domain/questionnaire/questionnaire'
import { type Query, type ReadableDb, sql } from '#main/database/sql'

export type WrongItemOf = WrongItem & { variable: VariableId }

export type AskedItem = { form: 'A' | 'B'; position: number; item: Item }

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

/** How often each answer was given to each of the items, as it was first written. */
export type GivenAnswers = { of: number; times: Map<string, { response: ItemResponse; times: number }> }[]

export const noAnswers = (asked: readonly AskedItem[]): GivenAnswers =>
  asked.map(() => ({ of: 0, times: new Map<string, { response: ItemResponse; times: number }>() }))

/** Adds the answers of some people in results that count. */
export function addAnswers(
  db: ReadableDb,
  who: Answering,
  designId: string,
  asked: readonly AskedItem[],
  to: GivenAnswers,
) {
  for (const { form, responses } of listAnswers(db, who, designId)) {
    const given = JSON.parse(responses) as (ItemResponse | null)[]
    for (const [at, one] of asked.entries()) {
      if (one.form !== form) continue
      to[at]!.of++
      const response = given[one.position] ?? ''
      const key = response.trim().toUpperCase()
      if (key === '') continue
      const known = to[at]!.times.get(key)
      if (known) known.times++
      else to[at]!.times.set(key, { response, times: 1 })
    }
  }
}

/**
 * Each item with its most frequent wrong answer, the one most got wrong first. An item left open is not a wrong answer;
 * items that nobody got wrong are left out.
 */
export const wrongItemsIn = (asked: readonly AskedItem[], given: GivenAnswers): WrongItemOf[] =>
  asked
    .flatMap(({ item }, at) => {
      const { of, times: answers } = given[at]!
      const [most] = [...answers.values()]
        .filter(({ response }) => markItem(item, response) < item.points)
        .toSorted((a, b) => b.times - a.times)
      if (!most) return []
      const { id, stem, variable } = item
      const chosen = textOf(item, most.response)
      return [{ variable, itemId: id, stem, chosen, right: rightText(item), times: most.times, of }]
    })
    .toSorted((a, b) => b.times / b.of - a.times / a.of)

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

/** Indonesian, as all texts of an item are. */
function textOf({ answer }: Item, response: ItemResponse): string {
  if (answer.kind === 'number') return [response, answer.unit].filter(Boolean).join(' ')
  if (answer.kind === 'true-false') return response.toLowerCase() === 'true' ? 'Benar' : 'Salah'
  return chosenIn(answer.options, response)
    .map(({ text }) => text)
    .join('; ')
}

function rightText({ answer }: Item): string {
  if (answer.kind === 'number') return [String(answer.value).replace('.', ','), answer.unit].filter(Boolean).join(' ')
  if (answer.kind === 'true-false') return answer.isTrue ? 'Benar' : 'Salah'
  return answer.options
    .filter(({ fraction }) => fraction > 0)
    .map(({ text }) => text)
    .join('; ')
}
