import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import type { ParticipantId } from '#domain/roster/participant'
import { countPeople } from '#domain/roster/people-counts'
import { type PeopleFilter, type RosterEntry, searchText, testOf } from '#domain/roster/people-query'
import { countPeopleInSteps } from '#main/roster/count-people-in-steps'
import { listPeople, type PeopleDirectory, searchEverybody } from '#main/roster/people-directory'

const regions = {
  provinceName: (code: string) => `Provinsi ${code}`,
  regencyName: (code: string) => `Kabupaten ${code}`,
}
const byName = { column: 'name', descending: false } as const

const aName = fc.stringMatching(/^[ab0é]{1,3}( [ab0É]{1,2})?$/)
const aPerson = fc.record({
  name: aName,
  nik: fc.constantFrom(null, '7308990101900001', '7308990101900020'),
  provinceCode: fc.constantFrom('51', '73'),
  classCode: fc.constantFrom(null, 'A-01', 'B-02'),
  withdrawnAt: fc.constantFrom(null, '2025-01-01T00:00:00Z'),
  role: fc.constantFrom('companion' as const, 'instructor' as const),
})
const people = fc.array(aPerson, { maxLength: 30 }).map(persons =>
  persons.map((person, index): RosterEntry => {
    const entry = {
      ...person,
      id: `p${index}` as ParticipantId,
      externalId: null,
      phone: null,
      email: null,
      regencyCode: `${person.provinceCode}01`,
      districtName: null,
      classId: person.classCode,
      isPossibleDouble: false,
    }
    const names = { provinceName: `Provinsi ${entry.provinceCode}`, regencyName: `Kabupaten ${entry.regencyCode}` }
    return { ...entry, searchText: searchText({ ...entry, ...names }) }
  }),
)
const aSearch = fc.stringMatching(/^[ab0eA 1]{0,4}$/)
const aFilter = fc.record(
  { search: aSearch, provinceCode: fc.constantFrom('51', '73'), role: fc.constant('companion' as const) },
  { requiredKeys: [] },
)

const directoryOf = (entries: RosterEntry[]): PeopleDirectory => ({
  state: '1',
  keptRow: 0,
  byId: new Map(),
  entries,
  doubles: new Map(),
  regions,
  orders: new Map(),
})
const idsOf = (entries: readonly RosterEntry[]) => entries.map(({ id }) => id).sort()

describe('a list of people', () => {
  property.prop([people, fc.array(aFilter, { maxLength: 6 })])(
    'is whoever the filter means, whatever was asked before',
    (entries, filters) => {
      const directory = directoryOf(entries)
      for (const filter of filters) {
        expect(idsOf(listPeople(directory, filter, byName))).toEqual(idsOf(entries.filter(testOf(filter))))
      }
    },
  )

  property.prop([people, aSearch])('narrows letter by letter in the order of everybody', (entries, search) => {
    const directory = directoryOf(entries)
    const everybody = listPeople(directory, {}, byName)
    for (let letters = 1; letters <= search.length; letters++) {
      const filter = { search: search.slice(0, letters) }
      expect(listPeople(directory, filter, byName)).toEqual(everybody.filter(testOf(filter)))
    }
  })
})

describe('counts made in steps', () => {
  const countOf = (entries: readonly RosterEntry[], { search = '', ...rest }: PeopleFilter) =>
    countPeopleInSteps(searchEverybody(directoryOf([...entries]), search), rest, undefined)

  property.prop([people, aFilter], { numRuns: 30 })('are those that are made at once', async (persons, filter) => {
    // More than one step of them.
    const entries = Array.from({ length: Math.ceil(5000 / Math.max(1, persons.length)) }, () => persons).flat()
    expect(await countOf(entries, filter)).toEqual({
      ...countPeople(entries, filter),
      everybody: searchEverybody(directoryOf(entries), filter.search ?? '').length,
    })
  })

  test('end where nobody wants them any more', async () => {
    const entries = fc.sample(people, { numRuns: 1, seed: 1 })[0]!
    const asked = new AbortController()
    asked.abort(new Error('typed on'))
    const several = Array.from({ length: 10 }, () => entries).flat()
    expect(several.length).toBeGreaterThan(0)
    await expect(countPeopleInSteps(several, {}, asked.signal)).rejects.toThrow('typed on')
  })
})
