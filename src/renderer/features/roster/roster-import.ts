import { ORPCError } from '@orpc/client'
import type { QueryClient } from '@tanstack/react-query'
import { create } from 'zustand'
import type { ChangeId } from '#contract/identifiers'
import type { CheckedRoster, ColumnMapping } from '#contract/roster'
import type { RosterCounts } from '#contract/roster-review'
import type { RosterFileFault } from '#domain/roster/file-fault'
import { client, follow } from '../../api.ts'
import { startPace } from '../../components/start-pace.ts'

export type CheckOptions = { sheet?: string; mapping?: ColumnMapping; codes?: 'kemendagri' | 'bps' }

type Step = 'reading' | 'checking' | 'comparing' | 'saving'

/** Where the import stands. It goes on while one looks at other pages, so it is no page's own state. */
export type RosterImport =
  | { at: 'idle' }
  | { at: 'working'; file: File; step: Step; share: number; secondsLeft: number | null }
  | {
      at: 'unreadable'
      file: File
      fault: RosterFileFault
      seems: string | null
      data: Record<string, string | number>
    }
  | { at: 'failed'; file: File; error: unknown }
  | { at: 'checked'; file: File; options: CheckOptions; checked: CheckedRoster }

export const useRosterImport = create<RosterImport>()(() => ({ at: 'idle' }))

const become = (state: RosterImport) => useRosterImport.setState(state, true)
let running: AbortController | null = null

/** Reads and checks a file; saves nothing. A second call gives up the first. */
export async function checkFile(file: File, options: CheckOptions = {}) {
  const { signal } = startRunning()
  const showStep = stepShower(file)
  showStep('reading', 0)
  try {
    const stream = await client.roster.check({ file, ...options }, { signal })
    const checked = await follow(stream, ({ step, share }) => !signal.aborted && showStep(step, share))
    if (!signal.aborted) become({ at: 'checked', file, options, checked })
  } catch (error) {
    if (!signal.aborted) become(toFailure(file, error))
  }
}

/** A row was mended: what the import would do is counted anew. */
export function takeCounts(counts: RosterCounts) {
  const state = useRosterImport.getState()
  if (state.at === 'checked') become({ ...state, checked: { ...state.checked, counts } })
}

export type Saved = RosterCounts & { changeId: ChangeId | null }

/**
 * Saves what was found good. Returns what changed, or null where it was cancelled or failed; the store says which. A
 * cancelled save may have been done already: only main knows.
 */
export async function saveChecked(queryClient: QueryClient, withdrawGone: boolean): Promise<Saved | null> {
  const state = useRosterImport.getState()
  if (state.at !== 'checked') return null
  const { file, checked } = state
  const { signal } = startRunning()
  const showStep = stepShower(file)
  showStep('saving', 0)
  try {
    const stream = await client.roster.import({ checkId: checked.checkId, withdrawGone }, { signal })
    const counts = await follow(stream, ({ share }) => !signal.aborted && showStep('saving', share))
    await queryClient.invalidateQueries()
    become({ at: 'idle' })
    return counts
  } catch (error) {
    if (!signal.aborted) become(toFailure(file, error))
    return null
  }
}

/** Stops reading or saving: either all is saved already, or nothing is. */
export function cancelImport() {
  running?.abort()
  become({ at: 'idle' })
}

/** Lets go of a checked file or of a failure. */
export function dismissImport() {
  const state = useRosterImport.getState()
  if (state.at === 'checked') void client.roster.discard({ checkId: state.checked.checkId })
  become({ at: 'idle' })
}

/** Every step has a pace of its own. */
function stepShower(file: File) {
  let current: Step | null = null
  let pace = startPace()
  return (step: Step, share: number) => {
    if (step !== current) pace = startPace()
    current = step
    become({ at: 'working', file, step, share, secondsLeft: pace(share) })
  }
}

function startRunning() {
  running?.abort()
  running = new AbortController()
  return running
}

function toFailure(file: File, error: unknown): RosterImport {
  if (error instanceof ORPCError && error.code === 'FILE_UNREADABLE') {
    return { at: 'unreadable', file, data: {}, ...(error.data as { fault: RosterFileFault; seems: string | null }) }
  }
  return { at: 'failed', file, error }
}
