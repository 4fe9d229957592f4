import { useNavigate } from '@tanstack/react-router'
import type { AttemptId } from '#contract/practice'

/** Leads to the rehearsal itself. */
export function useOpenAttempt(): (attemptId: AttemptId) => void {
  const navigate = useNavigate()
  return attemptId => void navigate({ to: '/latihan/$attemptId', params: { attemptId } })
}
