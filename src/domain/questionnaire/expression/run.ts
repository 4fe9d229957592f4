import type { Node } from './expression.ts'

/** The values of one entry of a repeat, or of the family, by the number of the question's place. */
export type Row = {
  /** As it counts in expressions: '' while hidden or of the wrong kind. */
  values: string[]
  isShown: boolean[]
  /** As typed. */
  typed: string[]
}

/** What an expression is computed over; `entry`, `index` and `self` change as the computation walks through the form. */
export type Run = {
  today: string
  family: Row
  /** By the repeat's number, the rows of its entries. */
  entries: Row[][]
  /** The row and the number, from 0, of the entry at hand. */
  entry: Row | null
  index: number
  /** `.` */
  self: string
  /** Of the choice at hand, in a choice filter. */
  columns: Readonly<Record<string, string>> | null
}

/** Where the value of a name stands. */
export type Slot =
  | { kind: 'family'; at: number }
  | { kind: 'entry'; repeat: number; at: number }
  | { kind: 'repeat'; repeat: number }

/** What the names in an expression mean where it stands. */
export type Scope = {
  slotOf(name: string): Slot
  /** The repeat that the expression is asked in. */
  repeat: number | null
  /** The label of a choice of the question, in the form's own language; '' for no such choice. */
  choiceLabel(question: string, code: string): string
}

export type TextOf = (run: Run) => string
export type NumberOf = (run: Run) => number
export type TruthOf = (run: Run) => boolean
export type ListOf = (run: Run) => readonly string[]

/**
 * Number: NaN for blank and for words. Truth: a text is yes unless blank, a number unless 0 or NaN (XPath 1.0 §4.3).
 * List: all entries' values of a question of a repeat, seen from outside it; otherwise the one value.
 */
export type Compiler = {
  scope: Scope
  text: (node: Node) => TextOf
  number: (node: Node) => NumberOf
  truth: (node: Node) => TruthOf
  list: (node: Node) => ListOf
}
