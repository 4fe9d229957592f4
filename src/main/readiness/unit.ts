import type { ReadinessPlace } from '#domain/readiness/readiness-scope'
import { type Query, type ReadableDb, sql } from '#main/database/sql'

/**
 * What is read anew together: a class of tier 2 of the plan in use, by its id, or a province's companions without one,
 * as `-73`.
 */
export type Unit = string

export const unplacedUnit = (provinceCode: string): Unit => `-${provinceCode}`

export const unitOfPlace = ({ classId, provinceCode }: ReadinessPlace): Unit => classId ?? unplacedUnit(provinceCode)

export const classOfUnit = (unit: Unit): string | null => (unit.startsWith('-') ? null : unit)

/** Every companion of the units, and where they are from. */
export function companionsOf(units: readonly Unit[]): Query {
  const classes = units.filter(unit => !unit.startsWith('-'))
  const provinces = units.filter(unit => unit.startsWith('-')).map(unit => unit.slice(1))
  return sql`
    SELECT p.id AS participantId, m.class_id AS classId, p.name, p.province_code AS provinceCode,
           p.regency_code AS regencyCode
    FROM json_each(${JSON.stringify(classes)}) class
    CROSS JOIN class_member m ON m.class_id = class.value
    CROSS JOIN participant p ON p.id = m.participant_id
    UNION ALL
    SELECT p.id, NULL, p.name, p.province_code, p.regency_code
    FROM json_each(${JSON.stringify(provinces)}) province
    CROSS JOIN participant p ON p.role = 'companion' AND p.province_code = province.value
    WHERE p.withdrawn_at IS NULL
      AND NOT EXISTS (
        SELECT 1 FROM class_member m
        WHERE m.plan_id = (SELECT id FROM plan WHERE adopted_at IS NOT NULL AND superseded_at IS NULL)
          AND m.tier = 2 AND m.participant_id = p.id)
  `
}

/** Every unit there is, those of a province together. */
export function listUnits(db: ReadableDb): Unit[] {
  const classes = db.all<{ id: string }>(sql`SELECT id FROM current_class WHERE tier = 2 ORDER BY code`)
  const provinces = db.all<{ code: string }>(sql`
    SELECT DISTINCT province_code AS code FROM participant WHERE role = 'companion' ORDER BY 1
  `)
  return [...classes.map(({ id }) => id), ...provinces.map(({ code }) => unplacedUnit(code))]
}

/** Where these people are now: nowhere who has withdrawn, nor an instructor; the province of everybody. */
export function listPlacesOf(
  db: ReadableDb,
  participantIds: readonly string[],
): { unit: Unit | null; provinceCode: string }[] {
  return db
    .all<{ classId: string | null; provinceCode: string; isCompanion: number }>(sql`
      SELECT DISTINCT
        (SELECT m.class_id FROM class_member m
         WHERE m.plan_id = (SELECT id FROM plan WHERE adopted_at IS NOT NULL AND superseded_at IS NULL)
           AND m.tier = 2 AND m.participant_id = p.id) AS classId,
        p.province_code AS provinceCode, p.role = 'companion' AND p.withdrawn_at IS NULL AS isCompanion
      FROM json_each(${JSON.stringify(participantIds)}) one
      CROSS JOIN participant p ON p.id = one.value
    `)
    .map(({ classId, provinceCode, isCompanion }) => ({
      unit: classId ?? (isCompanion ? unplacedUnit(provinceCode) : null),
      provinceCode,
    }))
}

/** So many classes are read in a few milliseconds; other calls are answered in between. */
const classesOfStep = 24

/** Classes go together; a province without a plan has thousands of people, so it goes alone. */
export function* stepsOf<Item>(items: readonly Item[], unitOf: (item: Item) => Unit): Generator<Item[]> {
  const isClass = (item: Item) => classOfUnit(unitOf(item)) !== null
  const classes = items.filter(isClass)
  for (let from = 0; from < classes.length; from += classesOfStep) yield classes.slice(from, from + classesOfStep)
  for (const item of items) if (!isClass(item)) yield [item]
}
