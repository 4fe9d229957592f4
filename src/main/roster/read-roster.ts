import type { ColumnMapping, HeaderRow, RosterField } from '#domain/roster/headers'
import { findHeaderRow, guessMapping, headerFingerprint, looksLikeRoster, missingFields } from '#domain/roster/headers'
import { type RosterCheck, rosterCheckInSteps } from '#domain/roster/check-roster'
import type { Role } from '#domain/roster/participant'
import { type CodeScheme, createRegionFinder } from '#domain/roster/region-finder'
import type { Regions } from '#domain/roster/regions'
import { quotable } from '#domain/roster/roster-problem'
import type { TextTable } from '#domain/roster/text-table'
import { readWorkbook, type Workbook } from '#main/workbook/read-workbook'
import { TableFileError } from '#main/workbook/table-file-error'
import type { FileLimits } from '#main/workbook/file-limits'

/** How a user had the columns of such a header read before. */
export type RememberedMapping = { fingerprint: string; mapping: ColumnMapping }

export type ReadingChoices = {
  codes: CodeScheme
  /** The sheet to read; unless told, the first that looks like a roster. */
  sheet?: string
  /** Which column holds what; unless told, as remembered or guessed from the headers. */
  mapping?: ColumnMapping
  rememberedMappings?: readonly RememberedMapping[]
  /** The role of rows that name none. */
  defaultRole?: Role
}

/** `people` and `problems` are empty while `missing` is not. */
export type RosterReading = RosterCheck & {
  /** Null for CSV, which has no named sheets. */
  sheet: string | null
  /** Sheets that look like rosters, or all where none does. */
  sheets: string[]
  /** Its row number, from 1. */
  headerRow: number
  columns: string[]
  /** Of each column the first texts below its header, three at most; long numbers are masked. */
  samples: string[][]
  mapping: ColumnMapping
  /** Under which to remember the mapping. */
  fingerprint: string
  /** Fields without which nothing can be read and that no column holds. */
  missing: RosterField[]
}

export type ReadingStep = { step: 'reading' | 'checking'; share: number }

export type ReadingInput = ReadingChoices & { bytes: Uint8Array; regions: Regions; limits: FileLimits }

/** Bytes → checked people. Throws `TableFileError`; see `readWorkbook` on where it may run. */
export function* readRoster(input: ReadingInput): Generator<ReadingStep, RosterReading> {
  yield { step: 'reading', share: 0 }
  const workbook = readWorkbook(input.bytes, input.limits)
  yield { step: 'reading', share: 1 }
  const { table, sheets } = chosenTable(workbook, input.sheet)
  const { header, mapping } = readHeader(table, input)
  const missing = missingFields(mapping, input.defaultRole !== undefined)
  const check = missing.length > 0 ? nothingRead() : yield* checkTable(input, { table, header, mapping })
  return {
    ...check,
    sheet: workbook.isCsv ? null : table.name,
    sheets: workbook.isCsv ? [] : sheets,
    headerRow: header.row,
    columns: header.cells,
    samples: header.cells.map((_, column) => samplesOf(table, header.row, column)),
    mapping,
    fingerprint: headerFingerprint(header.cells),
    missing,
  }
}

function chosenTable({ tables }: Workbook, sheet: string | undefined): { table: TextTable; sheets: string[] } {
  const rosters = tables.filter(table => looksLikeRoster(findHeaderRow(table)))
  const offered = rosters.length > 0 ? rosters : tables
  const chosen = tables.find(({ name }) => name === sheet) ?? offered[0]!
  return { table: chosen, sheets: offered.map(({ name }) => name) }
}

function readHeader(table: TextTable, choices: ReadingChoices): { header: HeaderRow; mapping: ColumnMapping } {
  const remembered = new Map(choices.rememberedMappings?.map(({ fingerprint, mapping }) => [fingerprint, mapping]))
  for (const { row, cells } of table.rows.slice(0, 40)) {
    const mapping = remembered.get(headerFingerprint(cells))
    if (mapping) return { header: { row, cells, recognised: 0 }, mapping: choices.mapping ?? mapping }
  }
  const found = findHeaderRow(table)
  const header = found && found.recognised > 0 ? found : firstRowOfColumns(table)
  return { header, mapping: choices.mapping ?? guessMapping(header.cells) }
}

/** Where no header is known the first row with two columns is offered for the user to say what they hold. */
function firstRowOfColumns(table: TextTable): HeaderRow {
  const row = table.rows.find(({ cells }) => cells.filter(cell => cell.trim() !== '').length >= 2)
  if (!row) throw new TableFileError('no-header')
  return { ...row, recognised: 0 }
}

type Located = { table: TextTable; header: HeaderRow; mapping: ColumnMapping }

function* checkTable(input: ReadingInput, { table, header, mapping }: Located): Generator<ReadingStep, RosterCheck> {
  const { codes, defaultRole, regions } = input
  const finder = createRegionFinder(regions)
  const role = defaultRole ? { defaultRole } : {}
  const checking = rosterCheckInSteps({ table, headerRow: header.row, mapping, finder, codes, ...role })
  for (;;) {
    const step = checking.next()
    if (step.done) return step.value
    yield { step: 'checking', share: step.value / table.rows.length }
  }
}

function samplesOf({ rows }: TextTable, headerRow: number, column: number): string[] {
  const samples = new Set<string>()
  for (const { row, cells } of rows.slice(0, 200)) {
    const text = (cells[column] ?? '').trim()
    if (row > headerRow && text !== '') samples.add(quotable(text))
    if (samples.size === 3) break
  }
  return [...samples]
}

const nothingRead = (): RosterCheck => ({
  rows: 0,
  setAside: 0,
  warnings: 0,
  people: [],
  problems: [],
  codesAmbiguous: false,
  setAsideKeys: [],
  heldRows: [],
})
