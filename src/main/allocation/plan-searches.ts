import type { SearchResult, SearchStep } from '#contract/allocation'
import type { SearchId } from '#contract/identifiers'
import type { OpenedWorkspace } from '#main/workspace-session'
import type { WorkerTask } from '#main/worker-task'
import type { PlanAnswer, PlanQuestion } from './plan-messages.ts'

/** A search under way, or its plan waiting to be adopted. */
export type PlanSearch = {
  id: SearchId
  task: WorkerTask<PlanQuestion, PlanAnswer>
  stop: SharedArrayBuffer
  result: SearchResult | null
}

/** One search per workspace: the next one replaces it. */
const searches = new WeakMap<OpenedWorkspace, PlanSearch>()

export function findSearch(workspace: OpenedWorkspace, id: SearchId) {
  const search = searches.get(workspace)
  return search?.id === id ? search : undefined
}

export async function keepSearch(workspace: OpenedWorkspace, search: PlanSearch) {
  const before = searches.get(workspace)
  searches.set(workspace, search)
  await before?.task.terminate()
}

export async function discardSearch(workspace: OpenedWorkspace, id?: SearchId) {
  const search = searches.get(workspace)
  if (!search || (id !== undefined && search.id !== id)) return
  searches.delete(workspace)
  await search.task.terminate()
}

/** Asks the search to end with its best plan so far. */
export function stopSearch({ stop }: PlanSearch) {
  Atomics.store(new Int32Array(stop), 0, 1)
}

/** Passes on every better plan; resolves with the last, or null where there is nobody to place. */
export async function followSearch(search: PlanSearch, emit: (step: SearchStep) => void): Promise<SearchResult | null> {
  for (;;) {
    const answer = await search.task.next()
    if (answer.type === 'nobody') return null
    if (answer.type === 'step') emit({ share: answer.share, tiers: answer.tiers })
    if (answer.type === 'found') {
      const { type: _, ...found } = answer
      search.result = { ...found, searchId: search.id }
      return search.result
    }
  }
}
