import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { create } from 'zustand'
import type { Practiser } from '#contract/practice'
import { type ParticipantId } from '#domain/roster/participant'
import { api } from '../../../api.ts'

const storageKey = 'gladi-practiser'

/** By workspace, the id of whoever of its roster practises here; names stay in the workspace. */
type Chosen = Record<string, ParticipantId>

const useChosen = create<{ chosen: Chosen }>()(() => ({ chosen: readChosen() }))

function readChosen(): Chosen {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}')
    return kept !== null && typeof kept === 'object' ? (kept as Chosen) : {}
  } catch {
    return {}
  }
}

/** Null: whoever sits at this machine. */
function choose(workspace: string, participantId: ParticipantId | null) {
  const { [workspace]: _, ...others } = useChosen.getState().chosen
  const chosen = participantId === null ? others : { ...others, [workspace]: participantId }
  localStorage.setItem(storageKey, JSON.stringify(chosen))
  useChosen.setState({ chosen })
}

/** Who was chosen in the workspace, whether still in its roster or not. */
export const chosenPractiser = (workspace: string): Practiser => ({
  participantId: useChosen.getState().chosen[workspace] ?? null,
})

type PractiserChoice = {
  who: Practiser
  /** Of the roster; null for *Saya*, and while it is not known yet. */
  name: string | null
  choose: (participantId: ParticipantId | null) => void
}

/** Who practises: chosen once and remembered; nobody of the roster where the person is gone from it. */
export function usePractiser(): PractiserChoice {
  const { data: state } = useSuspenseQuery(api.workspace.state.queryOptions())
  const workspace = state.open?.path ?? ''
  const chosen = useChosen(({ chosen }) => chosen[workspace] ?? null)
  const { data: person, isError } = useQuery({
    ...api.roster.person.queryOptions({ input: { participantId: chosen ?? ('' as ParticipantId) } }),
    enabled: chosen !== null,
    throwOnError: false,
    retry: false,
  })
  const isGone = isError || (person !== undefined && person.withdrawnAt !== null)
  const participantId = isGone ? null : chosen
  return {
    who: { participantId },
    name: participantId === null ? null : (person?.name ?? null),
    choose: id => choose(workspace, id),
  }
}
