import { expect, test } from 'vitest'
import type { ChoosableItem } from '#contract/assessment'
import type { VariableId } from '#domain/questionnaire/questionnaire'
import {
  askable,
  firstDraft,
  hasItems,
  itemsOfDraft,
  requestOf,
} from '../../../src/renderer/features/assessment/design/design-draft.ts'

const [i10, k15] = ['I10', 'K15'] as VariableId[] as [VariableId, VariableId]
const anItem = (variable: VariableId, form: 'A' | 'B'): ChoosableItem => ({
  id: `${variable}-${form}1`,
  variable,
  form,
  difficulty: 'medium',
  stem: 'Apa yang dicatat?',
})
const bank = [anItem(i10, 'A'), anItem(k15, 'A'), anItem(k15, 'B')]
const draft = firstDraft('Tes 2025')

test('the first draft asks about every variable that both forms have an item of', () => {
  expect(askable(bank, draft)).toEqual([k15])
  expect(itemsOfDraft(bank, draft)).toEqual({ counts: { A: 1, B: 1 }, lacking: [] })
  expect(requestOf(bank, draft)).toMatchObject({
    kind: 'crossed',
    blueprint: { variables: [k15], perVariable: 1, difficulty: 'medium' },
    items: null,
  })
})

test('a variable that is wanted and has too few items is told', () => {
  const wanted = { ...draft, variables: [i10, k15] }
  expect(itemsOfDraft(bank, wanted).lacking).toEqual([{ variable: i10, form: 'B', wanted: 1, found: 0 }])
})

test('items that are picked go to their own form, all to one where there is one', () => {
  const picked = { ...draft, by: 'items' as const, picked: ['K15-B1', 'I10-A1'] }
  expect(requestOf(bank, picked)).toMatchObject({ blueprint: null, items: { A: ['I10-A1'], B: ['K15-B1'] } })
  const single = { ...picked, kind: 'single' as const }
  expect(requestOf(bank, single).items).toEqual({ A: ['I10-A1', 'K15-B1'], B: [] })
  expect(hasItems(picked, itemsOfDraft(bank, { ...picked, picked: ['I10-A1'] }))).toBe(false)
  expect(hasItems(single, itemsOfDraft(bank, single))).toBe(true)
})
