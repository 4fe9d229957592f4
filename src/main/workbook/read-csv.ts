import { parse } from 'csv-parse/sync'
import type { TextRow, TextTable } from '#domain/roster/text-table'
import { unguardedCell } from '#domain/exchange/guarded-cell'
import { decodeText } from './decode-text.ts'
import { TableFileError } from './table-file-error.ts'
import type { FileLimits } from './file-limits.ts'
import { withinSheetLimits } from './sheet-limits.ts'

/**
 * `asShown`: cells exactly as a spreadsheet shows them: a number keeps the zeros that its format puts in front, as codes
 * have them, and an apostrophe in front of what might be a formula is part of the text.
 */
export type ReadingManner = { asShown?: boolean }

/** CSV as Indonesian Excel writes it: `;` or whatever the `sep=` line or the first lines say. */
export function readCsv(bytes: Uint8Array, limits: FileLimits, { asShown = false }: ReadingManner = {}): TextTable {
  const text = decodeText(bytes)
  refuseMarkup(text)
  const said = /^sep=(.)\r?\n/i.exec(text)
  const content = said ? text.slice(said[0].length) : text
  const records = parseRecords(content, said?.[1] ?? separatorOf(content))
  const rows: TextRow[] = []
  for (const [index, record] of records.entries()) {
    const cells = asShown ? record : record.map(unguardedCell)
    if (cells.some(cell => cell.trim() !== '')) rows.push({ row: index + 1, cells })
  }
  return withinSheetLimits({ name: '', rows, faults: new Map() }, limits)
}

function refuseMarkup(text: string) {
  const start = text.slice(0, 200).trimStart().toLowerCase()
  if (/^<(!doctype html|html|table|head|meta|style)/.test(start)) {
    throw new TableFileError('not-a-spreadsheet', { seems: 'HTML', context: 'html' })
  }
  if (start.startsWith('<?xml')) throw new TableFileError('not-a-spreadsheet', { seems: 'XML' })
}

function parseRecords(content: string, delimiter: string): string[][] {
  return content.includes('"') ? parseQuoted(content, delimiter) : splitRecords(content, delimiter)
}

/** The same as the parser gives where nothing is quoted: every separator parts two cells then. A fifth of the time. */
function splitRecords(content: string, delimiter: string): string[][] {
  const lines = content.split(content.includes('\r') ? /\r\n|\n|\r/ : '\n')
  if (lines.at(-1) === '') lines.pop()
  return lines.map(line => line.split(delimiter))
}

function parseQuoted(content: string, delimiter: string): string[][] {
  try {
    return parse(content, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
    })
  } catch {
    // Only a quote that is never closed gets here; which line it opens in nobody can tell.
    throw new TableFileError('damaged', { context: 'quotes' })
  }
}

/** The sign that cuts the first lines into the most columns, most lines alike. */
function separatorOf(content: string): string {
  const lines = content
    .slice(0, 20_000)
    .split(/\r\n|\n|\r/, 20)
    .map(unquoted)
  const scores = [';', ',', '\t', '|'].map(sign => ({ sign, score: scoreOf(lines, sign) }))
  return scores.reduce((best, each) => (each.score > best.score ? each : best)).sign
}

function scoreOf(lines: string[], sign: string): number {
  const alike = new Map<number, number>()
  for (const line of lines) {
    const count = countOf(sign, line)
    if (count > 0) alike.set(count, (alike.get(count) ?? 0) + 1)
  }
  return Math.max(0, ...alike.entries().map(([count, times]) => count * times))
}

/** Without making the parts between. */
function countOf(sign: string, line: string): number {
  let count = 0
  for (let at = line.indexOf(sign); at >= 0; at = line.indexOf(sign, at + 1)) count++
  return count
}

const unquoted = (line: string) => (line.includes('"') ? line.replace(/"[^"]*"/g, '') : line)
