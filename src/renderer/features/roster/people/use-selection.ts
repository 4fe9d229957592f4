import { useRef, useState } from 'react'
import type { ParticipantId } from '#domain/roster/participant'
import { client } from '../../../api.ts'
import type { PeopleList } from './use-people-window.ts'

/** Who is chosen, also outside of what is in sight or of the list as it is filtered now. */
export function useSelection(list: PeopleList) {
  const [chosen, setChosen] = useState<ReadonlySet<ParticipantId>>(new Set())
  /** Where a range begins, and who was chosen before it. */
  const anchor = useRef<{ index: number; before: ReadonlySet<ParticipantId> } | null>(null)
  const latest = useRef(0)

  async function chooseRange(from: number, to: number, before: ReadonlySet<ParticipantId>) {
    const turn = ++latest.current
    const ids = await client.roster.peopleIds({ ...list, from: Math.min(from, to), to: Math.max(from, to) })
    if (turn === latest.current) setChosen(new Set([...before, ...ids]))
  }

  return {
    chosen,
    toggle: (id: ParticipantId, index: number) => {
      latest.current++
      const next = new Set(chosen)
      if (!next.delete(id)) next.add(id)
      anchor.current = { index, before: next }
      setChosen(next)
    },
    /** From the anchor to here; the first call makes `start` the anchor. */
    extend: (start: number, index: number) => {
      anchor.current ??= { index: start, before: chosen }
      void chooseRange(anchor.current.index, index, anchor.current.before)
    },
    all: (total: number) => {
      anchor.current = null
      void chooseRange(0, total, new Set())
    },
    clear: () => {
      latest.current++
      anchor.current = null
      setChosen(new Set())
    },
    /** The next range begins where the cursor is then. */
    forgetAnchor: () => {
      anchor.current = null
    },
  }
}
export type Selection = ReturnType<typeof useSelection>
