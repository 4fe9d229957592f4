import { setImmediate } from 'node:timers/promises'
import type { ClassTurnout, ResultId, Voiding } from '#contract/assessment'
import { scoreFault } from '#domain/assessment/test-score'
import { recordChange } from '#main/database/recorded-change'
import { forPlanners } from '#main/procedure'
import { workerFile } from '#main/worker-file'
import { startWorker } from '#main/worker-task'
import type { OpenedWorkspace } from '#main/workspace-session'
import { findDesign } from './design-repository.ts'
import { settleFormsOfClass } from './first-form-repository.ts'
import { deleteResult, findByHand, findResult, isInRoster, nameOf, updateScore } from './result-repository.ts'
import { saveResults } from './save-results.ts'
import { attemptsOf } from './sitting-repository.ts'
import { finishOverdue } from './take-test.ts'
import {
  listClassRows,
  seatedIds,
  takersOfClass,
  takersOutside,
  turnoutOf,
  unseatedTakers,
} from './turnout-repository.ts'
import { resultsWith, voidFault, voidItem, type VoidOrder } from './void-item.ts'
import type { VoidItemData } from './void-item-worker.ts'

const { assessment } = forPlanners

/** Scores of everybody; what is done to them. */
export const scoreRouter = {
  turnout: assessment.turnout.handler(async ({ input: { designId }, context: { workspace }, errors }) => {
    const { database } = workspace
    const { design, rows } = database.read(db => ({ design: findDesign(db, designId), rows: listClassRows(db) }))
    if (!design) throw errors.DESIGN_GONE()
    const turnout: ClassTurnout[] = []
    for (let from = 0; from < rows.length; from += step) {
      // Other calls are answered in between: a nation has 1,156 classes.
      await setImmediate()
      turnout.push(...database.read(db => turnoutOf(db, design, rows.slice(from, from + step))))
    }
    return turnout
  }),

  takers: assessment.takers.handler(async ({ input, context: { workspace, now }, errors }) => {
    const { designId, classId } = input
    await finishOverdue(workspace.database, now().toISOString())
    const { database } = workspace
    if (!database.read(db => findDesign(db, designId))) throw errors.DESIGN_GONE()
    if (classId === null) {
      const seated = database.read(seatedIds)
      await setImmediate()
      const ids = database.read(db => unseatedTakers(db, designId, seated))
      return database.read(db => takersOutside(db, designId, ids))
    }
    await settleFormsOfClass(database, designId, classId)
    const takers = database.read(db => takersOfClass(db, designId, classId))
    if (!takers) throw errors.CLASS_GONE()
    return takers
  }),

  enterScore: assessment.enterScore.handler(({ input, context: { workspace, now, newId }, errors }) =>
    workspace.database.write(db => {
      const { designId, occasion, participantId, points, possible } = input
      const design = findDesign(db, designId)
      if (!design) throw errors.DESIGN_GONE()
      if (!isInRoster(db, participantId)) throw errors.PERSON_GONE()
      const fault = scoreFault(points, possible)
      if (fault) throw errors.SCORE_FAULTY({ data: { fault } })
      const before = findByHand(db, input)
      if (!before && attemptsOf(db, input).results >= design.attempts) throw errors.NO_ATTEMPT_LEFT()
      const resultId = before ?? (newId() as ResultId)
      const at = now().toISOString()
      const name = nameOf(db, participantId)
      const data = { participantId, name, test: design.name, context: occasion, points, possible }
      recordChange(db, { at, kind: 'assessmentScoreEntered', data }, () => {
        if (before) return updateScore(db, before, points, possible, at)
        const unknown = { attempt: null, form: null, fileId: null, itemPoints: null, responses: null }
        const who = { id: resultId, designId, occasion, participantId }
        const score = { pointsTaken: points, pointsPossible: possible, takenAt: at, source: 'hand' as const }
        return saveResults(db, [{ ...who, ...unknown, ...score }])
      })
      return { resultId }
    }),
  ),

  removeResult: assessment.removeResult.handler(({ input: { resultId }, context: { workspace, now }, errors }) =>
    workspace.database.write(db => {
      const result = findResult(db, resultId)
      if (!result) throw errors.RESULT_GONE()
      const { participantId, designId, occasion } = result
      const name = nameOf(db, participantId) ?? ''
      const data = { participantId, name, test: findDesign(db, designId)!.name, context: occasion }
      recordChange(db, { at: now().toISOString(), kind: 'assessmentScoreRemoved', data }, () =>
        deleteResult(db, resultId),
      )
    }),
  ),

  voidItem: assessment.voidItem.handler(async ({ input, context: { workspace, now, userName }, errors }) => {
    const order: VoidOrder = { ...input, at: now().toISOString(), by: userName }
    const fault = workspace.database.read(db => voidFault(db, order))
    if (fault === 'design') throw errors.DESIGN_GONE()
    if (fault === 'item') throw errors.ITEM_GONE()
    if (fault === 'last') throw errors.LAST_ITEM()
    return carryOut(workspace, order)
  }),

  restoreItem: assessment.restoreItem.handler(async ({ input, context: { workspace, now, userName }, errors }) => {
    const order: VoidOrder = { ...input, reason: null, at: now().toISOString(), by: userName }
    const fault = workspace.database.read(db => voidFault(db, order))
    if (fault === 'design') throw errors.DESIGN_GONE()
    if (fault !== null) throw errors.ITEM_GONE()
    return carryOut(workspace, order)
  }),
}

/** So many classes are counted at a time. */
const step = 100

/** So many scores take about ten milliseconds; starting a worker takes longer. */
const fewResults = 500

function carryOut(workspace: OpenedWorkspace, order: VoidOrder): Promise<Voiding> {
  const { database, key } = workspace
  const isQuick = database.read(db => resultsWith(db, order)) <= fewResults
  if (isQuick) return database.write(db => voidItem(db, order))
  return database.exclusively(() => {
    const data: VoidItemData = { file: database.file, key, order }
    return startWorker<never, Voiding>(workerFile('assessment/void-item-worker'), data).next()
  })
}
