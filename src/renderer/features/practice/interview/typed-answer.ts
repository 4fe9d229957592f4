import { longestAnswer } from '#domain/practice/longest-answer'
import type { QuestionKind } from '#domain/questionnaire/questionnaire'
import { readTypedDate, writtenDate } from './typed-date.ts'
import { readTypedNumber } from './typed-number.ts'

/**
 * As it is kept: dates and numbers in their one form where they can be read, else as typed, so that what the
 * questionnaire refuses is still there when one comes back to it.
 */
export function keptAnswer(kind: QuestionKind, typed: string): string {
  if (kind === 'date') return readTypedDate(typed) ?? typed.trim()
  if (kind === 'integer' || kind === 'decimal') return readTypedNumber(typed, kind === 'integer') ?? typed.trim()
  return typed.trim()
}

/** As it stands in the field: `17-08-1990`, `7,5`. */
export function writtenAnswer(kind: QuestionKind, kept: string, language: 'id' | 'en'): string {
  if (kind === 'date') return writtenDate(kept)
  const isFraction = /^-?\d+\.\d+$/.test(kept)
  return kind === 'decimal' && isFraction && language === 'id' ? kept.replace('.', ',') : kept
}

/** Too long to be kept at all: it stays in its field alone, and that is said. */
export const isTooLongToKeep = (typed: string) => typed.trim().length > longestAnswer
