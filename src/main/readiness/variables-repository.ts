import {
  addPoints,
  addRehearsals,
  type ItemPlaces,
  itemPlacesOf,
  noVariables,
  type VariableSums,
} from '#domain/readiness/variable-sums'
import type { ParticipantId } from '#domain/roster/participant'
import { type Query, type ReadableDb, sql } from '#main/database/sql'
import { type Design, listDesignItems } from './design-in-use.ts'

/** People whose answers are added up together. */
type Group = { people: readonly { participantId: ParticipantId }[] }

/** What each group got right, in their order; null where nobody of them ever answered anything. */
export function listVariables(
  db: ReadableDb,
  groups: readonly Group[],
  design: Design | null,
): (VariableSums | null)[] {
  const found: (VariableSums | null)[] = groups.map(() => null)
  const sumsOf = (group: number) => (found[group] ??= noVariables())
  const who = membersOf(groups)
  if (design) {
    const places = itemPlaces(db, design.id)
    for (const { at, points, occasion, form } of listPoints(db, who, design)) {
      addPoints(sumsOf(at), points, places[occasion][form])
    }
  }
  for (const { at, results } of listRehearsals(db, who)) addRehearsals(sumsOf(at), results)
  return found
}

/** A table expression: `id` of everybody, and at which place of the list their group is. */
function membersOf(groups: readonly Group[]): Query {
  const pairs = groups.flatMap(({ people }, at) => people.map(({ participantId }) => [participantId, at]))
  return sql`SELECT value ->> 0 AS id, value ->> 1 AS "at" FROM json_each(${JSON.stringify(pairs)})`
}

function itemPlaces(db: ReadableDb, designId: string): Record<'pre' | 'post', Record<'A' | 'B', ItemPlaces>> {
  const items = listDesignItems(db, designId)
  const of = (occasion: 'pre' | 'post', form: 'A' | 'B') =>
    itemPlacesOf(
      items.filter(item => item.form === form),
      occasion,
    )
  return { pre: { A: of('pre', 'A'), B: of('pre', 'B') }, post: { A: of('post', 'A'), B: of('post', 'B') } }
}

type PointsRow = { at: number; occasion: 'pre' | 'post'; form: 'A' | 'B'; points: string }

/** Of a crossed design only results that say which form they are of: the items differ. */
function listPoints(db: ReadableDb, who: Query, { id, kind }: Design): PointsRow[] {
  const otherwise = kind === 'single' ? 'A' : null
  return db.all<PointsRow>(sql`
    SELECT w."at", r.occasion, coalesce(r.form, ${otherwise}) AS form, group_concat(r.item_points, '') AS points
    FROM (${who}) w
    CROSS JOIN test_result r ON r.participant_id = w.id AND r.design_id = ${id} AND r.counts = 1
    WHERE r.item_points IS NOT NULL AND coalesce(r.form, ${otherwise}) IS NOT NULL
    GROUP BY 1, 2, 3
  `)
}

const listRehearsals = (db: ReadableDb, who: Query) =>
  db.all<{ at: number; results: string }>(sql`
    SELECT w."at", group_concat(r.variable || r.is_right, '') AS results
    FROM (${who}) w
    CROSS JOIN practice_attempt a ON a.participant_id = w.id
    CROSS JOIN practice_result r ON r.attempt_id = a.id
    WHERE a.finished_at IS NOT NULL AND a.mode <> 'guided' AND r.is_right IS NOT NULL
    GROUP BY 1
  `)
