import { create } from 'zustand'
import type { SearchResult, SearchStep } from '#contract/allocation'
import type { SearchId } from '#contract/identifiers'
import type { Training } from '#domain/training/training'
import { client, follow } from '../../api.ts'
import { startPace } from '../../components/start-pace.ts'

/** Where the search stands. It goes on while one looks at other pages, so it is no page's own state. */
export type PlanSearch =
  | { at: 'idle' }
  | {
      at: 'searching'
      training: Training
      /** Whether the plan in use is kept as far as may be, instead of looking for a new one. */
      keep: boolean
      searchId: SearchId
      step: SearchStep | null
      secondsLeft: number | null
      isStopping: boolean
    }
  | { at: 'found'; training: Training; keep: boolean; result: SearchResult }
  | { at: 'failed'; error: unknown }

export const usePlanSearch = create<PlanSearch>()(() => ({ at: 'idle' }))

const become = (state: PlanSearch) => usePlanSearch.setState(state, true)

/** The same people and settings give the same plan; the seed is fixed, so that two offices get the same one. */
export const seed = 1

/** For the people known and `training`, which must be saved; where the plan in use is kept, with the settings of that. */
export async function startSearch(training: Training, keep = false) {
  const searchId = crypto.randomUUID() as string as SearchId
  become({ at: 'searching', training, keep, searchId, step: null, secondsLeft: null, isStopping: false })
  const pace = startPace()
  try {
    const stream = await client.allocation.search({ searchId, seed, keep })
    const result = await follow(stream, step => {
      const state = usePlanSearch.getState()
      if (isSearching(state, searchId)) become({ ...state, step, secondsLeft: pace(step.share) })
    })
    if (isSearching(usePlanSearch.getState(), searchId)) become({ at: 'found', training, keep, result })
  } catch (error) {
    if (isSearching(usePlanSearch.getState(), searchId)) become({ at: 'failed', error })
  }
}

function isSearching(state: PlanSearch, searchId: SearchId): state is Extract<PlanSearch, { at: 'searching' }> {
  return state.at === 'searching' && state.searchId === searchId
}

/** Ends the search with the best plan so far. */
export async function stopSearch() {
  const state = usePlanSearch.getState()
  if (state.at !== 'searching') return
  become({ ...state, isStopping: true })
  await client.allocation.stop({ searchId: state.searchId })
}

/** Makes the plan found the one in use; false where it could not be, which the state tells why. */
export async function adoptFound(): Promise<boolean> {
  const state = usePlanSearch.getState()
  if (state.at !== 'found') return false
  try {
    await client.allocation.adopt({ searchId: state.result.searchId })
    become({ at: 'idle' })
    return true
  } catch (error) {
    become({ at: 'failed', error })
    return false
  }
}

/** Lets go of a plan found, or of a failure; the plan in use stays. */
export async function discardFound() {
  const state = usePlanSearch.getState()
  become({ at: 'idle' })
  if (state.at === 'found') await client.allocation.discard({ searchId: state.result.searchId })
}

/** For a workspace that is being closed: stops what runs and forgets what was found. */
export async function abandonSearch() {
  await (usePlanSearch.getState().at === 'searching' ? stopSearch() : discardFound())
  become({ at: 'idle' })
}
