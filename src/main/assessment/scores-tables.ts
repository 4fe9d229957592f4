import type { ItemForm } from '#domain/assessment/item'
import { formIn, guessForm, guessMapping } from '#domain/assessment/scores/guess-mapping'
import { scoreFingerprint } from '#domain/assessment/scores/score-headers'
import { missingColumns, recalledMapping, type ScoreMapping } from '#domain/assessment/scores/score-mapping'
import { type ReadScoreRows, readScoreRows } from '#domain/assessment/scores/score-rows'
import { findScoreTable, type ScoreTable } from '#domain/assessment/scores/score-table'
import { guessPossible } from '#domain/assessment/scores/total-score'
import type { Occasion } from '#domain/assessment/test-design'
import type { Zone } from '#domain/training/training'
import type { KnownTest } from './scores-known.ts'
import type { ReadScoreFile, ScoreSheet } from './scores-read.ts'

/** What a person said of a file. */
export type ScoreFileChoice = {
  occasion?: Occasion
  /** Null: of no one class, whatever it seems. */
  classCode?: string | null
  sheet?: string
  form?: ItemForm | null
  zone?: Zone
  possible?: number
  mapping?: ScoreMapping
}

export type HeldScoreFile = { fileName: string; sha256: string; read: ReadScoreFile; choice: ScoreFileChoice }

/** A table with what its columns hold, before anybody is looked for. */
export type ReadTable = {
  sheet: ScoreSheet
  table: ScoreTable
  mapping: ScoreMapping
  form: ItemForm | null
  possible: number
  read: ReadScoreRows
}

/** The sheet that was chosen, else the first whose columns say all that is needed, else the first with a table. */
export function chooseTable({ choice, ...held }: HeldScoreFile, sheets: readonly ScoreSheet[], known: KnownTest) {
  const chosen = sheets.filter(({ name }) => choice.sheet === undefined || name === choice.sheet)
  const tables = chosen.flatMap(sheet => readTable({ ...held, choice }, sheet, known, choice.occasion ?? null) ?? [])
  return tables.find(({ mapping }) => missingColumns(mapping).length === 0) ?? tables[0]
}

/** Undefined where a sheet has no table. */
export function readTable(
  { fileName, choice }: HeldScoreFile,
  sheet: ScoreSheet,
  { design, forms, finder, mappings }: KnownTest,
  occasion: Occasion | null,
): ReadTable | undefined {
  const table = findScoreTable(sheet.rows, finder)
  if (!table) return undefined
  const said = choice.form === undefined ? formIn(fileName) : choice.form
  const guessed = guessMapping(table, { forms, finder, form: said ?? guessForm(table, forms), occasion })
  const remembered = mappings.get(scoreFingerprint(table.columns))
  const mapping = choice.mapping ?? (remembered ? recalledMapping(remembered, guessed, design.designId) : guessed)
  const possible = choice.possible ?? guessPossible(table, mapping)
  const isMissing = missingColumns(mapping).length > 0
  const read = isMissing ? { rows: [], problems: [] } : readScoreRows({ table, mapping, forms, possible, form: said })
  return { sheet, table, mapping, form: said, possible, read }
}
