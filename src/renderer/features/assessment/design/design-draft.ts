import type { ChoosableItem } from '#contract/assessment'
import { chooseItems, formsOf, type LackingItems, variablesMet } from '#domain/assessment/choose-items'
import type { Difficulty, ItemForm } from '#domain/assessment/item'
import type { Blueprint, DesignSettings } from '#domain/assessment/test-design'
import type { VariableId } from '#domain/questionnaire/questionnaire'

/** A test that is being made: by a rule, or of items that are named. */
export type DesignDraft = Omit<DesignSettings, 'blueprint'> & {
  by: 'rule' | 'items'
  /** Null: every variable that the bank has enough items of. */
  variables: VariableId[] | null
  perVariable: number
  difficulty: Difficulty | null
  /** Ids, in the order of the bank. */
  picked: string[]
}

/** The crossed test of 2025: one medium item of each variable, an hour, passed with 70. The pass mark is ours, not BPS's. */
export const firstDraft = (name: string): DesignDraft => ({
  name,
  kind: 'crossed',
  by: 'rule',
  variables: null,
  perVariable: 1,
  difficulty: 'medium',
  picked: [],
  timeLimit: 60,
  isShuffled: true,
  passMark: 70,
  attempts: 1,
  counted: 'first',
})

/** Every variable of the bank, in its order. */
export const variablesOf = (bank: readonly ChoosableItem[]): VariableId[] => [
  ...new Set(bank.map(({ variable }) => variable)),
]

/** The variables that can be asked about as the rule wants it. */
export const askable = (bank: readonly ChoosableItem[], draft: DesignDraft): VariableId[] =>
  variablesMet(bank, { ...blueprintFor(draft), variables: variablesOf(bank) }, draft.kind)

export type DraftItems = { counts: Record<ItemForm, number>; lacking: LackingItems[] }

/** How many items of each form the test would have, and what the bank lacks for it. */
export function itemsOfDraft(bank: readonly ChoosableItem[], draft: DesignDraft): DraftItems {
  if (draft.by === 'rule') {
    const variables = draft.variables ?? askable(bank, draft)
    const { chosen, lacking } = chooseItems(bank, { ...blueprintFor(draft), variables }, draft.kind)
    return { counts: { A: chosen.A.length, B: chosen.B.length }, lacking }
  }
  const named = namedItems(bank, draft)
  return { counts: { A: named.A.length, B: named.B.length }, lacking: [] }
}

/** What main is asked. */
export function requestOf(bank: readonly ChoosableItem[], draft: DesignDraft) {
  const { by, variables, perVariable: _, difficulty: __, picked: ___, ...settings } = draft
  return by === 'items'
    ? { ...settings, blueprint: null, items: namedItems(bank, draft) }
    : { ...settings, blueprint: { ...blueprintFor(draft), variables: variables ?? askable(bank, draft) }, items: null }
}

const blueprintFor = ({ perVariable, difficulty }: DesignDraft): Omit<Blueprint, 'variables'> => ({
  perVariable,
  difficulty,
})

function namedItems(bank: readonly ChoosableItem[], { kind, picked }: DesignDraft): Record<ItemForm, string[]> {
  const items: Record<ItemForm, string[]> = { A: [], B: [] }
  const chosen = new Set(picked)
  // One form holds all that was picked for a single test.
  for (const { id, form } of bank) if (chosen.has(id)) items[kind === 'single' ? 'A' : form].push(id)
  return items
}

/** Whether every form has an item. */
export const hasItems = (draft: DesignDraft, { counts }: DraftItems) =>
  formsOf(draft.kind).every(form => counts[form] > 0)
