/** What is typed, what the address says, and what the address was told that it does not say yet, in order. */
export type SearchState = { typed: string; inAddress: string; told: readonly string[] }

export type SearchEvent = { kind: 'typed' | 'told' | 'address'; text: string }

export const startSearch = (inAddress: string): SearchState => ({ typed: inAddress, inAddress, told: [] })

/**
 * The field and the address follow each other. The address takes its time to say what it was told: somebody who has
 * typed on meanwhile keeps every letter. Only a text that it was not told (a link, or back) is put into the field.
 */
export function typedSearch(state: SearchState, event: SearchEvent): SearchState {
  switch (event.kind) {
    case 'typed':
      return { ...state, typed: event.text }
    case 'told':
      return { ...state, told: [...state.told, event.text] }
    case 'address': {
      const at = state.told.indexOf(event.text)
      if (at === -1) return startSearch(event.text)
      return { ...state, inAddress: event.text, told: state.told.slice(at + 1) }
    }
  }
}
