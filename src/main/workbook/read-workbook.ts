import * as XLSX from 'xlsx'
import type { TextTable } from '#domain/roster/text-table'
import { fileKindOf } from './file-kind.ts'
import { checkedWorkbook } from './packed-workbook.ts'
import { type ReadingManner, readCsv } from './read-csv.ts'
import { TableFileError } from './table-file-error.ts'
import type { FileLimits } from './file-limits.ts'
import { type DenseSheet, tableOfWorksheet } from './worksheet-table.ts'

/** `tables` are the sheets that have any text, in their order. */
export type Workbook = { isCsv: boolean; tables: TextTable[] }

/**
 * The sheets of an XLSX, XLS, ODS or CSV file as text. Throws `TableFileError`. May run for ever or need all memory on
 * a file made for that: only a process that can be killed may call it.
 */
export function readWorkbook(bytes: Uint8Array, limits: FileLimits, { asShown = false }: ReadingManner = {}): Workbook {
  if (bytes.length > limits.fileBytes) {
    throw new TableFileError('too-large', { context: 'file', limit: limits.fileBytes })
  }
  const kind = fileKindOf(bytes)
  const tables = kind === 'text' ? [readCsv(bytes, limits, { asShown })] : readSheets(bytes, kind, { limits, asShown })
  const written = tables.filter(({ rows }) => rows.length > 0)
  if (written.length === 0) throw new TableFileError('empty')
  return { isCsv: kind === 'text', tables: written }
}

type SheetReading = { limits: FileLimits; asShown: boolean }

function readSheets(bytes: Uint8Array, kind: 'packed' | 'compound', { limits, asShown }: SheetReading): TextTable[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const checked = kind === 'packed' ? checkedWorkbook(buffer, limits) : checkedCompound(buffer)
  const workbook = parse(checked, asShown)
  return visibleSheets(workbook).map(name => {
    // SheetJS leaves out, without a word, a sheet that it fails to read.
    if (!Object.hasOwn(workbook.Sheets, name)) throw new TableFileError('damaged')
    return tableOfWorksheet(name, workbook.Sheets[name] as DenseSheet, limits)
  })
}

function parse(bytes: Buffer, asShown: boolean): XLSX.WorkBook {
  try {
    return XLSX.read(bytes, {
      type: 'buffer',
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellText: asShown,
    })
  } catch (error) {
    const locked = /password|encrypt/i.test((error as Error).message)
    throw new TableFileError(locked ? 'password-protected' : 'damaged')
  }
}

/** Hidden sheets hold lists for the visible ones. */
function visibleSheets(workbook: XLSX.WorkBook): string[] {
  const hidden = workbook.Workbook?.Sheets ?? []
  const visible = workbook.SheetNames.filter((_, index) => !hidden[index]?.Hidden)
  return visible.length > 0 ? visible : workbook.SheetNames
}

function checkedCompound(bytes: Buffer): Buffer {
  const paths = compoundPaths(bytes)
  const has = (name: string) => paths.some(path => path.endsWith(`/${name}`))
  if (has('EncryptedPackage')) throw new TableFileError('password-protected')
  if (has('Workbook') || has('Book')) return bytes
  if (has('WordDocument')) throw new TableFileError('other-program', { seems: 'Word' })
  if (has('PowerPoint Document')) throw new TableFileError('other-program', { seems: 'PowerPoint' })
  throw new TableFileError('other-program')
}

function compoundPaths(bytes: Buffer): string[] {
  try {
    return (XLSX.CFB.read(bytes, { type: 'buffer' }) as { FullPaths: string[] }).FullPaths
  } catch {
    throw new TableFileError('damaged')
  }
}
