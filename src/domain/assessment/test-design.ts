import type { VariableId } from '#domain/questionnaire/questionnaire'
import type { Difficulty, ItemForm } from './item.ts'

export const occasions = ['pre', 'post'] as const
export type Occasion = (typeof occasions)[number]

/** `single`: one test, taken once, as a post-test. `crossed`: before and after, each half of a class beginning with another form. */
export type DesignKind = 'single' | 'crossed'

/** What a test is made of where its items are not named: so many of each variable. No difficulty: any. */
export type Blueprint = { variables: VariableId[]; perVariable: number; difficulty: Difficulty | null }

/** Which attempt counts where several are allowed; always told beside a figure. */
export type CountedAttempt = 'first' | 'best' | 'last'

export type DesignSettings = {
  name: string
  kind: DesignKind
  /** Null: the items were named one by one. */
  blueprint: Blueprint | null
  /** Minutes; null: none. The clock goes on while Gladi is closed. */
  timeLimit: number | null
  isShuffled: boolean
  /** Percent, 0–100. */
  passMark: number
  /** How often one occasion may be taken; at least 1. */
  attempts: number
  counted: CountedAttempt
}

/** Which form somebody takes who begins with `first`. */
export const formOn = (first: ItemForm, occasion: Occasion): ItemForm =>
  occasion === 'pre' ? first : first === 'A' ? 'B' : 'A'
