import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, client } from '../../api.ts'

/** Learns at once that the workspace was locked or opened, by another window too. */
export function useLockWatch() {
  const queryClient = useQueryClient()
  useEffect(() => {
    const abort = new AbortController()
    void watch(queryClient, abort.signal)
    return () => abort.abort()
  }, [queryClient])
}

const pause = 5000

/** Again after a pause where the connection broke: the backend of the desktop may have been started anew. */
async function watch(queryClient: QueryClient, signal: AbortSignal) {
  while (!signal.aborted) {
    try {
      for await (const { isLocked } of await client.workspace.watchLock(undefined, { signal })) {
        const known = queryClient.getQueryData(api.workspace.state.queryKey())
        if (known && isLocked !== (known.locked !== null)) {
          await queryClient.refetchQueries({ queryKey: api.workspace.state.queryKey() })
        }
      }
    } catch {
      // Who cannot be reached says so where it matters: at the next question of a page.
    }
    await new Promise(resolve => setTimeout(resolve, pause))
  }
}
