import { useQuery } from '@tanstack/react-query'
import { api } from '../api.ts'

/** The folder of the workspace that is open; null: none, or nobody knows yet. */
export function useOpenPath(): string | null {
  return useQuery(api.workspace.state.queryOptions()).data?.open?.path ?? null
}
