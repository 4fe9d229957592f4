import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api.ts'

/** Saves the training at once, and refreshes what shows its name and its rooms. */
export function useSavingTraining() {
  const queryClient = useQueryClient()
  return useMutation(
    api.training.save.mutationOptions({
      onSuccess: training => {
        queryClient.setQueryData(api.training.get.queryKey(), training)
        for (const feature of [api.schedule, api.handover]) {
          void queryClient.invalidateQueries({ queryKey: feature.key() })
        }
      },
    }),
  )
}
