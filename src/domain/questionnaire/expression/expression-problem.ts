/** What is wrong in an expression. `at` is the column, counted from 0; `found` is as written, '' at the end. */
export type ExpressionProblem = { at: number; found: string } & (
  | { kind: 'strange-character' | 'text-not-closed' | 'broken-name' }
  /** A path of XPath (`/data/x`, `../x`): `${x}` is written instead. */
  | { kind: 'path' }
  | { kind: 'unexpected'; expected: 'a-value' | 'an-operator' | ')' }
  /** `instead`: a function that can be used, where there is one. */
  | { kind: 'unknown-function'; instead: string | null }
  | { kind: 'argument-count'; count: number; least: number; most: number }
  /** The argument, counted from 1, must be `${name}`, or a text in quotes. */
  | { kind: 'argument-kind'; argument: number; expected: 'a-question' | 'a-text' }
  /** `..` is used only as `position(..)`. */
  | { kind: 'parent-not-in-position' }
  | { kind: 'broken-pattern' }
  /** A repetition within a repetition, or more than three without end, can take longer than anybody waits. */
  | { kind: 'slow-pattern' }
  /** A `%` sign of format-date that is not `%Y %y %m %n %d %e`. */
  | { kind: 'date-format' }
  | { kind: 'too-long' | 'too-deep'; most: number }
)
