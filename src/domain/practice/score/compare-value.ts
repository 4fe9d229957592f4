import type { Question } from '#domain/questionnaire/questionnaire'
import type { Mistake } from '../practice-score.ts'
import { sameAddress, sharedWords } from './same-address.ts'
import { sameName } from './same-name.ts'
import { isTypingSlip } from './typing-slip.ts'

export type Comparison = {
  recorded: string
  right: string
  /** The form itself refuses the recorded value: out of range, too few digits. */
  isRefused: boolean
  /** Other values that are as right: the same meter's other number. */
  alternatives: readonly string[]
  /** Numbers of the same papers that belong elsewhere: recorded here they were mixed up, not misunderstood. */
  elsewhere: readonly string[]
}

/** What is wrong with a value where one is right; null: nothing. */
export function compareValue(question: Question, comparison: Comparison): Mistake | null {
  const { recorded, right, alternatives } = comparison
  const compared = comparedAs(question)
  if ([right, ...alternatives].some(value => isSame[compared](recorded, value))) return null
  // A wrong relation is a mistake about the members, as one who is missing.
  if (question.variable === 'I07') return 'member'
  return isSlip(question, compared, comparison) ? 'typo' : 'concept'
}

/**
 * Which tolerance a question has. Names and addresses are told by their variable, so that a newer form's own names for
 * the questions change nothing.
 */
type ComparedAs = 'code' | 'codes' | 'number' | 'coordinate' | 'name' | 'address' | 'text'

function comparedAs({ kind, variable }: Question): ComparedAs {
  if (kind === 'select_multiple') return 'codes'
  if (kind === 'decimal' && variable === 'K06') return 'coordinate'
  if (kind === 'integer' || kind === 'decimal') return 'number'
  if (kind !== 'text') return 'code'
  if (variable === 'K05' || variable === 'I06') return 'address'
  return variable === 'I02' || variable === 'K08' ? 'name' : 'text'
}

const isSame: Record<ComparedAs, (recorded: string, right: string) => boolean> = {
  code: (recorded, right) => recorded === right,
  codes: (recorded, right) => codesOf(recorded) === codesOf(right),
  number: (recorded, right) => numberOf(recorded) === numberOf(right),
  // About 55 m: a phone's fix between houses, and which corner of the yard one stands in.
  coordinate: (recorded, right) => Math.abs(numberOf(recorded) - numberOf(right)) <= 0.0005 + 1e-9,
  name: sameName,
  address: sameAddress,
  text: (recorded, right) => withoutSpaces(recorded) === withoutSpaces(right),
}

function isSlip(question: Question, compared: ComparedAs, comparison: Comparison): boolean {
  const { recorded, right, isRefused, elsewhere } = comparison
  if (compared === 'code' && question.kind !== 'date') return false
  if (compared === 'codes') return false
  if (compared === 'address') return sharedWords(recorded, right) >= 0.5
  // A name that the form refuses has a title or a mark in it: that is not known, not mistyped.
  if (isRefused && compared !== 'name') return true
  return elsewhere.includes(withoutSpaces(recorded)) || isTypingSlip(question.kind, recorded, right)
}

const codesOf = (text: string) => text.split(' ').filter(Boolean).sort().join(' ')
const numberOf = (text: string) => (text.trim() === '' ? Number.NaN : Number(text.trim().replace(',', '.')))
const withoutSpaces = (text: string) => text.replace(/\s+/g, '').toUpperCase()
