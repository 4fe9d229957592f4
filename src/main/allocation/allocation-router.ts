import type { SearchResult, SearchStep } from '#contract/allocation'
import { eventStream } from '#main/event-stream'
import { forPlanners } from '#main/procedure'
import { workerFile } from '#main/worker-file'
import { startWorker } from '#main/worker-task'
import { findCurrentPlan, getRosterRevision, listUnplaced } from './allocation-repository.ts'
import { makeWavesTable } from './make-waves-table.ts'
import type { PlanWorkerData } from './plan-messages.ts'
import { discardSearch, findSearch, followSearch, keepSearch, type PlanSearch, stopSearch } from './plan-searches.ts'

const { allocation } = forPlanners

export const allocationRouter = {
  search: allocation.search.handler(({ input, context: { workspace, regions }, errors }) =>
    eventStream<SearchStep, SearchResult>(async emit => {
      if (input.keep && !workspace.database.read(findCurrentPlan)) throw errors.NO_PLAN()
      const stop = new SharedArrayBuffer(4)
      const data: PlanWorkerData = {
        file: workspace.database.file,
        key: workspace.key,
        provinces: regions.provinces,
        seed: input.seed,
        keep: input.keep,
        stop,
      }
      const task: PlanSearch['task'] = startWorker(workerFile('allocation/plan-worker'), data, workspace)
      const search: PlanSearch = { id: input.searchId, task, stop, result: null }
      await keepSearch(workspace, search)
      const result = await followSearch(search, emit)
      if (result) return result
      await discardSearch(workspace, search.id)
      throw errors.NOBODY_TO_PLACE()
    }),
  ),

  stop: allocation.stop.handler(({ input, context: { workspace } }) => {
    const search = findSearch(workspace, input.searchId)
    if (search) stopSearch(search)
  }),

  adopt: allocation.adopt.handler(async ({ input, context, errors }) => {
    const { workspace } = context
    const search = findSearch(workspace, input.searchId)
    if (!search?.result) throw errors.SEARCH_GONE()
    const kinds = search.result.violations.map(({ kind }) => kind)
    if (kinds.length > 0) throw errors.BROKEN_RULES({ data: { kinds } })
    const answer = await workspace.database.exclusively(() => {
      search.task.post({ type: 'adopt', planId: context.newId(), at: context.now().toISOString() })
      return search.task.next()
    })
    await discardSearch(workspace, search.id)
    if (answer.type === 'plan-changed') throw errors.PLAN_CHANGED()
    if (answer.type !== 'adopted') throw errors.ROSTER_CHANGED()
    return workspace.database.read(findCurrentPlan)!
  }),

  wavesTable: allocation.wavesTable.handler(({ input, context: { workspace, regions }, signal }) => {
    const { seed, ...settings } = input
    return makeWavesTable(workspace, { provinces: regions.provinces, settings, seed }, signal)
  }),

  rosterRevision: allocation.rosterRevision.handler(({ context: { workspace } }) =>
    workspace.database.read(getRosterRevision),
  ),

  discard: allocation.discard.handler(({ input, context: { workspace } }) => discardSearch(workspace, input.searchId)),

  current: allocation.current.handler(({ context: { workspace } }) => workspace.database.read(findCurrentPlan)),

  unplaced: allocation.unplaced.handler(({ context: { workspace } }) => workspace.database.read(listUnplaced)),
}
