import type { AnsweredItem, TestResult } from '#contract/assessment'
import type { ReadableDb } from '#main/database/sql'
import { findDesign, itemsOfDesign } from './design-repository.ts'
import { nameOf, type StoredResult } from './result-repository.ts'
import { attemptsOf } from './sitting-repository.ts'

/** A result, with answers and keys where nothing more can be gained by knowing them. */
export function toTestResult(db: ReadableDb, result: StoredResult): TestResult {
  const { itemPoints: _, responses: __, participantId, source: ___, ...told } = result
  const { name, kind, passMark, attempts } = findDesign(db, result.designId)!
  const withheld = withheldUntil(db, result, { passMark, attempts })
  return {
    ...told,
    name,
    kind,
    passMark,
    withheld,
    personName: nameOf(db, participantId),
    items: withheld ? [] : answeredItems(db, result),
  }
}

/** Before the post-test the key of the pre-test would teach the test; with a try left, the next one. */
function withheldUntil(
  db: ReadableDb,
  result: StoredResult,
  { passMark, attempts }: { passMark: number; attempts: number },
): TestResult['withheld'] {
  const { designId, participantId } = result
  const post = attemptsOf(db, { designId, participantId, occasion: 'post' }).results
  if (result.occasion === 'pre') return post === 0 ? 'post-test' : null
  return post < attempts && result.percent < passMark ? 'last-attempt' : null
}

function answeredItems(db: ReadableDb, { designId, form, itemPoints, responses }: StoredResult): AnsweredItem[] {
  if (form === null || (itemPoints === null && responses === null)) return []
  return itemsOfDesign(db, designId)[form].map(({ item, voided }, index) => ({
    item,
    voided,
    response: responses?.[index] ?? null,
    points: itemPoints?.[index] ?? null,
  }))
}
