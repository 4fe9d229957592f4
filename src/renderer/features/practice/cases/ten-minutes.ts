import { useMutation, useQueryClient } from '@tanstack/react-query'
import { create } from 'zustand'
import type { ListedCase, Practiser } from '#contract/practice'
import { api, client } from '../../../api.ts'
import { type TenMinutes, type TenMinutesState, tenMinutesState } from './ten-minutes-state.ts'
import { useOpenAttempt } from './use-open-attempt.ts'

const storageKey = 'gladi-ten-minutes'

const useKept = create<{ set: TenMinutes | null }>()(() => ({ set: readKept() }))

function readKept(): TenMinutes | null {
  try {
    return JSON.parse(localStorage.getItem(storageKey) ?? 'null') as TenMinutes | null
  } catch {
    return null
  }
}

function keep(set: TenMinutes) {
  localStorage.setItem(storageKey, JSON.stringify(set))
  useKept.setState({ set })
}

const keyOf = ({ participantId, classId = null }: Practiser) => `${participantId ?? ''} ${classId ?? ''}`

export function useTenMinutesState(who: Practiser, cases: readonly ListedCase[]): TenMinutesState | null {
  const set = useKept(({ set }) => set)
  return tenMinutesState(set?.who === keyOf(who) ? set : null, cases)
}

/** The first case of a new set. */
async function beginSet(who: Practiser): Promise<string> {
  const begunAt = new Date().toISOString()
  const { caseIds, variables } = await client.practice.tenMinuteSet({ who })
  const [first] = caseIds
  if (first === undefined) throw new Error('A set has no case.')
  keep({ who: keyOf(who), caseIds, variables, begunAt })
  return first
}

/** Makes a set and begins its first case, or goes on with the next of the one under way. */
export function useTenMinutes(who: Practiser, underWay: TenMinutesState | null) {
  const queryClient = useQueryClient()
  const openAttempt = useOpenAttempt()
  const begin = async () => {
    if (underWay) return openCase(underWay.next.id, underWay.next.draft)
    return openCase(await beginSet(who), null)
  }
  const openCase = async (caseId: string, draft: ListedCase['draft']) => {
    const attemptId = draft ?? (await client.practice.start({ who, caseId, mode: 'practice' })).attemptId
    void queryClient.invalidateQueries({ queryKey: api.practice.key() })
    openAttempt(attemptId)
  }
  return useMutation({ mutationFn: begin })
}
