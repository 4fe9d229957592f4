import type { CheckId } from '#contract/identifiers'
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
  sha256,
  toCheckedRoster,
} from './roster-checks.ts'
import { peopleRouter } from './people-router.ts'
import { readRosterFile, RosterFileError } from './read-roster-file.ts'
import { keepToProvince } from './keep-to-province.ts'
import { findOwnProvince, lastImportProblems, listMappings, rosterSummary } from './roster-repository.ts'

const { roster } = forPlanners

export const rosterRouter = {
  ...peopleRouter,

  check: roster.check.handler(({ input, context, errors, signal }) => {
    const { workspace } = context
    return eventStream<{ step: 'reading' | 'checking' | 'comparing'; share: number }, CheckedRoster>(async emit => {
      const bytes = new Uint8Array(await input.file.arrayBuffer())
      const read = await readRosterFile({
        name: input.file.name,
        bytes,
        regionsFolder: join(context.settings.resourcesFolder, 'regions'),
        workerUrl: workerFile('roster/read-workbook-worker'),
        codes: input.codes,
        rememberedMappings: workspace.database.read(listMappings),
        onProgress: emit,
        ...(input.sheet !== undefined && { sheet: input.sheet }),
        ...(input.mapping && { mapping: input.mapping }),
        ...(signal && { signal }),
      }).catch(error => {
        if (error instanceof RosterFileError) {
          throw errors.FILE_UNREADABLE({ data: { fault: error.fault, seems: error.seems, data: error.data } })
        }
        throw error
      })
      const own = workspace.database.read(findOwnProvince)
      const reading = own === null ? read : keepToProvince(read, own, context.regions.provinces)
      emit({ step: 'comparing', share: 0 })
      const { task, compared } = await compareReading(workspace, reading)
      const check = {
        id: context.newId() as CheckId,
        fileName: input.file.name,
        fileSha256: sha256(bytes),
        reading,
        counts: countsOf(reading, compared),
        problems: [...reading.problems, ...compared.problems],
        task,
      }
      await keepCheck(workspace, check)
      return toCheckedRoster(reading, check)
    })
  }),

  import: roster.import.handler(({ input, context, errors }) => {
    const { workspace } = context
    return eventStream<{ share: number }, RosterCounts>(async emit => {
      const check = findCheck(workspace, input.checkId)
      if (!check) throw errors.CHECK_GONE()
      const saved = await workspace.database.exclusively(async () => {
        check.task.post({
          type: 'save',
          importId: context.newId(),
          fileName: check.fileName,
          fileSha256: check.fileSha256,
          at: context.now().toISOString(),
          counts: check.counts,
          problems: check.problems,
          withdrawGone: input.withdrawGone,
          mapping: { fingerprint: check.reading.fingerprint, columns: check.reading.mapping },
        })
        for (;;) {
          const answer = await check.task.next()
          if (answer.type === 'progress') emit({ share: answer.share })
          else return answer
        }
      })
      await discardCheck(workspace, check.id)
      if (saved.type !== 'saved') throw errors.ROSTER_CHANGED()
      return check.counts
    })
  }),

  discard: roster.discard.handler(({ input, context }) => discardCheck(context.workspace, input.checkId)),

  summary: roster.summary.handler(({ context: { workspace } }) => workspace.database.read(rosterSummary)),

  problems: roster.problems.handler(({ context: { workspace } }) => workspace.database.read(lastImportProblems)),
}
