import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import idItems from '#resources/languages/id/items.json' with { type: 'json' }
import { itemProblemKinds } from '#domain/assessment/bank/item-problem'
import { rosterFileFaults } from '#domain/roster/file-fault'
import { folder, gladi } from '../cli/run-gladi.ts'

const root = join(import.meta.dirname, '../../..')
const fixture = (name: string) => join(root, 'tests/fixtures/item-banks', name)

test('gladi items check says that a bank is sound', async () => {
  expect(await gladi('items', 'check', join(root, 'resources/item-bank/2025.csv'))).toEqual({
    code: 0,
    out: expect.stringMatching(/^2025\.csv \(lembar soal\): \d+ soal, tidak ada kesalahan\.\n$/),
    err: '',
  })
})

test('gladi items check says every fault with row and column and what to write, also for programs', async () => {
  writeFileSync(
    join(folder, 'salah.csv'),
    'kode;variabel;form;teks;opsi A;opsi B;kunci\nS-1;K15;A;Lantai?;Tanah;Keramik;C\nS-2;K99;A;Atap?;Seng;Genteng;A\n',
  )
  expect(await gladi('items', 'check', 'salah.csv')).toEqual({
    code: 1,
    out: `salah.csv (lembar soal): 2 kesalahan; 0 dari 2 soal baik.
Baris 2, kolom kunci: Kunci C tidak ada di antara opsi. Tulis huruf opsi yang berisi.
Baris 3, kolom variabel: Variabel “K99” tidak ada. Tulis I01 sampai I13 atau K01 sampai K26.
`,
    err: '',
  })
  const { code, out } = await gladi('items', 'check', fixture('moodle-4-export.gift.txt'), '--json', '--english')
  expect(code).toBe(1)
  expect(JSON.parse(out)).toMatchObject({
    isSound: false,
    fileKind: 'gift',
    items: 5,
    questions: 11,
    problems: [{ place: { line: 44, column: 1 }, kind: 'cannot-hold', data: { found: 'essay' } }, {}, {}, {}, {}, {}],
    sentences: expect.arrayContaining([
      expect.stringContaining('6 problems; 5 of 11 items are sound.'),
      expect.stringMatching(/^Line 44, column 1: /),
    ]),
  })
})

test('gladi items check refuses what is no file of items, and wrong usage', async () => {
  const { code, out } = await gladi('items', 'check', join(root, 'package.json'))
  expect([code, out]).toEqual([1, 'package.json: Berkas ini berisi JSON. Pilih XLSX, CSV, GIFT, atau XML Moodle.\n'])
  expect((await gladi('items', 'check', 'tidak-ada.csv')).code).toBe(1)
  expect((await gladi('items', 'check')).code).toBe(2)
  expect((await gladi('items', 'periksa', 'x.csv')).code).toBe(2)
})

test('every fault of a file and of an item has its sentence', () => {
  expect(itemProblemKinds.filter(kind => !(kind in idItems.problem))).toEqual([])
  expect(rosterFileFaults.filter(fault => !(fault in idItems.fault))).toEqual([])
})
