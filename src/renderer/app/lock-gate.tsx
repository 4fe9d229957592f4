import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { api } from '../api.ts'
import { UnlockPage } from '../features/workspace/unlock-page.tsx'
import { useLockWatch } from '../features/workspace/use-lock-watch.ts'
import { router } from './routes.tsx'
import { useStayOpen } from './use-stay-open.ts'

/** While the workspace is locked, its pages are not there at all; the address stays, so that they come back. */
export function LockGate({ children }: { children: ReactNode }) {
  const { data: state, isPending } = useQuery(api.workspace.state.queryOptions())
  useLockWatch()
  useStayOpen()
  if (isPending) return null
  return state?.locked ? <UnlockPage locked={state.locked} goToStart={() => router.navigate({ to: '/' })} /> : children
}
