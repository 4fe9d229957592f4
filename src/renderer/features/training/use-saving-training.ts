import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Training } from '#domain/training/training'
import { api } from '../../api.ts'
import { useChanges } from '../../changes.ts'

/** Saves the training at once and says what is other now, with the way back. `onSaved` comes before that is shown. */
export function useSavingTraining(onSaved?: (training: Training) => void) {
  const queryClient = useQueryClient()
  const { afterChange } = useChanges()
  return useMutation(
    api.training.save.mutationOptions({
      onSuccess: async training => {
        onSaved?.(training)
        queryClient.setQueryData(api.training.get.queryKey(), training)
        await afterChange()
      },
    }),
  )
}
