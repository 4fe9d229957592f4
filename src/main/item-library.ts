import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkTogether } from '#domain/assessment/bank/check-items'
import { readItemSheet } from '#domain/assessment/bank/read-item-sheet'
import type { Item } from '#domain/assessment/item'
import { type ReadableDb, sql } from './database/sql.ts'
import { fileLimits } from './workbook/file-limits.ts'
import { readCsv } from './workbook/read-csv.ts'

/** The bank of a workspace: what Gladi ships with, with what was changed, added and taken out there; in `inBankOrder`. */
export function itemsInForce(db: ReadableDb, resourcesFolder: string): Item[] {
  const items = new Map(shippedItems(resourcesFolder).map(item => [item.id, item]))
  for (const { id, content, isRemoved } of db.all<{ id: string; content: string; isRemoved: number }>(sql`
    SELECT id, content, is_removed AS isRemoved FROM item
  `)) {
    if (isRemoved) items.delete(id)
    else items.set(id, JSON.parse(content) as Item)
  }
  return [...items.values()].sort(inBankOrder)
}

/** By variable, form and id. */
export function inBankOrder(a: Item, b: Item): number {
  const [first, second] = [a, b].map(({ variable, form, id }) => `${variable} ${form} ${id}`) as [string, string]
  return first < second ? -1 : first > second ? 1 : 0
}

/** What `resources/item-bank` holds; read once. Throws where a sheet has a problem. */
export function shippedItems(resourcesFolder: string): readonly Item[] {
  const known = shipped.get(resourcesFolder)
  if (known) return known
  const folder = join(resourcesFolder, 'item-bank')
  const files = readdirSync(folder).filter(name => name.endsWith('.csv'))
  const items = files.flatMap(name => readShipped(join(folder, name)))
  shipped.set(resourcesFolder, items)
  return items
}

const shipped = new Map<string, readonly Item[]>()

function readShipped(file: string): Item[] {
  const { items, problems } = checkTogether(readItemSheet(readCsv(readFileSync(file), fileLimits)))
  if (problems.length > 0) throw new Error(`${file} has problems: ${JSON.stringify(problems.slice(0, 3))}`)
  return items.map(({ item }) => item)
}
