import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Tier, TierSettings, Training } from '#domain/training/training'
import { api } from '../../api.ts'
import { settingsProblems } from './settings-problems.ts'

const pause = 500

/** Settings as they are typed: shown at once, saved half a second after the last change that makes sense. */
export function useTrainingDraft() {
  const { data: saved } = useSuspenseQuery(api.training.get.queryOptions())
  const queryClient = useQueryClient()
  const [draft, setDraft] = useState(saved)
  const unsaved = useRef<Training | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const saving = useMutation(
    api.training.save.mutationOptions({
      onSuccess: training => {
        queryClient.setQueryData(api.training.get.queryKey(), training)
        // Classes show the names and links of rooms.
        void queryClient.invalidateQueries({ queryKey: api.schedule.key() })
        // The plan in use says whether it was made with these.
        void queryClient.invalidateQueries({ queryKey: api.allocation.current.key() })
      },
    }),
  )

  /** Whether everything is saved now. What could not be is tried again with the next change; `error` says why. */
  const save = async () => {
    clearTimeout(timer.current)
    const training = unsaved.current
    if (!training) return true
    try {
      await saving.mutateAsync(training)
      if (unsaved.current === training) unsaved.current = null
      return true
    } catch {
      return false
    }
  }
  const saveOnLeaving = useRef(save)
  useEffect(() => {
    saveOnLeaving.current = save
  })
  useEffect(() => () => void saveOnLeaving.current(), [])

  const latest = useRef(draft)
  const change = (settings: TierSettings) => {
    const next = { ...latest.current, tiers: { ...latest.current.tiers, [settings.tier]: settings } }
    latest.current = next
    setDraft(next)
    unsaved.current = isSound(next) ? next : null
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void save(), pause)
  }

  return {
    draft,
    change,
    save,
    isSound: isSound(draft),
    isTierSound: (tier: Tier) => isTierSound(draft, tier),
    error: saving.error,
  }
}

function isSound(training: Training) {
  return isTierSound(training, 1) && isTierSound(training, 2)
}

function isTierSound({ tiers }: Training, tier: Tier) {
  return settingsProblems(tiers[tier]).length === 0
}
