/** The parts of an item, by the columns of its sheet. */
export const itemFields = [
  'id',
  'variable',
  'form',
  'difficulty',
  'kind',
  'scenario',
  'stem',
  'option',
  'key',
  'points',
  'tolerance',
  'unit',
  'feedback',
  'values',
  'explanation',
  'source',
] as const
export type ItemField = (typeof itemFields)[number]

/**
 * Every way in which an item can be wrong; the data of each is what its sentence needs, `context` where there is a closer
 * sentence.
 */
export const itemProblemKinds = [
  // What is missing or not known
  'missing-id',
  'bad-id', // found
  'missing-variable',
  'unknown-variable', // found
  'missing-form',
  'unknown-form', // found
  'unknown-difficulty', // found
  'unknown-kind', // found
  'kind-not-told',
  'missing-stem',
  'missing-key',
  // Options and key
  'too-few-options',
  'too-many-options', // most
  'option-gap', // found: the key without a text
  'option-twice', // found, first: keys
  'key-not-among-options', // found
  'bad-key', // found, context
  'several-keys', // found
  'no-right-option',
  'several-right-options',
  'rights-not-whole', // found: percent in all
  'bad-values', // found
  'misplaced-cell', // context: the kind
  // Numbers
  'not-a-number', // found
  'ambiguous-number', // found
  'too-fine-number', // found
  'negative-tolerance',
  'bad-unit', // found
  'points-not-positive', // found
  'points-too-many', // found, most
  // Texts
  'text-too-long', // most
  'has-picture', // found: the element
  // Of several items
  'id-twice', // found, first: row or line
  'same-question', // found: the other's id
  // Sheets
  'missing-column', // expected
  'unknown-column', // found
  'unknown-column-instead', // found, instead
  'repeated-column', // found
  'cell-beyond-header', // found
  // GIFT and Moodle XML
  'cannot-hold', // found: essay, matching, shortanswer, description, …
  'several-numbers',
  'several-units',
  'unit-factor', // found
  'not-understood', // found: the sign, or '' at the end
  'not-closed',
  'missing-element', // expected
  'bad-fraction', // found
  'not-xml', // context: tag, attribute or sign
  'declarations',
  'too-deep', // most
  'not-a-quiz', // found
] as const
export type ItemProblemKind = (typeof itemProblemKinds)[number]

export type ProblemData = Readonly<Record<string, string | number>>

/** What is wrong with an item, wherever it was written; `letter`: of which option. */
export type ItemFault = { field: ItemField | null; letter?: string; kind: ItemProblemKind; data: ProblemData }

/**
 * Where in a file. Of a sheet: `row` as the spreadsheet numbers it, `column` the header as written (null: the whole row).
 * Of a text: `line` and `column` from 1.
 */
export type ItemPlace =
  | { in: 'sheet'; sheet: string; row: number; column: string | null }
  | { in: 'text'; line: number; column: number }

export type ItemProblem = { place: ItemPlace; kind: ItemProblemKind; data: ProblemData }

/** The number of its row or line. */
export const lineOf = (place: ItemPlace) => (place.in === 'sheet' ? place.row : place.line)
