import type { Item, ItemOption } from '#domain/assessment/item'
import type { DesignSettings } from '#domain/assessment/test-design'
import type { VariableId } from '#domain/questionnaire/questionnaire'

/** A single choice of variable K15 whose key is A; change what a test is about. */
export const anItem = (changes: Partial<Item> = {}): Item => ({
  id: 'K15-A1',
  variable: 'K15' as VariableId,
  form: 'A',
  difficulty: 'medium',
  scenario: null,
  stem: 'Apa yang dicatat?',
  answer: { kind: 'single', options: choices({ A: 1, B: 0, C: 0 }) },
  points: 1,
  explanation: 'Begitu bunyi pedoman.',
  source: null,
  ...changes,
})

/** Options by key with the fraction of each. */
export const choices = (fractions: Record<string, number>): ItemOption[] =>
  Object.entries(fractions).map(([key, fraction]) => ({ key, text: `Pilihan ${key}`, fraction, feedback: null }))

/** A crossed design that can be taken; change what a test is about. */
export const theSettings = (changes: Partial<DesignSettings> = {}): DesignSettings => ({
  name: 'Tes 2025',
  kind: 'crossed',
  blueprint: null,
  timeLimit: 60,
  isShuffled: false,
  passMark: 70,
  attempts: 1,
  counted: 'first',
  ...changes,
})
