import type { OpenSitting, SittingId, TakeableTest } from '#contract/assessment'
import { itemWithoutKey } from '#domain/assessment/item-without-key'
import { isTimeOver, seenAfter, timeLeft } from '#domain/assessment/sitting-time'
import { formOn, type Occasion } from '#domain/assessment/test-design'
import type { ReadableDb } from '#main/database/sql'
import { onWorkspace } from '#main/procedure'
import { findDesign, itemsOfDesign, type StoredDesign, storedDesigns } from './design-repository.ts'
import { firstFormOf } from './first-form-repository.ts'
import { countedResults, findResult, isInRoster, nameOf, personResult } from './result-repository.ts'
import { toTestResult } from './result-view.ts'
import {
  answersOf,
  attemptsOf,
  findSitting,
  openSittingsOf,
  saveSeen,
  type StoredSitting,
} from './sitting-repository.ts'
import { answerItem, finishOverdue, finishSitting, resultOf, startSitting } from './take-test.ts'

const { assessment } = onWorkspace

/** Taking tests, in every workspace. */
export const sittingRouter = {
  takeable: assessment.takeable.handler(async ({ input, context: { workspace, now }, errors }) => {
    const at = now().toISOString()
    await finishOverdue(workspace.database, at)
    return workspace.database.read(db => {
      if (input.participantId !== null && !isInRoster(db, input.participantId)) throw errors.PERSON_GONE()
      return storedDesigns(db).flatMap(design => takeableOf(db, design, input.participantId ?? '', at))
    })
  }),

  start: assessment.start.handler(({ input, context: { workspace, now, newId }, errors }) =>
    workspace.database.write(db => {
      const { designId, occasion, participantId } = input
      if (participantId !== null && !isInRoster(db, participantId)) throw errors.PERSON_GONE()
      const design = findDesign(db, designId)
      if (!design || !occasionsOf(design).includes(occasion)) throw errors.DESIGN_GONE()
      const taking = { designId, occasion, participantId: participantId ?? '' }
      const sittingId = startSitting(db, design, taking, { id: newId() as SittingId, at: now().toISOString() })
      if (sittingId === null) throw errors.NO_ATTEMPT_LEFT()
      return { sittingId }
    }),
  ),

  open: assessment.open.handler(async ({ input, context: { workspace, now }, errors }) => {
    const opened = await workspace.database.write((db): OpenSitting | 'gone' | 'finished' => {
      const sitting = findSitting(db, input.sittingId)
      if (!sitting) return 'gone'
      if (sitting.finishedAt !== null) return 'finished'
      const seen = { ...sitting, seenAt: seenAfter(sitting, now().toISOString()) }
      if (isTimeOver(seen)) {
        finishSitting(db, seen)
        return 'finished'
      }
      saveSeen(db, seen.id, seen.seenAt)
      return toOpenSitting(db, seen)
    })
    // Only now, so that what was finished stays finished.
    if (opened === 'gone') throw errors.SITTING_GONE()
    if (opened === 'finished') throw errors.SITTING_FINISHED({ data: { resultId: resultOf(input.sittingId) } })
    return opened
  }),

  answer: assessment.answer.handler(async ({ input, context: { workspace, now }, errors }) => {
    const { sittingId, itemId, response, timeLeft: leftInWindow } = input
    const answered = await workspace.database.write(db => {
      const sitting = findSitting(db, sittingId)
      if (!sitting) throw errors.SITTING_GONE()
      if (sitting.finishedAt !== null) return { kind: 'finished' as const, resultId: resultOf(sittingId) }
      return answerItem(db, sitting, { itemId, response, at: now().toISOString(), leftInWindow })
    })
    if (answered.kind === 'finished') throw errors.SITTING_FINISHED({ data: { resultId: answered.resultId } })
    if (answered.kind === 'unknown-item') throw errors.UNKNOWN_ITEM()
    return { timeLeft: answered.timeLeft }
  }),

  finish: assessment.finish.handler(({ input: { sittingId }, context: { workspace, now }, errors }) =>
    workspace.database.write(db => {
      const sitting = findSitting(db, sittingId)
      if (!sitting) throw errors.SITTING_GONE()
      if (sitting.finishedAt !== null) return { resultId: resultOf(sittingId) }
      return { resultId: finishSitting(db, { ...sitting, seenAt: seenAfter(sitting, now().toISOString()) }) }
    }),
  ),

  result: assessment.result.handler(({ input: { resultId }, context: { workspace }, errors }) =>
    workspace.database.read(db => {
      const result = findResult(db, resultId)
      if (!result) throw errors.RESULT_GONE()
      return toTestResult(db, result)
    }),
  ),
}

/** A single test is taken after. */
const occasionsOf = ({ kind }: StoredDesign): Occasion[] => (kind === 'crossed' ? ['pre', 'post'] : ['post'])

function takeableOf(db: ReadableDb, design: StoredDesign, participantId: string, now: string): TakeableTest[] {
  const { designId, name, kind, timeLimit, passMark, attempts, counted } = design
  const first = firstFormOf(db, designId, participantId)
  const results = countedResults(db, designId, [participantId])
  const open = openSittingsOf(db, participantId).filter(sitting => sitting.designId === designId)
  const forms = itemsOfDesign(db, designId)
  return occasionsOf(design).map(occasion => {
    const sitting = open.find(one => one.occasion === occasion)
    const result = results.find(one => one.occasion === occasion)
    const form = kind === 'single' ? 'A' : formOn(first, occasion)
    return {
      designId,
      name,
      kind,
      occasion,
      form,
      timeLimit,
      passMark,
      attempts,
      counted,
      items: forms[form].length,
      attemptsLeft: Math.max(0, attempts - attemptsOf(db, { designId, occasion, participantId }).results),
      open: sitting ? openSummary(db, sitting, now) : null,
      result: result ? personResult(result) : null,
    }
  })
}

const openSummary = (db: ReadableDb, sitting: StoredSitting, now: string): TakeableTest['open'] => ({
  sittingId: sitting.id,
  answered: Object.keys(answersOf(db, sitting.id)).length,
  timeLeft: timeLeft({ ...sitting, seenAt: seenAfter(sitting, now) }),
})

function toOpenSitting(db: ReadableDb, sitting: StoredSitting): OpenSitting {
  const { id, designId, occasion, form, attempt, participantId, startedAt, itemOrder } = sitting
  const { name, kind, timeLimit, passMark } = findDesign(db, designId)!
  const items = new Map(itemsOfDesign(db, designId)[form].map(({ item }) => [item.id, item]))
  return {
    sittingId: id,
    designId,
    name,
    kind,
    occasion,
    form,
    attempt,
    startedAt,
    timeLimit,
    passMark,
    personName: nameOf(db, participantId),
    timeLeft: timeLeft(sitting),
    items: itemOrder.map(itemId => itemWithoutKey(items.get(itemId)!)),
    answers: answersOf(db, id),
  }
}
