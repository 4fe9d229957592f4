import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BankItem } from '#contract/item-bank'
import type { VariableId } from '#domain/questionnaire/questionnaire'
import { changedView, readBankView } from '../../../src/renderer/features/item-bank/bank-view.ts'
import { countBy, filterItems } from '../../../src/renderer/features/item-bank/filter-items.ts'
import { draftOf, itemOfDraft, keysOf, withKey, withKind } from '../../../src/renderer/features/item-bank/item-draft.ts'
import { anItem } from '../../builders/an-item.ts'
import { anyItem } from '../../builders/any-item.ts'

const nameOf = (variable: VariableId) => (variable === 'K15' ? 'Jenis lantai terluas' : variable)
const items: BankItem[] = [
  anItem({ id: 'K15-A1' }),
  anItem({ id: 'K15-B1', form: 'B', difficulty: 'hard', explanation: 'Lantai Élok.' }),
  anItem({ id: 'I01-A1', variable: 'I01' as VariableId, answer: { kind: 'true-false', isTrue: true } }),
].map(item => ({ item, origin: 'shipped' }))
const found = (search: Record<string, unknown>) =>
  filterItems(items, readBankView(search), nameOf).map(({ item }) => item.id)

test('items are found by words of all their texts and by every filter', () => {
  expect(found({ cari: 'lantai' })).toEqual(['K15-A1', 'K15-B1'])
  expect(found({ cari: 'ELOK lantai' })).toEqual(['K15-B1'])
  expect(found({ cari: 'i01-a' })).toEqual(['I01-A1'])
  expect(found({ jenis: 'true-false', form: 'A' })).toEqual(['I01-A1'])
  expect(found({ tingkat: 'hard', form: 'A' })).toEqual([])
})

test('a chip counts what it would leave beside the other filters', () => {
  const counts = countBy('form', items, { variabel: 'K15' as VariableId, form: 'A' }, nameOf)
  expect(Object.fromEntries(counts)).toEqual({ A: 1, B: 1 })
})

test('the address is read with care', () => {
  expect(readBankView({ form: 'C', tingkat: 'x', variabel: 'X1', cari: '', pilih: 'K15-A1' })).toEqual({
    pilih: 'K15-A1',
  })
  expect(changedView({ cari: 'a', form: 'A' }, { form: undefined })).toEqual({ cari: 'a' })
})

test('an item that is opened and saved is the same item', () => {
  fc.assert(
    fc.property(anyItem, item => {
      expect(itemOfDraft(draftOf(item))).toEqual({ item })
    }),
  )
})

test('a new item says at each field what is missing', () => {
  const written = itemOfDraft(draftOf(null))
  expect('faults' in written && written.faults.map(({ field }) => field)).toEqual(['variable', 'key', 'id', 'stem'])
})

test('one key is chosen of a single choice, several of the other; another kind begins without one', () => {
  const single = withKey(withKey(draftOf(anItem()), 'B', true), 'C', true)
  expect(keysOf(single)).toEqual(['C'])
  const several = withKey(withKind(single, 'multiple'), 'A', true)
  expect(keysOf(several)).toEqual(['A', 'C'])
  expect(keysOf(withKind(several, 'single'))).toEqual(['A'])
  expect(keysOf(withKind(several, 'number'))).toEqual([])
})
