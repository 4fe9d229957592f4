import { isNear } from '#domain/roster/edit-distance'
import { optionKeys } from './fractions.ts'
import type { ItemField, ItemProblem } from './item-problem.ts'

/** A column of the sheet of items: `option B` and `feedback B` stand once for each option. */
export type ItemColumn = Exclude<ItemField, 'option' | 'feedback'> | `option ${string}` | `feedback ${string}`

/** Headers in the order in which Gladi writes them. */
export const itemHeaders: readonly { column: ItemColumn; header: string }[] = [
  { column: 'id', header: 'kode' },
  { column: 'variable', header: 'variabel' },
  { column: 'form', header: 'form' },
  { column: 'difficulty', header: 'tingkat' },
  { column: 'kind', header: 'jenis' },
  { column: 'scenario', header: 'skenario' },
  { column: 'stem', header: 'teks' },
  ...optionKeys.map(key => ({ column: `option ${key}` as const, header: `opsi ${key}` })),
  { column: 'key', header: 'kunci' },
  { column: 'points', header: 'bobot' },
  { column: 'tolerance', header: 'toleransi' },
  { column: 'unit', header: 'satuan' },
  { column: 'values', header: 'nilai opsi' },
  ...optionKeys.map(key => ({ column: `feedback ${key}` as const, header: `umpan balik ${key}` })),
  { column: 'explanation', header: 'penjelasan' },
  { column: 'source', header: 'sumber' },
]

/** Other headers that are understood. */
const otherHeaders: Readonly<Record<string, string>> = {
  id: 'kode',
  'kode soal': 'kode',
  soal: 'teks',
  pertanyaan: 'teks',
  'teks soal': 'teks',
  'kunci jawaban': 'kunci',
  poin: 'bobot',
  'tingkat kesulitan': 'tingkat',
  kesulitan: 'tingkat',
  'jenis soal': 'jenis',
  'umpan balik': 'penjelasan',
  pembahasan: 'penjelasan',
}

const required = ['id', 'variable', 'form', 'stem', 'key'] as const satisfies ItemColumn[]

/** Where each column stands, from 0. */
export type ItemColumns = ReadonlyMap<ItemColumn, number>

const byHeader = new Map(itemHeaders.map(({ column, header }) => [header, column]))
export const headerOf = new Map(itemHeaders.map(({ column, header }) => [column, header]))

/** How many of these cells are headers of a sheet of items. */
export const knownHeaders = (cells: readonly string[]) => cells.filter(cell => byHeader.has(plainHeader(cell))).length

/** Understands the headers; what is not understood, doubled or missing is a problem. */
export function itemColumns(
  header: readonly string[],
  row: number,
  sheet: string,
): { columns: ItemColumns; problems: ItemProblem[] } {
  const columns = new Map<ItemColumn, number>()
  const problems: ItemProblem[] = []
  const tell = (column: string | null, { kind, data }: Pick<ItemProblem, 'kind' | 'data'>) =>
    problems.push({ place: { in: 'sheet', sheet, row, column }, kind, data })
  for (const [index, cell] of header.entries()) {
    const found = cell.trim()
    if (found === '') continue
    const column = byHeader.get(plainHeader(found))
    if (column === undefined) tell(found, unknownColumn(found))
    else if (columns.has(column)) tell(found, { kind: 'repeated-column', data: { found } })
    else columns.set(column, index)
  }
  for (const column of required) {
    if (!columns.has(column)) tell(null, { kind: 'missing-column', data: { expected: headerOf.get(column)! } })
  }
  return { columns, problems }
}

function plainHeader(cell: string): string {
  const plain = cell
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, ' ')
  const known = Object.hasOwn(otherHeaders, plain) ? otherHeaders[plain]! : plain
  return known.replace(/^(opsi|umpan balik) ([a-h])$/, (_, name, letter) => `${name} ${letter.toUpperCase()}`)
}

function unknownColumn(found: string): Pick<ItemProblem, 'kind' | 'data'> {
  const instead = itemHeaders.find(({ header }) => isNear(plainHeader(found), header, 2))?.header
  return instead
    ? { kind: 'unknown-column-instead', data: { found, instead } }
    : { kind: 'unknown-column', data: { found } }
}
