import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { UserSettings } from '#contract/workspace'
import { api } from '../../api.ts'

/** Saves what holds for this user of this computer. */
export function useSavingUserSettings() {
  const queryClient = useQueryClient()
  const { mutate } = useMutation(
    api.workspace.saveSettings.mutationOptions({
      onSuccess: saved => queryClient.setQueryData(api.workspace.settings.queryKey(), saved),
    }),
  )
  return (settings: UserSettings) => mutate(settings)
}
