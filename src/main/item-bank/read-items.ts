import type { itemFileKinds } from '#contract/item-bank'
import { checkTogether } from '#domain/assessment/bank/check-items'
import type { ItemDefaults, ItemReading } from '#domain/assessment/bank/item-reading'
import { isItemSheet, readItemSheet } from '#domain/assessment/bank/read-item-sheet'
import { knownHeaders } from '#domain/assessment/bank/sheet-columns'
import { decodeText } from '#main/workbook/decode-text'
import { fileKindOf } from '#main/workbook/file-kind'
import type { FileLimits } from '#main/workbook/file-limits'
import { readWorkbook } from '#main/workbook/read-workbook'
import { TableFileError } from '#main/workbook/table-file-error'
import { readGift } from './read-gift.ts'
import { readMoodleXml } from './read-moodle-xml.ts'

type ItemFileKind = (typeof itemFileKinds)[number]

/** What a file says, and what kind of file it was taken for: by its content, whatever its name. */
export type ItemFileReading = ItemReading & { fileKind: ItemFileKind }

/** Throws `TableFileError`. May run for ever on a file made for that: only a worker that can be killed may call it. */
export function readItems(bytes: Uint8Array, limits: FileLimits, defaults: ItemDefaults): ItemFileReading {
  if (bytes.length > limits.fileBytes)
    throw new TableFileError('too-large', { context: 'file', limit: limits.fileBytes })
  const text = fileKindOf(bytes) === 'text' ? decodeText(bytes) : null
  const fileKind = text === null ? 'sheet' : textKind(text)
  return { fileKind, ...checkTogether(readAs(fileKind, text ?? '', bytes, { limits, defaults })) }
}

type Manner = { limits: FileLimits; defaults: ItemDefaults }

function readAs(kind: ItemFileKind, text: string, bytes: Uint8Array, { limits, defaults }: Manner): ItemReading {
  if (kind === 'gift') return readGift(text, defaults)
  if (kind === 'moodle-xml') return readMoodleXml(text, defaults)
  const { tables } = readWorkbook(bytes, limits)
  const sheets = tables.filter(isItemSheet)
  const readings = (sheets.length > 0 ? sheets : tables.slice(0, 1)).map(table => readItemSheet(table, defaults))
  return {
    items: readings.flatMap(({ items }) => items),
    problems: readings.flatMap(({ problems }) => problems),
    count: readings.reduce((sum, { count }) => sum + count, 0),
  }
}

/** GIFT has braces; a sheet has headers, and may have braces too. */
function textKind(text: string): ItemFileKind {
  const start = text.trimStart()
  if (/^<(\?xml|!DOCTYPE\s+(?!html)|!ENTITY|!--|quiz\b|question\b)/i.test(start)) return 'moodle-xml'
  if (/^[[{]\s*["[{]/.test(start)) throw new TableFileError('not-a-spreadsheet', { seems: 'JSON' })
  const hasHeaders = start
    .split(/\r\n|\n|\r/, 10)
    .some(line => knownHeaders(line.split(/[;,\t|]/).map(cell => cell.replaceAll('"', ''))) >= 3)
  return !hasHeaders && /(?:^|\n)\s*(?:::|\$CATEGORY:|\/\/)|\{[^}]*\}/.test(start) ? 'gift' : 'sheet'
}
