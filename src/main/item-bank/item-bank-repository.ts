import type { BankItem } from '#contract/item-bank'
import { changedParts } from '#domain/assessment/bank/item-parts'
import type { Item } from '#domain/assessment/item'
import type { Change } from '#main/database/change-log'
import { recordChange } from '#main/database/recorded-change'
import { type ReadableDb, sql, type WritableDb } from '#main/database/sql'
import { inBankOrder, itemsInForce, shippedItems } from '#main/item-library'

/** The bank with where each item comes from, and the shipped ones that were taken out. */
export function listBank(db: ReadableDb, resourcesFolder: string): { items: BankItem[]; removed: Item[] } {
  const shipped = new Map(shippedItems(resourcesFolder).map(item => [item.id, item]))
  const inForce = itemsInForce(db, resourcesFolder)
  const ids = new Set(inForce.map(({ id }) => id))
  return {
    items: inForce.map(item => ({ item, origin: originOf(item, shipped.get(item.id)) })),
    removed: [...shipped.values()].filter(({ id }) => !ids.has(id)).sort(inBankOrder),
  }
}

function originOf(item: Item, shipped: Item | undefined): BankItem['origin'] {
  if (!shipped) return 'added'
  return changedParts(item, shipped).length === 0 ? 'shipped' : 'changed'
}

export type ChangedItems = {
  kept: readonly Item[]
  removed?: readonly string[]
  /** The shipped ones that become so again. */
  restored?: readonly string[]
}

/** Keeps, takes out and puts back items as one change that can be undone. */
export function changeItems(db: WritableDb, resourcesFolder: string, change: Change, changed: ChangedItems) {
  const shipped = new Map(shippedItems(resourcesFolder).map(item => [item.id, item]))
  recordChange(db, change, () => {
    for (const item of changed.kept) keepItem(db, change.at, item, shipped.get(item.id))
    for (const id of changed.removed ?? []) removeItem(db, change.at, id, shipped.get(id))
    for (const id of changed.restored ?? []) if (shipped.has(id)) forget(db, id)
  })
}

/** What is as shipped needs no row. */
function keepItem(db: WritableDb, at: string, item: Item, shipped: Item | undefined) {
  if (shipped && changedParts(item, shipped).length === 0) forget(db, item.id)
  else write(db, at, item, 0)
}

function removeItem(db: WritableDb, at: string, id: string, shipped: Item | undefined) {
  if (shipped) write(db, at, shipped, 1)
  else forget(db, id)
}

const forget = (db: WritableDb, id: string) => db.run(sql`DELETE FROM item WHERE id = ${id}`)

function write(db: WritableDb, at: string, item: Item, isRemoved: 0 | 1) {
  const { id, variable, form, difficulty } = item
  db.run(sql`
    INSERT INTO item (id, variable, form, difficulty, content, changed_at, is_removed)
    VALUES (${id}, ${variable}, ${form}, ${difficulty}, ${JSON.stringify(item)}, ${at}, ${isRemoved})
    ON CONFLICT (id) DO UPDATE
    SET variable = excluded.variable, form = excluded.form, difficulty = excluded.difficulty,
        content = excluded.content, changed_at = excluded.changed_at, is_removed = excluded.is_removed
  `)
}
