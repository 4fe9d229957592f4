/** What can be wrong with a case; each is told where it is in the file. */
export const caseProblemKinds = [
  'unknown-question',
  'unknown-code',
  'unknown-person',
  'unknown-member',
  'unknown-saying',
  'unknown-document',
  'unknown-view',
  'unknown-variable',
  'unknown-trap',
  'double-key',
  'double-question',
  'empty-text',
  'nobody-answers',
  'absent-answers',
  'circular-after',
  'calculated-value',
  'value-in-error',
  'value-open',
  'value-in-warning',
  'value-not-asked',
  'value-not-answerable',
  'value-not-told',
  'sentence-not-said',
  'source-count',
  'real-nik',
  'real-meter-number',
  'document-differs',
] as const
export type CaseProblemKind = (typeof caseProblemKinds)[number]

export type CaseProblem = {
  /** `sayings[3].about[0].question`: where it stands in the file. */
  path: string
  kind: CaseProblemKind
  /** What stands there. */
  found: string
  /** What it should be or clashes with, where that can be said: a code list, a check's name, the printed value. */
  expected?: string
}
