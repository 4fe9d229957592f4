import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { enterWorkspace } from './enter-workspace.ts'

/** Opens a workspace and goes to its first page. */
export function useOpening() {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  return useMutation(
    api.workspace.open.mutationOptions({
      onSuccess: workspace => {
        enterWorkspace(queryClient, workspace)
        void navigate({ to: '/beranda' })
      },
    }),
  )
}
