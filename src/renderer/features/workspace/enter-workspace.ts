import type { QueryClient } from '@tanstack/react-query'
import type { OpenWorkspace } from '#contract/workspace'
import { api } from '../../api.ts'

/** From now on every page speaks of this workspace. */
export function enterWorkspace(queryClient: QueryClient, workspace: OpenWorkspace) {
  queryClient.setQueryData(
    api.workspace.state.queryKey(),
    state => state && { ...state, open: workspace, locked: null },
  )
  void queryClient.invalidateQueries({ queryKey: api.workspace.list.key() })
}
