import type { ResultId } from '#contract/assessment'
import type { ChangeId, CheckId } from '#contract/identifiers'
import { recordChange } from '#main/database/recorded-change'
import { eventStream } from '#main/event-stream'
import { forPlanners } from '#main/procedure'
import { quotable } from '#domain/roster/roster-problem'
import { findDesign } from './design-repository.ts'
import { isInRoster, nameOf } from './result-repository.ts'
import { saveResults } from './save-results.ts'
import { ask, checkScoreFiles, discardScoreCheck, findScoreCheck, startHolding } from './scores-checks.ts'
import {
  countResultsOf,
  findFileProblems,
  findScoreFile,
  findWaitingRow,
  listScoreFiles,
  saveRowDecision,
} from './scores-repository.ts'
import { findWaiting } from './scores-waiting.ts'

const { assessmentScores } = forPlanners

/** Scores from files: checked, imported, decided, removed. */
export const scoresRouter = {
  files: assessmentScores.files.handler(({ input: { designId }, context: { workspace }, errors }) =>
    workspace.database.read(db => {
      if (!findDesign(db, designId)) throw errors.DESIGN_GONE()
      return listScoreFiles(db, designId)
    }),
  ),

  check: assessmentScores.check.handler(({ input: { designId, files }, context, errors, signal }) => {
    const { workspace, newId } = context
    return eventStream(async (emit: (step: { done: number; of: number }) => void) => {
      if (!workspace.database.read(db => findDesign(db, designId))) throw errors.DESIGN_GONE()
      const checkId = newId() as CheckId
      const onProgress = (done: number) => emit({ done, of: files.length })
      const checked = await checkScoreFiles(workspace, { id: checkId, designId, files, onProgress, signal })
      return { checkId, files: checked }
    })
  }),

  recheck: assessmentScores.recheck.handler(async ({ input, context: { workspace }, errors }) => {
    const { checkId, file, ...choice } = input
    const check = findScoreCheck(workspace, checkId)
    if (!check) throw errors.CHECK_GONE()
    return (await ask(check.task, { type: 'recheck', position: file, choice: given(choice) }, 'checked')).files
  }),

  import: assessmentScores.import.handler(async ({ input, context: { workspace, now }, errors }) => {
    const check = findScoreCheck(workspace, input.checkId)
    if (!check) throw errors.CHECK_GONE()
    const saved = await workspace.database.exclusively(() => {
      check.task.post({ type: 'save', at: now().toISOString() })
      return check.task.next()
    })
    if (saved.type === 'nothing') throw errors.NOTHING_TO_IMPORT()
    if (saved.type !== 'saved') throw errors.CHANGED_MEANWHILE()
    await discardScoreCheck(workspace, check.id)
    return { ...saved, changeId: saved.changeId as ChangeId }
  }),

  discard: assessmentScores.discard.handler(({ input, context }) =>
    discardScoreCheck(context.workspace, input.checkId),
  ),

  problems: assessmentScores.problems.handler(({ input, context: { workspace }, errors }) => {
    const problems = workspace.database.read(db => findFileProblems(db, input.fileId))
    if (!problems) throw errors.CHANGED_MEANWHILE()
    return problems
  }),

  waiting: assessmentScores.waiting.handler(({ input: { designId, limit }, context: { workspace }, errors }) =>
    workspace.database.read(db => {
      if (!findDesign(db, designId)) throw errors.DESIGN_GONE()
      return findWaiting(db, designId, limit)
    }),
  ),

  decide: assessmentScores.decide.handler(({ input, context: { workspace, now, newId }, errors }) =>
    workspace.database.write(db => {
      const { fileId, row, participantId } = input
      const [file, waiting] = [findScoreFile(db, fileId), findWaitingRow(db, fileId, row)]
      const design = file && findDesign(db, file.designId)
      if (!design || !waiting) throw errors.CHANGED_MEANWHILE()
      const { designId, occasion, source } = file
      if (participantId !== null) {
        if (!isInRoster(db, participantId)) throw errors.PERSON_GONE()
        if (countResultsOf(db, { designId, occasion, participantId }) >= design.attempts) throw errors.HAS_RESULT()
      }
      const at = now().toISOString()
      const { clue, result } = waiting
      const shown = quotable(clue.name || clue.email || clue.id)
      const who = participantId === null ? { context: 'nobody' } : { participantId, name: nameOf(db, participantId) }
      const data = { ...who, shown, fileName: file.fileName, test: design.name }
      recordChange(db, { at, kind: 'assessmentScoreDecided', data }, () => {
        saveRowDecision(db, { fileId, row, participantId: participantId ?? '' }, at)
        if (participantId === null) return
        const { form, itemPoints, responses, points, possible, takenAt } = result
        const what = { id: newId() as ResultId, designId, occasion, participantId, attempt: null, source, fileId }
        const score = { form, itemPoints, responses, pointsTaken: points, pointsPossible: possible }
        saveResults(db, [{ ...what, ...score, takenAt: takenAt ?? file.importedAt }])
      })
    }),
  ),

  /** In a worker: the results of a nation take a second. */
  removeFile: assessmentScores.removeFile.handler(async ({ input: { fileId }, context, errors }) => {
    const { workspace, now } = context
    const file = workspace.database.read(db => findScoreFile(db, fileId))
    if (!file) throw errors.CHANGED_MEANWHILE()
    const { isRemoved } = await workspace.database.exclusively(async () => {
      const task = startHolding(workspace, file.designId)
      try {
        return await ask(task, { type: 'remove', fileId, at: now().toISOString() }, 'removed')
      } finally {
        await task.terminate()
      }
    })
    if (!isRemoved) throw errors.CHANGED_MEANWHILE()
  }),
}

/** Without what was not said. */
const given = <T extends object>(choice: T) =>
  Object.fromEntries(Object.entries(choice).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]: Exclude<T[Key], undefined>
  }
