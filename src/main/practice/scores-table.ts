import { stringify } from 'csv-stringify/sync'
import * as XLSX from 'xlsx'
import { mistakes } from '#domain/practice/practice-score'
import type { Words } from '#main/words'
import type { ScoreRow } from './scores-repository.ts'

/** Scores and nothing that was typed: who, which case, how much was right, which kinds of mistake. */
export function scoresFile(rows: readonly ScoreRow[], format: 'xlsx' | 'csv', words: Words): File {
  const variables = [...new Set(rows.flatMap(({ points }) => Object.keys(points)))].sort()
  const table = [headersOf(variables, words), ...rows.map(row => cellsOf(row, variables, words))]
  const name = words('files:scores.fileName')
  return format === 'csv'
    ? new File([csvOf(table)], `${name}.csv`, { type: 'text/csv' })
    : new File([workbookOf(table, words)], `${name}.xlsx`, {
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      })
}

type Cell = string | number | null

const headersOf = (variables: readonly string[], words: Words): Cell[] => [
  words('files:scores.markColumn'),
  ...(['id', 'name', 'class', 'case', 'mode', 'startedAt', 'finishedAt', 'minutes', 'right', 'counted'] as const).map(
    column => words(`files:scores.column.${column}`),
  ),
  ...mistakes.map(kind => words(`files:scores.mistake.${kind}`)),
  ...variables,
]

/** Every row says what it is, so that none is taken for a family's data when it is copied elsewhere. */
function cellsOf(row: ScoreRow, variables: readonly string[], words: Words): Cell[] {
  const { externalId, whose, name, classCode, title, mode, startedAt, finishedAt, elapsed, right, counted } = row
  return [
    words('files:scores.mark'),
    externalId,
    name ?? words(`files:scores.whose.${whose}`),
    classCode,
    title,
    words(`files:scores.mode.${mode}`),
    startedAt,
    finishedAt,
    Math.round(elapsed / 6000) / 10,
    right,
    counted,
    ...mistakes.map(kind => row.mistakes[kind] ?? 0),
    ...variables.map(variable => row.points[variable] ?? null),
  ]
}

/** `;`, a mark and CRLF: opens by double click in an Indonesian Excel. */
function csvOf(table: Cell[][]) {
  return stringify(table, {
    delimiter: ';',
    bom: true,
    record_delimiter: '\r\n',
    cast: { string: disarmed, number: withComma },
  })
}

/** Text that a spreadsheet would run as a formula gets an apostrophe in front. */
const disarmed = (text: string) => (/^'*[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text)

const withComma = (number: number) => String(Math.round(number * 100) / 100).replace('.', ',')

function workbookOf(table: Cell[][], words: Words) {
  const sheet = XLSX.utils.aoa_to_sheet(table)
  sheet['!cols'] = table[0]!.map((_, column) => ({ wch: column === 2 || column === 4 ? 28 : 12 }))
  sheet['!autofilter'] = {
    ref: XLSX.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: table.length - 1, c: table[0]!.length - 1 } }),
  }
  const workbook = XLSX.utils.book_new(sheet, words('files:scores.mark'))
  return new Uint8Array(XLSX.write(workbook, { type: 'array', bookType: 'xlsx', compression: true }))
}
