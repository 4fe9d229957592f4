import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Tier, TierSettings, Training } from '#domain/training/training'
import { api } from '../../api.ts'
import { usePendingSave } from '../../unsaved-work.ts'
import { followingDraft } from './following-draft.ts'
import { settingsProblems } from './settings-problems.ts'
import { useSavingTraining } from './use-saving-training.ts'

const pause = 500

/** Settings as they are typed: shown at once, saved half a second after the last change that makes sense. */
export function useTrainingDraft() {
  const { data: saved } = useSuspenseQuery(api.training.get.queryOptions())
  const [draft, setDraft] = useState(saved)
  const latest = useRef(draft)
  const unsaved = useRef<Training | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const sending = useRef(Promise.resolve(true))
  const known = useRef(saved)
  const saving = useSavingTraining(training => {
    known.current = training
  })

  useEffect(() => {
    latest.current = followingDraft(latest.current, known.current, saved)
    known.current = saved
    setDraft(latest.current)
    if (unsaved.current) unsaved.current = latest.current
  }, [saved])

  const send = async (training: Training) => {
    try {
      await saving.mutateAsync(training)
      return true
    } catch {
      if (isSound(latest.current)) unsaved.current = latest.current
      return false
    }
  }

  /** Whether everything is saved now. What could not be is tried again with the next change; `error` says why. */
  const save = () => {
    clearTimeout(timer.current)
    const training = unsaved.current
    if (training) sending.current = sending.current.then(() => send(training))
    unsaved.current = null
    return sending.current
  }
  usePendingSave(save)

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
