import { daysOf } from './expression/dates.ts'
import type { Choice, Question } from './questionnaire.ts'

/** Why a typed value cannot be a value of its question at all. */
export const wrongKinds = [
  /** More than 500 characters, 9 digits of an integer, 15 characters of a decimal. */
  'too-long',
  'line-break',
  /** An emoji, or a sign that cannot be seen. */
  'strange-character',
  'not-an-integer',
  'not-a-number',
  'leading-zero',
  'not-a-date',
  /** `2025-02-30` */
  'no-such-date',
  'no-such-choice',
  'chosen-twice',
] as const
export type WrongKind = (typeof wrongKinds)[number]

export const longestText = 500

/** What is wrong with a value that is not blank; numbers and dates in the form of `Answers`. */
export function wrongKindOf(question: Question, value: string, codes: ReadonlySet<string>): WrongKind | null {
  switch (question.kind) {
    case 'text':
      return wrongText(value)
    case 'integer':
      return wrongInteger(value)
    case 'decimal':
      return wrongDecimal(value)
    case 'date':
      return wrongDate(value)
    case 'select_one':
      return codes.has(value) ? null : 'no-such-choice'
    case 'select_multiple':
      return wrongChoices(value, codes)
    case 'acknowledge':
      return value === 'OK' ? null : 'no-such-choice'
    default:
      return null
  }
}

const plain = /^[\x20-\x7e]*$/
const strange = /[\p{C}\p{Extended_Pictographic}\u{fe0f}\u{20e3}]/u

function wrongText(value: string): WrongKind | null {
  if (value.length > longestText) return 'too-long'
  if (plain.test(value)) return null
  if (/[\t\n\v\f\r\u0085\u2028\u2029]/.test(value)) return 'line-break'
  return strange.test(value) ? 'strange-character' : null
}

function wrongInteger(value: string): WrongKind | null {
  if (!/^-?\d+$/.test(value)) return 'not-an-integer'
  if (/^-?0./.test(value) || value === '-0') return 'leading-zero'
  return value.length > (value.startsWith('-') ? 10 : 9) ? 'too-long' : null
}

function wrongDecimal(value: string): WrongKind | null {
  if (!/^-?\d+(?:\.\d+)?$/.test(value)) return 'not-a-number'
  if (/^-?0\d/.test(value)) return 'leading-zero'
  return value.length > 15 ? 'too-long' : null
}

function wrongDate(value: string): WrongKind | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return 'not-a-date'
  return Number.isNaN(daysOf(value)) ? 'no-such-date' : null
}

function wrongChoices(value: string, codes: ReadonlySet<string>): WrongKind | null {
  const chosen = value.split(' ')
  if (!chosen.every(code => codes.has(code))) return 'no-such-choice'
  return new Set(chosen).size < chosen.length ? 'chosen-twice' : null
}

export const codesOf = (choices: readonly Choice[]): ReadonlySet<string> => new Set(choices.map(({ code }) => code))
