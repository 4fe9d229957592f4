import type { ResultId, SittingId } from '#contract/assessment'
import { shuffled } from '#domain/assessment/item-order'
import { markItem } from '#domain/assessment/mark-item'
import { finishedAt, isTimeOver, seenAfter, timeLeft } from '#domain/assessment/sitting-time'
import { formOn } from '#domain/assessment/test-design'
import type { Database } from '#main/database/database'
import type { WritableDb } from '#main/database/sql'
import { itemsOfDesign, type StoredDesign } from './design-repository.ts'
import { settleFirstForm } from './first-form-repository.ts'
import { saveResults } from './save-results.ts'
import {
  addSitting,
  answersOf,
  attemptsOf,
  openSittings,
  openSittingsOf,
  saveAnswer,
  saveFinished,
  saveSeen,
  type StoredSitting,
  type Taking,
} from './sitting-repository.ts'

/** The sitting that is open, or a new one; null where no attempt is left. */
export function startSitting(
  db: WritableDb,
  design: StoredDesign,
  taking: Taking,
  { id, at }: { id: SittingId; at: string },
): SittingId | null {
  const { designId, occasion, participantId } = taking
  const open = openSittingsOf(db, participantId).find(
    sitting => sitting.designId === designId && sitting.occasion === occasion,
  )
  if (open) return open.id
  const { results, last } = attemptsOf(db, taking)
  if (results >= design.attempts) return null
  const first = settleFirstForm(db, designId, participantId)
  const form = design.kind === 'single' ? 'A' : formOn(first, occasion)
  const ids = itemsOfDesign(db, designId)[form].map(({ item }) => item.id)
  const itemOrder = design.isShuffled ? shuffled(ids, id) : ids
  addSitting(db, { ...taking, id, form, attempt: last + 1, itemOrder, startedAt: at, seenAt: at })
  return id
}

export type Answered =
  | { kind: 'answered'; timeLeft: number | null }
  | { kind: 'unknown-item' }
  | { kind: 'finished'; resultId: ResultId }

type Given = { itemId: string; response: string; at: string; leftInWindow: number | null }

/** What comes after its time finishes the test with what was answered before. */
export function answerItem(
  db: WritableDb,
  sitting: StoredSitting,
  { itemId, response, at, leftInWindow }: Given,
): Answered {
  const times = { ...sitting, seenAt: seenAfter(sitting, at, leftInWindow) }
  if (isTimeOver(times)) return { kind: 'finished', resultId: finishSitting(db, times) }
  if (!sitting.itemOrder.includes(itemId)) return { kind: 'unknown-item' }
  saveAnswer(db, sitting.id, itemId, response.trim(), at)
  saveSeen(db, sitting.id, times.seenAt)
  return { kind: 'answered', timeLeft: timeLeft(times) }
}

/** Marks what was answered; the result has the id of the sitting. `seenAt` is up to now. */
export function finishSitting(db: WritableDb, sitting: StoredSitting): ResultId {
  const items = itemsOfDesign(db, sitting.designId)[sitting.form].map(({ item }) => item)
  const answers = answersOf(db, sitting.id)
  const responses = items.map(({ id }) => answers[id] ?? '')
  const itemPoints = items.map((item, index) => markItem(item, responses[index]!))
  const { id, designId, occasion, participantId, attempt, form } = sitting
  const takenAt = finishedAt(sitting)
  const possible = sumOf(items.map(({ points }) => points))
  saveResults(db, [
    {
      id,
      designId,
      occasion,
      participantId,
      attempt,
      form,
      takenAt,
      itemPoints,
      responses,
      source: 'gladi',
      fileId: null,
      // Thirds that were rounded on the way give no more than all.
      pointsTaken: Math.min(possible, sumOf(itemPoints)),
      pointsPossible: possible,
    },
  ])
  saveFinished(db, id, takenAt)
  return resultOf(id)
}

export const resultOf = (id: SittingId) => id as string as ResultId

const sumOf = (points: readonly number[]) => points.reduce((sum, one) => sum + one, 0)

/** Tests whose time ended while nobody looked are finished with what was answered; before they are listed. */
export async function finishOverdue(database: Database, now: string) {
  const isOverdue = (sitting: StoredSitting) => isTimeOver({ ...sitting, seenAt: seenAfter(sitting, now) })
  if (!database.read(openSittings).some(isOverdue)) return
  await database.write(db => {
    for (const sitting of openSittings(db).filter(isOverdue)) {
      finishSitting(db, { ...sitting, seenAt: seenAfter(sitting, now) })
    }
  })
}
