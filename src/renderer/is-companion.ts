import { useSuspenseQuery } from '@tanstack/react-query'
import { api } from './api.ts'

/** Whether the open workspace is a companion's: it holds practice and no people. */
export function useIsCompanion(): boolean {
  const { data: state } = useSuspenseQuery(api.workspace.state.queryOptions())
  return state.open?.role === 'pendamping'
}
