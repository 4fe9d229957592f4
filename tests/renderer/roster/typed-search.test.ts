import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { readRosterView } from '../../../src/renderer/features/roster/roster-view.ts'
import {
  type SearchEvent,
  startSearch,
  typedSearch,
} from '../../../src/renderer/features/roster/people/typed-search.ts'
import { changedView } from '../../../src/renderer/features/roster/people/use-change-view.ts'

const after = (inAddress: string, ...events: SearchEvent[]) => events.reduce(typedSearch, startSearch(inAddress))
const typed = (text: string): SearchEvent => ({ kind: 'typed', text })
const told = (text: string): SearchEvent => ({ kind: 'told', text })
const address = (text: string): SearchEvent => ({ kind: 'address', text })

describe('the field of the search', () => {
  test('keeps what is typed while the address does not say yet what it was told', () => {
    expect(after('', typed('siti'), told('siti')).typed).toBe('siti')
    expect(after('', typed('siti'), told('siti'), typed('siti a'), address('siti')).typed).toBe('siti a')
    expect(
      after('', typed('s'), told('s'), typed('si'), told('si'), typed('sit'), address('s'), address('si')).typed,
    ).toBe('sit')
  })

  test('follows a link and the way back', () => {
    expect(after('siti', address('')).typed).toBe('')
    expect(after('', typed('siti'), told('siti'), address('siti'), address('budi')).typed).toBe('budi')
    expect(after('', typed('siti'), told('siti'), address('siti'), typed('si'), address('')).typed).toBe('')
  })

  const step = fc.oneof(
    { weight: 3, arbitrary: fc.string({ maxLength: 3 }).map(typed) },
    { weight: 2, arbitrary: fc.constantFrom('tell', 'arrive') },
  )
  property.prop([fc.array(step)])(
    'loses no letter, however late and however many at once the address says it',
    steps => {
      let state = startSearch('')
      let onTheWay: string[] = []
      let last = ''
      for (const one of steps) {
        if (typeof one === 'object') {
          state = typedSearch(state, one)
          if (one.kind === 'typed') last = one.text
        } else if (one === 'tell' && state.typed !== (onTheWay.at(-1) ?? state.inAddress)) {
          state = typedSearch(state, told(state.typed))
          onTheWay.push(state.typed)
        } else if (one === 'arrive' && onTheWay.length > 0) {
          // The router goes straight to the latest where several are on their way.
          const arrived = onTheWay.at(-1)!
          onTheWay = []
          if (arrived !== state.inAddress) state = typedSearch(state, address(arrived))
        }
        expect(state.typed).toBe(last)
      }
    },
  )
})

test('a part of the address is changed as it is then: the others stay, an absent value takes one out', () => {
  const before = { provinsi: '73', cari: 'siti', warna: 'of another page' }
  expect(changedView(before, { cari: undefined, peran: 'instructor' })).toEqual({ provinsi: '73', peran: 'instructor' })
  expect(readRosterView(changedView(before, {}))).toEqual({ provinsi: '73', cari: 'siti' })
})
