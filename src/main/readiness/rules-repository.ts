import { isDeepStrictEqual } from 'node:util'
import { defaultReadinessRules, type ReadinessRules } from '#domain/readiness/readiness'
import { recordChange } from '#main/database/recorded-change'
import { type ReadableDb, sql, type WritableDb } from '#main/database/sql'

/** Null until somebody saved some. */
export function findRules(db: ReadableDb): ReadinessRules | null {
  const row = db.one<{ rules: string }>(sql`SELECT rules FROM readiness_rules`)
  return row ? { ...defaultReadinessRules, ...(JSON.parse(row.rules) as Partial<ReadinessRules>) } : null
}

export const getRules = (db: ReadableDb): ReadinessRules => findRules(db) ?? defaultReadinessRules

/** As one recorded change; rules as they are already are not saved. */
export function saveRules(db: WritableDb, rules: ReadinessRules, at: string) {
  if (isDeepStrictEqual(getRules(db), rules)) return
  recordChange(db, { at, kind: 'readinessRulesChanged', data: {} }, () => putRules(db, rules))
}

/** Inside a recorded change; rules as they are already are not saved. */
export function putRules(db: WritableDb, rules: ReadinessRules) {
  if (isDeepStrictEqual(getRules(db), rules)) return
  db.run(sql`
    INSERT INTO readiness_rules (rules) VALUES (${JSON.stringify(rules)})
    ON CONFLICT (only_row) DO UPDATE SET rules = excluded.rules
  `)
}
