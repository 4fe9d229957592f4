import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { client, follow } from '../../api.ts'
import { enterWorkspace } from './enter-workspace.ts'

const steps = ['roster', 'import', 'plan', 'save'] as const

type ExampleStep = { step: (typeof steps)[number]; share: number }

/** How much of all the steps is done, 0–1. */
export function shareOf({ step, share }: ExampleStep) {
  return (steps.indexOf(step) + share) / steps.length
}

/** Opens the example, which is made first where it does not exist: a few seconds with steps. */
export function useExampleOpening() {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const [step, setStep] = useState<ExampleStep | null>(null)
  const [error, setError] = useState<unknown>(null)

  const start = async () => {
    setError(null)
    setStep({ step: 'roster', share: 0 })
    try {
      await openExample(queryClient, setStep)
      await navigate({ to: '/beranda' })
    } catch (refusal) {
      setError(refusal)
    }
    setStep(null)
  }
  return { step, error, start }
}

async function openExample(queryClient: QueryClient, onStep: (step: ExampleStep) => void) {
  const workspace = await follow(await client.workspace.openExample(), onStep)
  enterWorkspace(queryClient, workspace)
}
