import type { ItemFileFormat } from '#contract/item-bank'
import type { Item } from '#domain/assessment/item'
import { writeGift } from './write-gift.ts'
import { writeItemCsv, writeItemWorkbook } from './write-item-sheet.ts'
import { writeMoodleXml } from './write-moodle-xml.ts'

const formats: Readonly<
  Record<ItemFileFormat, { write: (items: readonly Item[]) => string | Uint8Array; ending: string; type: string }>
> = {
  xlsx: {
    write: writeItemWorkbook,
    ending: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  csv: { write: writeItemCsv, ending: 'csv', type: 'text/csv' },
  // Moodle offers its GIFT files under this ending too.
  gift: { write: writeGift, ending: 'gift.txt', type: 'text/plain' },
  'moodle-xml': { write: writeMoodleXml, ending: 'xml', type: 'application/xml' },
}

/** Items as a file of this format; `name` without its ending. */
export function itemFile(items: readonly Item[], format: ItemFileFormat, name: string): File {
  const { write, ending, type } = formats[format]
  const written = write(items)
  const content = typeof written === 'string' ? written : new Uint8Array(written)
  return new File([content], `${name.replaceAll(/[\\/:*?"<>|]/g, ' ').trim()}.${ending}`, { type })
}
