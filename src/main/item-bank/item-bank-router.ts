import { checkItem } from '#domain/assessment/bank/check-item'
import type { ItemDefaults } from '#domain/assessment/bank/item-reading'
import { itemsInForce } from '#main/item-library'
import { forPlanners } from '#main/procedure'
import { TableFileError } from '#main/workbook/table-file-error'
import { changeItems, listBank } from './item-bank-repository.ts'
import { itemFile } from './item-file.ts'
import { readItemFile } from './read-item-file.ts'
import { reviewItems } from './review-items.ts'

const { itemBank } = forPlanners

export const itemBankRouter = {
  list: itemBank.list.handler(({ context: { workspace, settings } }) =>
    workspace.database.read(db => listBank(db, settings.resourcesFolder)),
  ),

  review: itemBank.review.handler(async ({ input, context: { workspace, settings }, errors, signal }) => {
    const reading = await read(input, signal).catch(error => {
      throw isUnreadable(error) ? errors.FILE_UNREADABLE({ data: unreadable(error) }) : error
    })
    return reviewItems(
      reading,
      workspace.database.read(db => itemsInForce(db, settings.resourcesFolder)),
    )
  }),

  import: itemBank.import.handler(async ({ input, context: { workspace, settings, now }, errors, signal }) => {
    const reading = await read(input, signal).catch(error => {
      throw isUnreadable(error) ? errors.FILE_UNREADABLE({ data: unreadable(error) }) : error
    })
    return workspace.database.write(db => {
      const { added, changed, token } = reviewItems(reading, itemsInForce(db, settings.resourcesFolder))
      if (token !== input.token) throw errors.CHANGED_MEANWHILE()
      const counts = { added: added.length, changed: changed.length }
      const data = { ...counts, fileName: input.file.name.slice(0, 200) }
      const kept = [...added, ...changed.map(({ item }) => item)]
      changeItems(
        db,
        settings.resourcesFolder,
        { at: now().toISOString(), kind: 'assessmentItemsImported', data },
        { kept },
      )
      return counts
    })
  }),

  save: itemBank.save.handler(async ({ input, context: { workspace, settings, now }, errors }) => {
    const { item } = input
    const faults = checkItem(item)
    if (faults.length > 0) throw errors.ITEM_FAULTY({ data: { faults } })
    await workspace.database.write(db => {
      const isThere = itemsInForce(db, settings.resourcesFolder).some(({ id }) => id === item.id)
      if (input.isNew && isThere) throw errors.ID_TAKEN()
      const kind = isThere ? 'assessmentItemChanged' : 'assessmentItemAdded'
      const change = { at: now().toISOString(), kind, data: { item: item.id } }
      changeItems(db, settings.resourcesFolder, change, { kept: [item] })
    })
  }),

  remove: itemBank.remove.handler(async ({ input: { ids }, context: { workspace, settings, now } }) => {
    await workspace.database.write(db => {
      const inForce = new Set(itemsInForce(db, settings.resourcesFolder).map(({ id }) => id))
      const removed = ids.filter(id => inForce.has(id))
      const change = { at: now().toISOString(), kind: 'assessmentItemsRemoved', data: dataOf(removed) }
      changeItems(db, settings.resourcesFolder, change, { kept: [], removed })
    })
  }),

  restore: itemBank.restore.handler(async ({ input: { ids }, context: { workspace, settings, now } }) => {
    await workspace.database.write(db => {
      const change = { at: now().toISOString(), kind: 'assessmentItemsRestored', data: dataOf(ids) }
      changeItems(db, settings.resourcesFolder, change, { kept: [], restored: ids })
    })
  }),

  file: itemBank.file.handler(({ input: { format, name, ids }, context: { workspace, settings } }) => {
    const inForce = workspace.database.read(db => itemsInForce(db, settings.resourcesFolder))
    const byId = new Map(inForce.map(item => [item.id, item]))
    return itemFile(
      ids.flatMap(id => byId.get(id) ?? []),
      format,
      name,
    )
  }),
}

/** What the sentence of a change of several items needs: one is named. */
const dataOf = (ids: readonly string[]) =>
  ids.length === 1 ? { item: ids[0]!, count: 1, context: 'single' } : { count: ids.length }

const read = async ({ file, defaults }: { file: File; defaults: ItemDefaults }, signal: AbortSignal | undefined) =>
  readItemFile(new Uint8Array(await file.arrayBuffer()), defaults, signal)

const isUnreadable = (error: unknown) => error instanceof TableFileError
const unreadable = ({ fault, seems, data }: TableFileError) => ({ fault, seems, data })
