import { optionKeys } from '#domain/assessment/bank/fractions'
import type { ItemFault } from '#domain/assessment/bank/item-problem'
import { itemTexts } from '#domain/assessment/bank/item-rows'
import { readItemRow } from '#domain/assessment/bank/read-item-row'
import { kindWord, readKind } from '#domain/assessment/bank/read-words'
import type { ItemColumn } from '#domain/assessment/bank/sheet-columns'
import type { Item, ItemKind } from '#domain/assessment/item'

/** An item while it is written: the cells of its row in a sheet, so that both are read by the same rules. */
export type ItemDraft = Readonly<Partial<Record<ItemColumn, string>>>

export const draftOf = (item: Item | null): ItemDraft =>
  item ? itemTexts(item) : { form: 'A', difficulty: 'sedang', kind: kindWord.single, points: '1', key: '' }

export const kindOf = (draft: ItemDraft): ItemKind => readKind(draft.kind ?? '') ?? 'single'

/** The item that is written, or everything that is wrong with it. Cells of another kind do not count. */
export function itemOfDraft(draft: ItemDraft): { item: Item } | { faults: ItemFault[] } {
  const kind = kindOf(draft)
  const { item, faults } = readItemRow(column => (isOfKind(column, kind) ? (draft[column] ?? '') : ''))
  return item ? { item } : { faults }
}

function isOfKind(column: ItemColumn, kind: ItemKind): boolean {
  const isChoice = kind === 'single' || kind === 'multiple'
  if (column === 'values' || /^(option|feedback) /.test(column)) return isChoice
  return column === 'tolerance' || column === 'unit' ? kind === 'number' : true
}

/** How many options have their fields: those that are filled and at least three. */
export const optionCount = (draft: ItemDraft) =>
  Math.max(3, optionKeys.findLastIndex(key => (draft[`option ${key}`] ?? '') !== '') + 1)

/** The letters of the key. */
export const keysOf = (draft: ItemDraft) => (draft.key ?? '').split(',').filter(key => key !== '')

/** Another key: what options were worth by themselves no longer holds. */
export function withKey(draft: ItemDraft, letter: string, isRight: boolean): ItemDraft {
  const others = kindOf(draft) === 'single' ? [] : keysOf(draft).filter(key => key !== letter)
  return { ...draft, values: '', key: [...others, ...(isRight ? [letter] : [])].toSorted().join(',') }
}

/** Another kind has another key. */
export const withKind = (draft: ItemDraft, kind: ItemKind): ItemDraft => {
  const isChoice = (one: ItemKind) => one === 'single' || one === 'multiple'
  const key =
    isChoice(kind) && isChoice(kindOf(draft))
      ? keysOf(draft)
          .slice(0, kind === 'single' ? 1 : 8)
          .join(',')
      : ''
  return { ...draft, kind: kindWord[kind], key, values: '' }
}
