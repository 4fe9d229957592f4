import { type Query, type ReadableDb, sql } from '#main/database/sql'
import { type Design, listDesignItems } from './design-in-use.ts'
import { type Unit, whoOf } from './unit.ts'
import {
  addPoints,
  addRehearsals,
  type ItemPlaces,
  itemPlacesOf,
  noVariables,
  type VariableSums,
} from './variable-sums.ts'

/** The people of one place in one class. */
export type CellPlace = { classId: string | null; provinceCode: string; regencyCode: string | null }

export const keyOfPlace = ({ classId, provinceCode, regencyCode }: CellPlace) =>
  `${classId ?? ''} ${provinceCode} ${regencyCode ?? ''}`

/** What the people of the units got right, by class and place; who never answered anything is in none. */
export function listVariables(
  db: ReadableDb,
  units: readonly Unit[],
  design: Design | null,
): Map<string, VariableSums> {
  const found = new Map<string, VariableSums>()
  const sumsOf = (place: CellPlace) => {
    const key = keyOfPlace(place)
    const sums = found.get(key) ?? noVariables()
    found.set(key, sums)
    return sums
  }
  const who = whoOf(units)
  if (design) {
    const places = itemPlaces(db, design.id)
    for (const row of listPoints(db, who, design)) {
      addPoints(sumsOf(row), row.points, places[row.occasion][row.form])
    }
  }
  for (const row of listRehearsals(db, who)) addRehearsals(sumsOf(row), row.results)
  return found
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

type PointsRow = CellPlace & { occasion: 'pre' | 'post'; form: 'A' | 'B'; points: string }

/** Of a crossed design only results that say which form they are of: the items differ. */
function listPoints(db: ReadableDb, who: Query, { id, kind }: Design): PointsRow[] {
  const otherwise = kind === 'single' ? 'A' : null
  return db.all<PointsRow>(sql`
    SELECT w.class_id AS classId, w.province_code AS provinceCode, w.regency_code AS regencyCode, r.occasion,
           coalesce(r.form, ${otherwise}) AS form, group_concat(r.item_points, '') AS points
    FROM (${who}) w
    CROSS JOIN test_result r ON r.participant_id = w.id AND r.design_id = ${id} AND r.counts = 1
    WHERE r.item_points IS NOT NULL AND coalesce(r.form, ${otherwise}) IS NOT NULL
    GROUP BY 1, 2, 3, 4, 5
  `)
}

function listRehearsals(db: ReadableDb, who: Query) {
  return db.all<CellPlace & { results: string }>(sql`
    SELECT w.class_id AS classId, w.province_code AS provinceCode, w.regency_code AS regencyCode,
           group_concat(r.variable || r.is_right, '') AS results
    FROM (${who}) w
    CROSS JOIN practice_attempt a ON a.participant_id = w.id
    CROSS JOIN practice_result r ON r.attempt_id = a.id
    WHERE a.finished_at IS NOT NULL AND a.mode <> 'guided' AND r.is_right IS NOT NULL
    GROUP BY 1, 2, 3
  `)
}
