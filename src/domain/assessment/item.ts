import type { VariableId } from '#domain/questionnaire/questionnaire'

/** Two forms of one blueprint: half of a class takes A before and B after, the other half B and A. */
export const itemForms = ['A', 'B'] as const
export type ItemForm = (typeof itemForms)[number]

export const difficulties = ['easy', 'medium', 'hard'] as const
export type Difficulty = (typeof difficulties)[number]

/**
 * `key`: `A`, `B`, … in the order of the sheet. `fraction`: the share of the item's points that choosing it gives, −1 to 1;
 * in a single choice exactly one has 1.
 */
export type ItemOption = { key: string; text: string; fraction: number; feedback: string | null }

/** How an item is answered, with its key. */
export type ItemAnswer =
  | { kind: 'single'; options: ItemOption[] }
  | { kind: 'multiple'; options: ItemOption[] }
  | { kind: 'true-false'; isTrue: boolean }
  /** Right within `tolerance` on either side; both in `unit`, which is only shown. */
  | { kind: 'number'; value: number; tolerance: number; unit: string | null }

export type ItemKind = ItemAnswer['kind']

/** A question of a test. All its texts are Indonesian, as the field is. */
export type Item = {
  /** `kode`, unique in the bank: `K15-A1`. */
  id: string
  variable: VariableId
  form: ItemForm
  difficulty: Difficulty
  /** What happens, where the item is a short scenario (*apa yang Anda catat?*). */
  scenario: string | null
  stem: string
  answer: ItemAnswer
  /** Above 0; 1 by default. */
  points: number
  /** Why the key is right; shown after the test. */
  explanation: string
  /** Where the rule stands: `ground-check §2.2 K15; R22 R307a`. */
  source: string | null
}

/**
 * What somebody answered, as text: a key (`B`), keys in order (`AC`), `true` or `false`, a number as typed with a decimal
 * comma or point. Empty: left open.
 */
export type ItemResponse = string
