import type { SheetName } from './questionnaire-sheets.ts'

/** Every way in which a workbook can be wrong; the data of each is what its sentence needs. */
export const questionnaireProblemKinds = [
  // Sheets and columns
  'missing-column', // expected
  'unknown-column', // found
  'unknown-column-instead', // found, instead
  'repeated-column', // found
  'unknown-language', // found
  'cell-beyond-header', // found
  'not-supported', // found: the column
  // Rows of the survey
  'missing-type',
  'unknown-type', // found
  'unknown-type-instead', // found, instead
  'missing-list', // found: the type
  'unknown-list', // found
  'missing-name',
  'bad-name', // found
  'repeated-name', // found, first: the row where it stands first
  'missing-label', // found: the name
  'missing-translation', // language: id, en
  'missing-message', // expected: the column
  'missing-calculation', // found: the name
  'not-yes-or-no', // found
  'misplaced-cell', // found: the column, type: the row's type
  'outside-page', // found: the name
  'repeat-in-group', // found: the name
  'end-without-begin', // found: the type
  'wrong-end', // found: the type, expected, first: the row of the beginning
  'not-closed', // found: the name
  'default-not-plain', // found
  'bad-default', // found
  // Expressions: at, from 1, found
  'strange-character',
  'text-not-closed',
  'broken-name',
  'path',
  'value-expected',
  'operator-expected',
  'bracket-expected',
  'ends-too-early',
  'unknown-function',
  'unknown-function-instead', // instead
  'argument-count', // count, least, most
  'question-expected', // argument, from 1
  'text-expected', // argument, from 1
  'parent-not-in-position',
  'broken-pattern',
  'slow-pattern',
  'date-format',
  'too-long', // most
  'too-deep', // most
  // What expressions name
  'unknown-question', // found
  'unknown-question-instead', // found, instead
  'no-value', // found: a note's or a group's name
  'member-outside-repeat', // found, repeat
  'not-of-repeat', // found, function: what must be a question of a repeat, or a repeat
  'self-not-here',
  'position-outside-repeat',
  'column-not-here', // found
  'unknown-choice-column', // found, list
  'unknown-code', // found, question, list
  'circle', // found: `a → b → a`
  // Variables and checks
  'unknown-variable', // found
  'variable-without-question', // found
  'variable-without-name', // found
  'missing-concept', // found: the variable
  'concept-twice', // found: the variable, first: the row where it stands first
  'bad-certainty', // found
  'bad-credit', // found
  'bad-severity', // found
  'check-without-condition', // found: the name
  'check-about-nothing', // found: the name
  'check-about-unknown', // found
  // Choices
  'missing-list-name',
  'missing-code', // found: the list
  'bad-code', // found
  'repeated-code', // found, list, first: the row where it stands first
  // Settings
  'missing-setting', // expected
  'bad-version', // found
  'too-many-settings',
] as const
export type QuestionnaireProblemKind = (typeof questionnaireProblemKinds)[number]

/** One thing that is wrong, with its place. */
export type QuestionnaireProblem = {
  sheet: SheetName
  /** As the spreadsheet numbers it, the header being row 1; null: of the whole sheet. */
  row: number | null
  /** The header as written; null: of the whole row. */
  column: string | null
  kind: QuestionnaireProblemKind
  data: Readonly<Record<string, string | number>>
}
