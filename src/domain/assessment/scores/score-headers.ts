import { readPoints } from './read-points.ts'
import { plainText } from './plain-text.ts'

/** A column that is about one question, without saying which: Moodle's reports number them. */
export type NumberedHeader = {
  holds: 'points' | 'answer' | 'question'
  /** From 1. */
  number: number
  /** Points that the question is worth there; null: not said. */
  possible: number | null
}

/** `Q. 1 /1.00`, `Response 1`, `Question 1`, and the same in Indonesian. */
export function numberedHeader(header: string): NumberedHeader | undefined {
  const text = header.trim()
  const graded = /^\p{L}{1,10}\.?\s*(\d{1,3})\s*\/\s*([\d.,]+)$/u.exec(text)
  if (graded) return { holds: 'points', number: Number(graded[1]), possible: possibleIn(graded[2]!) }
  const [, word, number] = /^(response|respons|jawaban|question|soal|pertanyaan)\s+(\d{1,3})$/i.exec(text) ?? []
  if (word === undefined) return undefined
  const holds = /^(response|respons|jawaban)$/i.test(word) ? 'answer' : 'question'
  return { holds, number: Number(number), possible: null }
}

/** Points that a whole score is out of, as its header says: `Grade/10.00`, `Nilai (100)`, `Kuis (Persentase)`. */
export function possibleOf(header: string): number | null {
  const text = header.trim()
  if (gradeExport(text)?.isPercent) return 100
  const [, number] = /^(?:grade|nilai|skor|score)\s*(?:\/\s*|\(\s*)([\d.,]+)\s*\)?$/i.exec(text) ?? []
  return number === undefined ? null : possibleIn(number)
}

/** A column of Moodle's grade export: `Quiz: Post-test (Real)`, `Kuis: Post-test (Persentase)`. */
export function gradeExport(header: string): { quiz: string; isPercent: boolean; isCourse: boolean } | undefined {
  const [, quiz, shown] = /^(.+?)\s*\((real|riil|percentage|persentase)\)$/i.exec(header.trim()) ?? []
  if (quiz === undefined) return undefined
  const isCourse = /^(course total|total kursus|nilai akhir|category total)/.test(plainText(quiz))
  return { quiz, isPercent: /^p/i.test(shown!), isCourse }
}

/** The quizzes of a grade export, in one text. */
export const quizzesIn = (columns: readonly string[]) =>
  columns.flatMap(header => gradeExport(header)?.quiz ?? []).join(' ')

/** What stands behind a question in Google's file: `[Score]` are its points, `[Feedback]` is not of interest. */
export function questionSuffix(header: string): { question: string; is: 'points' | 'feedback' | null } {
  const [, question, suffix] = /^(.*\S)\s*\[\s*([\p{L} ]+?)\s*\]\s*$/su.exec(header) ?? []
  if (question === undefined) return { question: header, is: null }
  if (/^(score|skor|poin|points|nilai)$/i.test(suffix!)) return { question, is: 'points' }
  return /^(feedback|masukan|umpan balik)$/i.test(suffix!)
    ? { question, is: 'feedback' }
    : { question: header, is: null }
}

/** The same for the same headers in the same order: the key of a remembered mapping. */
export const scoreFingerprint = (columns: readonly string[]) => columns.map(plainText).join('|')

function possibleIn(text: string): number | null {
  const read = readPoints(text)
  return read !== null && 'points' in read && read.points > 0 ? read.points : null
}
