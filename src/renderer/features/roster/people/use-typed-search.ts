import { useEffect, useEffectEvent, useReducer } from 'react'
import { startSearch, typedSearch } from './typed-search.ts'
import type { ChangeView } from './use-change-view.ts'

export type TypedSearch = {
  typed: string
  type: (text: string) => void
  /** Without waiting for a pause: somebody goes elsewhere. */
  tellAddress: () => void
}

/** So long a pause, in milliseconds, ends what is typed: the next letter need not wait for the page's new address. */
const pause = 1000

/**
 * What is typed is searched for at once; the address follows when typing ends, and leads when it changes by itself.
 * `onType` hears a letter before the page is drawn with it.
 */
export function useTypedSearch(inAddress: string, change: ChangeView, onType: (text: string) => void): TypedSearch {
  const [state, tell] = useReducer(typedSearch, inAddress, startSearch)
  if (state.inAddress !== inAddress) tell({ kind: 'address', text: inAddress })
  const { typed, told } = state

  const tellAddress = (text: string) => {
    if (text === (told.at(-1) ?? inAddress)) return
    tell({ kind: 'told', text })
    change({ cari: text === '' ? undefined : text }, true)
  }
  const tellAfterPause = useEffectEvent(tellAddress)
  useEffect(() => {
    const timer = setTimeout(() => tellAfterPause(typed), pause)
    return () => clearTimeout(timer)
  }, [typed])

  return {
    typed,
    type: text => {
      onType(text)
      tell({ kind: 'typed', text })
    },
    tellAddress: () => tellAddress(typed),
  }
}
