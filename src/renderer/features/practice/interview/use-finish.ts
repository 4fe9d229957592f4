import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { api } from '../../../api.ts'
import type { AttemptSession } from './attempt-session.ts'

/** Scores the attempt and shows the result; `isFailed`: it could not be, and nothing is lost. */
export function useFinish(session: AttemptSession) {
  const { history } = useRouter()
  const queryClient = useQueryClient()
  const [state, setState] = useState<'ready' | 'finishing' | 'failed'>('ready')
  const finish = async () => {
    setState('finishing')
    const score = await session.finish()
    if (!score) return setState('failed')
    void queryClient.invalidateQueries({ queryKey: api.practice.key() })
    history.replace(`/latihan/${session.store.getState().opened.attemptId}/hasil`)
  }
  return { finish, state }
}
