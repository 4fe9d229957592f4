import { ORPCError } from '@orpc/client'
import { create } from 'zustand'
import type { DesignId } from '#contract/assessment'
import type { CheckedScoreFile } from '#contract/assessment-scores'
import type { CheckId } from '#contract/identifiers'
import { client, follow } from '../../../api.ts'

/** Where the import of score files stands, and for which test. It goes on while one looks at other pages. */
export type ScoreImport =
  | { at: 'idle' }
  | { at: 'reading'; designId: DesignId; done: number; of: number }
  | { at: 'failed'; designId: DesignId; error: unknown }
  /** `open`: the file beside the list. `note`: why nothing was saved when that was asked. */
  | {
      at: 'checked'
      designId: DesignId
      checkId: CheckId
      files: CheckedScoreFile[]
      open: number
      note: 'changed' | null
    }
  /** The files that were read are gone, with the program that held them. */
  | { at: 'lost'; designId: DesignId }

type Checked = { checkId: CheckId; files: CheckedScoreFile[] }

export const useScoreImport = create<ScoreImport>()(() => ({ at: 'idle' }))

const become = (state: ScoreImport) => useScoreImport.setState(state, true)
let running: AbortController | null = null

/** Reads files; saves nothing. A second call gives up the first. */
export async function checkScores(designId: DesignId, chosen: File[]) {
  if (chosen.length === 0) return
  running?.abort()
  running = new AbortController()
  const { signal } = running
  become({ at: 'reading', designId, done: 0, of: chosen.length })
  try {
    const stream = await client.assessmentScores.check({ designId, files: chosen }, { signal })
    const { checkId, files }: Checked = await follow(stream, step => {
      if (!signal.aborted) become({ at: 'reading', designId, ...step })
    })
    const first = files.findIndex(({ obstacle }) => obstacle !== null)
    if (!signal.aborted) become({ at: 'checked', designId, checkId, files, open: Math.max(0, first), note: null })
  } catch (error) {
    if (!signal.aborted) become({ at: 'failed', designId, error })
  }
}

/** Lets the user choose files and starts reading them. Any kind may be chosen: what it is, its content decides. */
export function chooseScores(designId: DesignId) {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = true
  input.addEventListener('change', () => void checkScores(designId, [...(input.files ?? [])]))
  input.click()
}

export function openScoreFile(file: number) {
  const state = useScoreImport.getState()
  if (state.at === 'checked') become({ ...state, open: file })
}

type Choice = Omit<Parameters<typeof client.assessmentScores.recheck>[0], 'checkId' | 'file'>

/** Says something of a file; those after it may read differently then. */
export async function recheckScores(file: number, choice: Choice) {
  const state = useScoreImport.getState()
  if (state.at !== 'checked') return
  try {
    const files = await client.assessmentScores.recheck({ checkId: state.checkId, file, ...choice })
    become({ ...state, files, open: file, note: null })
  } catch (error) {
    become(toFailure(error, state.designId))
  }
}

/** Saves all files without an obstacle. Returns whether it did; otherwise the store says why not. */
export async function saveScores(): Promise<boolean> {
  const state = useScoreImport.getState()
  if (state.at !== 'checked') return false
  try {
    await client.assessmentScores.import({ checkId: state.checkId })
    become({ at: 'idle' })
    return true
  } catch (error) {
    if (!isRefusal(error, 'CHANGED_MEANWHILE')) become(toFailure(error, state.designId))
    else {
      await recheckScores(state.open, {})
      const now = useScoreImport.getState()
      if (now.at === 'checked') become({ ...now, note: 'changed' })
    }
    return false
  }
}

/** Stops reading, or lets go of what was read. */
export function dismissScores() {
  running?.abort()
  const state = useScoreImport.getState()
  if (state.at === 'checked') void client.assessmentScores.discard({ checkId: state.checkId })
  become({ at: 'idle' })
}

const toFailure = (error: unknown, designId: DesignId): ScoreImport =>
  isRefusal(error, 'CHECK_GONE') ? { at: 'lost', designId } : { at: 'failed', designId, error }

const isRefusal = (error: unknown, code: string) => error instanceof ORPCError && error.defined && error.code === code
