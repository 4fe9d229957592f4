import { useMutation, useQueryClient } from '@tanstack/react-query'
import { create } from 'zustand'
import type { ListedCase, Practiser } from '#contract/practice'
import type { VariableId } from '#domain/questionnaire/questionnaire'
import { api, client } from '../../../api.ts'
import { useOpenAttempt } from './use-open-attempt.ts'

/** Three short cases that somebody began; how far they are follows from the cases themselves. */
export type TenMinutes = {
  who: string
  caseIds: readonly string[]
  variables: readonly VariableId[]
  /** ISO 8601: what was finished before does not count. */
  begunAt: string
}

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

export type TenMinutesState = { set: TenMinutes; done: number; next: ListedCase }

/** The set under way: how many of its cases are done and which is next; null when there is none, or all are done. */
export function tenMinutesState(set: TenMinutes | null, cases: readonly ListedCase[]): TenMinutesState | null {
  if (!set) return null
  const own = set.caseIds.flatMap(id => cases.find(one => one.id === id) ?? [])
  const open = own.filter(({ last }) => last === null || last.finishedAt < set.begunAt)
  const [next] = open
  return next ? { set, done: own.length - open.length, next } : null
}

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
