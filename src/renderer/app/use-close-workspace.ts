import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api } from '../api.ts'
import { abandonSearch } from '../features/allocation/plan-search.ts'
import { cancelImport } from '../features/roster/roster-import.ts'
import { useRunningWork } from '../running-work.ts'
import { forgetSearches } from './remembered-search.ts'
import { forgetTargets } from './palette/recent-targets.ts'

/** Closes the workspace and forgets everything that was read from it. */
export function useCloseWorkspace() {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  return useMutation(
    api.workspace.close.mutationOptions({
      onMutate: abandonWork,
      onSuccess: async () => {
        queryClient.setQueryData(
          api.workspace.state.queryKey(),
          state => state && { ...state, open: null, locked: null },
        )
        await navigate({ to: '/' })
        forgetSearches()
        forgetTargets()
        for (const feature of ofWorkspace) queryClient.removeQueries({ queryKey: feature.key() })
      },
    }),
  )
}

/** Ends what works on the workspace, before it is left. */
export async function abandonWork() {
  cancelImport()
  for (const { cancel } of useRunningWork.getState().works) cancel?.()
  await abandonSearch()
}

/** What is asked of the workspace that is open; the others hold without one. */
const ofWorkspace = [
  api.roster,
  api.training,
  api.allocation,
  api.classEdits,
  api.schedule,
  api.provinces,
  api.handover,
  api.practice,
  api.questionnaire,
  api.history,
]
