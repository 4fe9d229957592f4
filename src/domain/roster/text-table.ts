/** One row as the file shows it. */
export type TextRow = {
  /** As the spreadsheet numbers it, from 1. */
  row: number
  /** By column, from 0; shorter rows have nothing in the columns to the right. */
  cells: string[]
}

/**
 * `rounded`: a number of more than 15 digits, of which a spreadsheet has already lost the last ones.
 * `error`: a formula that failed (`#REF!`, `#N/A`).
 */
export type CellFault = 'rounded' | 'error'

/** A sheet as text. Rows without any text are left out, so `row` may jump. */
export type TextTable = {
  name: string
  rows: TextRow[]
  /** By `cellKey`. */
  faults: ReadonlyMap<number, CellFault>
}

/** `row` from 1, `column` from 0 and below 1,024. */
export const cellKey = (row: number, column: number) => row * 1024 + column
