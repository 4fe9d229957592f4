import type { ChangeId, CheckId } from '#contract/identifiers'
import type { CheckedRoster } from '#contract/roster'
import type { RosterCounts } from '#contract/roster-review'
import { forPlanners } from '#main/procedure'
import { workerFile } from '#main/worker-file'
import { eventStream } from '#main/event-stream'
import { join } from 'node:path'
import {
  compareReading,
  countsOf,
  discardCheck,
  findCheck,
  keepCheck,
  problemsOf,
  type RosterCheck,
  sha256,
  toCheckedRoster,
} from './roster-checks.ts'
import { peopleRouter } from './people-router.ts'
import { readRosterFile, TableFileError } from './read-roster-file.ts'
import { keepToProvince } from './keep-to-province.ts'
import { lastImportProblems } from './past-imports.ts'
import { reviewRouter } from './review-router.ts'
import { findOwnProvince, listMappings, rosterSummary } from './roster-repository.ts'

const { roster } = forPlanners

type ImportResult = RosterCounts & { changeId: ChangeId | null }

export const rosterRouter = {
  ...peopleRouter,
  ...reviewRouter,

  check: roster.check.handler(({ input, context, errors, signal }) => {
    const { workspace } = context
    return eventStream<{ step: 'reading' | 'checking' | 'comparing'; share: number }, CheckedRoster>(async emit => {
      const bytes = new Uint8Array(await input.file.arrayBuffer())
      const regionsFolder = join(context.settings.resourcesFolder, 'regions')
      const read = await readRosterFile({
        name: input.file.name,
        bytes,
        regionsFolder,
        workerUrl: workerFile('roster/read-workbook-worker'),
        codes: input.codes,
        rememberedMappings: workspace.database.read(listMappings),
        onProgress: emit,
        ...(input.sheet !== undefined && { sheet: input.sheet }),
        ...(input.mapping && { mapping: input.mapping }),
        ...(signal && { signal }),
      }).catch(error => {
        if (error instanceof TableFileError) {
          throw errors.FILE_UNREADABLE({ data: { fault: error.fault, seems: error.seems, data: error.data } })
        }
        throw error
      })
      const own = workspace.database.read(findOwnProvince)
      const reading = own === null ? read : keepToProvince(read, own, context.regions.provinces)
      emit({ step: 'comparing', share: 0 })
      const { task, compared } = await compareReading(workspace, { reading, regionsFolder, codes: input.codes })
      const check: RosterCheck = {
        id: context.newId() as CheckId,
        fileName: input.file.name,
        fileSha256: sha256(bytes),
        reading,
        problems: reading.problems,
        heldRows: new Map(reading.heldRows.map(held => [held.row, held])),
        compared,
        task,
      }
      await keepCheck(workspace, check)
      return toCheckedRoster(reading, check)
    })
  }),

  import: roster.import.handler(({ input, context, errors, signal }) => {
    const { workspace } = context
    return eventStream<{ share: number }, ImportResult>(async emit => {
      const check = findCheck(workspace, input.checkId)
      if (!check) throw errors.CHECK_GONE()
      // Its transaction is rolled back with it.
      const stop = () => void discardCheck(workspace, check.id)
      signal?.addEventListener('abort', stop)
      const counts = countsOf(check)
      const saved = await workspace.database.exclusively(async () => {
        signal?.throwIfAborted()
        check.task.post({
          type: 'save',
          importId: context.newId(),
          fileName: check.fileName,
          fileSha256: check.fileSha256,
          at: context.now().toISOString(),
          counts,
          problems: problemsOf(check),
          withdrawGone: input.withdrawGone,
          mapping: { fingerprint: check.reading.fingerprint, columns: check.reading.mapping },
        })
        for (;;) {
          const answer = await check.task.next()
          if (answer.type === 'progress') emit({ share: answer.share })
          else return answer
        }
      })
      signal?.removeEventListener('abort', stop)
      await discardCheck(workspace, check.id)
      if (saved.type !== 'saved') throw errors.ROSTER_CHANGED()
      return { ...counts, changeId: saved.changeId as ImportResult['changeId'] }
    })
  }),

  discard: roster.discard.handler(({ input, context }) => discardCheck(context.workspace, input.checkId)),

  summary: roster.summary.handler(({ context: { workspace } }) => workspace.database.read(rosterSummary)),

  problems: roster.problems.handler(({ context: { workspace } }) => workspace.database.read(lastImportProblems)),
}
