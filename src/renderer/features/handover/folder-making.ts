import type { QueryClient } from '@tanstack/react-query'
import { create } from 'zustand'
import type { Recipient } from '#contract/handover'
import { api, client, follow } from '../../api.ts'
import { saveFile } from '../../components/save-file.ts'
import { startWork } from '../../running-work.ts'

export type FolderOrder = { recipients: Recipient[]; language: 'id' | 'en'; withNumbers: boolean }

type FolderMaking =
  | { at: 'idle' }
  | { at: 'making'; name: string; made: number; of: number; cancel: () => void }
  | { at: 'failed'; name: string; reason: string }

/** One making at a time; it goes on while one looks at other pages. */
export const useFolderMaking = create<{ now: FolderMaking }>()(() => ({ now: { at: 'idle' } }))

const become = (now: FolderMaking) => useFolderMaking.setState({ now })

/** Makes folders and lets the user put the ZIP somewhere. Returns how many files are in it, or null where it was not made. */
export async function makeFolder(queryClient: QueryClient, order: FolderOrder, name: string): Promise<number | null> {
  if (useFolderMaking.getState().now.at === 'making') return null
  const abort = new AbortController()
  const cancel = () => abort.abort()
  const of = order.recipients.length
  const work = startWork({ name, to: '/serahkan', cancel })
  become({ at: 'making', name, made: 0, of, cancel })
  try {
    const stream = await client.handover.makeFolder(order, { signal: abort.signal })
    const { folderId, files } = await follow(stream, ({ made }) => {
      become({ at: 'making', name, made, of, cancel })
      work.progress(made / of, of > 1 ? `${made}/${of}` : null)
    })
    saveFile(await client.handover.takeFolder({ folderId }, { signal: abort.signal }))
    become({ at: 'idle' })
    await queryClient.invalidateQueries({ queryKey: api.handover.recipients.key() })
    void queryClient.invalidateQueries({ queryKey: api.history.key() })
    return files
  } catch (error) {
    if (abort.signal.aborted) become({ at: 'idle' })
    else become({ at: 'failed', name, reason: error instanceof Error ? error.message : String(error) })
    return null
  } finally {
    work.end()
  }
}

export const forgetFailure = () => become({ at: 'idle' })
