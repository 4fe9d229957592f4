import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Item } from '#domain/assessment/item'
import { writeGift } from '#main/item-bank/write-gift'
import { writeItemCsv, writeItemWorkbook } from '#main/item-bank/write-item-sheet'
import { anItem } from '../../builders/an-item.ts'
import { type App, startApp } from '../../builders/start-app.ts'

let app: App
let shipped: Item[]

beforeAll(async () => {
  app = startApp()
  await app.api.workspace.create({
    name: 'Bank',
    role: 'pusat',
    provinceCode: null,
    passphrase: 'contoh gladi',
  })
  shipped = (await bank()).map(({ item }) => item)
})
afterAll(() => app.close())
beforeEach(async () => {
  const { items, removed } = await app.api.itemBank.list()
  const added = items.filter(({ origin }) => origin === 'added').map(({ item }) => item.id)
  await app.api.itemBank.remove({ ids: added })
  await app.api.itemBank.restore({ ids: [...shipped, ...removed].map(({ id }) => id) })
})

const bank = async () => (await app.api.itemBank.list()).items
const originOf = async (id: string) => (await bank()).find(({ item }) => item.id === id)?.origin
const fileOf = (content: string | Uint8Array, name: string) =>
  new File([typeof content === 'string' ? content : new Uint8Array(content)], name)
const undo = () => app.api.history.undo({ through: null, latest: null })

const own = anItem({ id: 'SULSEL-1', stem: 'Soal kami?' })

test('a file is first shown as new, changed, unchanged and faulty rows; importing is one change that can be undone', async () => {
  const [first, second] = shipped as [Item, Item]
  const csv = writeItemCsv([{ ...first, explanation: 'Lain.', points: 2 }, second, own, { ...own, id: 'X-1' }])
  const file = fileOf(csv, 'soal.csv')
  const review = await app.api.itemBank.review({ file, defaults: {} })
  expect(review).toMatchObject({
    fileKind: 'sheet',
    count: 4,
    added: [own],
    changed: [{ item: { id: first.id }, parts: ['points', 'explanation'] }],
    unchanged: 1,
    faulty: 1,
    problems: [{ place: { row: 5, column: 'teks' }, kind: 'same-question', data: { found: own.id } }],
    problemCount: 1,
  })
  expect((await bank()).length).toBe(shipped.length)

  expect(await app.api.itemBank.import({ file, defaults: {}, token: review.token })).toEqual({ added: 1, changed: 1 })
  expect([await originOf(own.id), await originOf(first.id)]).toEqual(['added', 'changed'])
  const [undone] = await undo()
  expect(undone).toMatchObject({
    kind: 'assessmentItemsImported',
    data: { fileName: 'soal.csv', added: 1, changed: 1 },
  })
  expect((await bank()).map(({ item }) => item)).toEqual(shipped)
})

test('what was reviewed and what is imported are the same, or nothing is imported', async () => {
  const file = fileOf(writeGift([own]), 'soal.txt')
  const { token } = await app.api.itemBank.review({ file, defaults: {} })
  await app.api.itemBank.save({ item: { ...own, stem: 'Tadi ditulis lain?' }, isNew: true })
  await expect(app.api.itemBank.import({ file, defaults: {}, token })).rejects.toMatchObject({
    code: 'CHANGED_MEANWHILE',
  })
})

test('a file is what it holds, whatever it is called', async () => {
  const kinds = await Promise.all(
    [
      fileOf(writeItemWorkbook([own]), 'soal.txt'),
      fileOf(writeGift([own]), 'soal.xml'),
      fileOf(writeItemCsv([own]), 'soal.gift'),
      fileOf(readFileSync(join(import.meta.dirname, '../../fixtures/item-banks/moodle-4-export.xml')), 'soal.csv'),
    ].map(async file => (await app.api.itemBank.review({ file, defaults: {} })).fileKind),
  )
  expect(kinds).toEqual(['sheet', 'gift', 'sheet', 'moodle-xml'])
})

test.each([
  ['nothing', new Uint8Array(), { fault: 'empty' }],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), { seems: 'PNG' }],
  ['a web page', '<!DOCTYPE html><html><body>soal</body></html>', { seems: 'HTML' }],
  ['JSON', '{"soal": [1]}', { seems: 'JSON' }],
])('a file of %s is refused in words', async (_, content, data) => {
  const refused = app.api.itemBank.review({ file: fileOf(content, 'soal.csv'), defaults: {} })
  await expect(refused).rejects.toMatchObject({ code: 'FILE_UNREADABLE', data })
})

test('one item is changed, taken out and put back as shipped', async () => {
  const [item] = shipped as [Item]
  await app.api.itemBank.save({ item: { ...item, difficulty: 'hard', stem: 'Ditulis lain?' }, isNew: false })
  expect(await originOf(item.id)).toBe('changed')
  await app.api.itemBank.remove({ ids: [item.id] })
  expect(await originOf(item.id)).toBeUndefined()
  expect((await app.api.itemBank.list()).removed).toEqual([item])
  await app.api.itemBank.restore({ ids: [item.id] })
  expect(await bank()).toContainEqual({ item, origin: 'shipped' })
  await undo()
  expect((await app.api.itemBank.list()).removed).toEqual([item])
})

test('an item that cannot be asked is not kept, and no id is given twice', async () => {
  const [item] = shipped as [Item]
  const faulty = app.api.itemBank.save({ item: { ...own, stem: '', points: 0 }, isNew: true })
  await expect(faulty).rejects.toMatchObject({
    code: 'ITEM_FAULTY',
    data: { faults: [{ field: 'stem' }, { field: 'points' }] },
  })
  const taken = app.api.itemBank.save({ item: { ...own, id: item.id }, isNew: true })
  await expect(taken).rejects.toMatchObject({ code: 'ID_TAKEN' })
})

test('what is exported in any format is read as unchanged', async () => {
  const ids = shipped.map(({ id }) => id)
  for (const format of ['xlsx', 'csv', 'gift', 'moodle-xml'] as const) {
    const file = await app.api.itemBank.file({ format, name: 'bank', ids })
    const review = await app.api.itemBank.review({ file, defaults: {} })
    expect(review).toMatchObject({ count: ids.length, unchanged: ids.length, added: [], changed: [], problems: [] })
  }
})
