import { useSuspenseQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { PlanSaving } from './plan-saving.tsx'
import { PlanUpdate } from './plan-update.tsx'

/** What this workspace does with plans as files: the centre writes them, a province takes them. */
export function PlanPackets() {
  const { data: state } = useSuspenseQuery(api.workspace.state.queryOptions())
  const { data: plan } = useSuspenseQuery(api.allocation.current.queryOptions())
  if (state.open?.role === 'provinsi') return <PlanUpdate />
  return state.open?.role === 'pusat' && plan ? <PlanSaving /> : null
}
