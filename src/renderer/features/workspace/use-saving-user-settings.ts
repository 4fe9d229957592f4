import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { UserSettings } from '#contract/workspace'
import { api } from '../../api.ts'

/** Changes what holds for this user of this computer; shown at once, so that the next change builds upon it. */
export function useSavingUserSettings() {
  const queryClient = useQueryClient()
  const key = api.workspace.settings.queryKey()
  const { mutate } = useMutation(
    api.workspace.saveSettings.mutationOptions({
      // One after the other: each is all of them, and the last one counts.
      scope: { id: 'user-settings' },
      onError: () => queryClient.invalidateQueries({ queryKey: key }),
    }),
  )
  return (change: Partial<UserSettings>) => {
    // What is being read is from before the change, and is not to take its place.
    void queryClient.cancelQueries({ queryKey: key }, { revert: false })
    const settings = queryClient.setQueryData(key, known => known && { ...known, ...change })
    if (settings) mutate(settings)
  }
}
