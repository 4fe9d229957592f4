import type { WrongAnswer } from '#contract/readiness'
import type { ReadinessRules } from '#domain/readiness/readiness'
import { type ReadableDb, sql, type WritableDb } from '#main/database/sql'
import type { KeptUnit } from './kept-cells.ts'
import type { Unit } from './unit.ts'

/**
 * Under which basis and rules what is kept holds, and up to which touch: units of which somebody was touched since are
 * read anew. Wrong answers hold only where nobody was.
 */
export type KeptState = {
  basis: string
  rules: ReadinessRules
  seq: number
  wrongAnswers: [key: string, wrong: WrongAnswer | null][]
}

export function findKeptState(db: ReadableDb): KeptState | undefined {
  const row = db.one<{ basis: string; rules: string; seq: number; wrongAnswers: string }>(sql`
    SELECT basis, rules, seq, wrong_answers AS wrongAnswers FROM readiness_kept_state
  `)
  return row && { ...row, rules: JSON.parse(row.rules), wrongAnswers: JSON.parse(row.wrongAnswers) }
}

export const listKeptUnits = (db: ReadableDb): KeptUnit[] =>
  db.all<KeptUnit>(sql`SELECT unit, cells, variables FROM readiness_kept`)

/** What is in the table from here on holds for nothing until a state is saved. */
export const removeKeptState = (db: WritableDb) => db.run(sql`DELETE FROM readiness_kept_state`)

export const saveKeptUnit = (db: WritableDb, { unit, cells, variables }: KeptUnit) =>
  db.run(sql`
    INSERT INTO readiness_kept (unit, cells, variables) VALUES (${unit}, ${cells}, ${variables})
    ON CONFLICT (unit) DO UPDATE SET cells = excluded.cells, variables = excluded.variables
  `)

export const removeKeptUnit = (db: WritableDb, unit: Unit) =>
  db.run(sql`DELETE FROM readiness_kept WHERE unit = ${unit}`)

/** Once every unit is saved; others than `units` are no more. */
export function saveKeptState(db: WritableDb, { basis, rules, seq, wrongAnswers }: KeptState, units: readonly Unit[]) {
  db.run(sql`
    DELETE FROM readiness_kept WHERE unit NOT IN (SELECT value FROM json_each(${JSON.stringify(units)}))
  `)
  db.run(sql`
    INSERT INTO readiness_kept_state (basis, rules, seq, wrong_answers)
    VALUES (${basis}, ${JSON.stringify(rules)}, ${seq}, ${JSON.stringify(wrongAnswers)})
    ON CONFLICT (only_row) DO UPDATE
    SET basis = excluded.basis, rules = excluded.rules, seq = excluded.seq, wrong_answers = excluded.wrong_answers
  `)
}
