import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { UserSettings } from '#contract/workspace'
import { api } from '../../api.ts'

/** Changes what holds for this user of this computer; shown at once, so that the next change builds upon it. */
export function useSavingUserSettings() {
  const queryClient = useQueryClient()
  const key = api.workspace.settings.queryKey()
  const { mutate } = useMutation(
    api.workspace.saveSettings.mutationOptions({
      onError: () => queryClient.invalidateQueries({ queryKey: key }),
    }),
  )
  return (change: Partial<UserSettings>) => {
    const settings = queryClient.setQueryData(key, known => known && { ...known, ...change })
    if (settings) mutate(settings)
  }
}
