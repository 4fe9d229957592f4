import { describe, expect, test } from 'vitest'
import { compareRoster, type RosterUpdate } from '#domain/roster/compare-roster'
import type { Participant, ParticipantId, RosterPerson } from '#domain/roster/participant'
import { check, goodRow } from '../../fixtures/rosters/roster-tables.ts'

const good = check([goodRow]).people[0]!.person
const aPerson = (changes: Partial<RosterPerson> = {}): RosterPerson => ({ ...good, ...changes })
const known = (id: string, changes: Partial<RosterPerson> = {}): Participant => ({
  ...aPerson(changes),
  id: id as ParticipantId,
})
const compare = (people: RosterPerson[], roster: Participant[], setAsideKeys: RosterUpdate['setAsideKeys'] = []) =>
  compareRoster({ people: people.map((person, index) => ({ row: index + 2, person })), known: roster, setAsideKeys })
const nobody = { new: [], changed: [], unchanged: [], gone: [], problems: [] }

test('the same people again are unchanged', () => {
  expect(compare([aPerson()], [known('a')])).toEqual({ ...nobody, unchanged: [{ row: 2, id: 'a' }] })
})

test('people who are not known are new', () => {
  const person = aPerson({ externalId: 'P2', nik: null, name: 'Budi' })
  expect(compare([person], [])).toEqual({ ...nobody, new: [{ row: 2, person }] })
})

describe('a person is the same', () => {
  test('by ID, with what has changed', () => {
    const person = aPerson({ name: 'Siti Aminah Latif', nik: null })
    expect(compare([person], [known('a')])).toEqual({
      ...nobody,
      changed: [{ row: 2, id: 'a', fields: ['name'], person: { ...person, nik: good.nik } }],
    })
  })

  test('by NIK, where the ID is another or none', () => {
    expect(compare([aPerson({ externalId: 'X9' })], [known('a')]).changed).toMatchObject([
      { id: 'a', fields: ['externalId'] },
    ])
    expect(compare([aPerson({ externalId: null })], [known('a')]).unchanged).toEqual([{ row: 2, id: 'a' }])
  })

  test('by name, region and telephone, where numbers do not contradict', () => {
    const nameOnly = { externalId: null, nik: null }
    expect(compare([aPerson(nameOnly)], [known('a')]).unchanged).toHaveLength(1)
    expect(compare([aPerson()], [known('a', nameOnly)]).changed).toMatchObject([{ fields: ['externalId', 'nik'] }])
    expect(compare([aPerson({ externalId: 'P2', nik: '3201994101900002' })], [known('a')]).new).toHaveLength(1)
  })

  test('only once', () => {
    const { unchanged, new: fresh } = compare([aPerson(), aPerson({ externalId: null, nik: null })], [known('a')])
    expect([unchanged.length, fresh.length]).toEqual([1, 1])
  })

  test('not by a name that two known people have', () => {
    const nameOnly = { externalId: null, nik: null }
    expect(compare([aPerson(nameOnly)], [known('a', nameOnly), known('b', nameOnly)]).new).toHaveLength(1)
  })
})

test('what the file does not say stays, but a district does not follow to another regency', () => {
  const silent = { phone: null, email: null, districtCode: null, districtName: null }
  expect(compare([aPerson(silent)], [known('a')]).unchanged).toHaveLength(1)
  const moved = aPerson({ ...silent, regencyCode: '3271' as RosterPerson['regencyCode'] })
  expect(compare([moved], [known('a')]).changed).toMatchObject([
    { fields: ['regencyCode', 'districtCode', 'districtName'], person: { phone: good.phone, districtName: null } },
  ])
})

describe('an ID of one person and the NIK of another', () => {
  const other = { externalId: 'P2', nik: '3201994101900002', name: 'Budi' }
  test('set the row aside, and neither is gone', () => {
    const comparison = compare([aPerson({ nik: other.nik })], [known('a'), known('b', other)])
    expect(comparison).toEqual({
      ...nobody,
      problems: [
        {
          row: 2,
          column: null,
          field: 'externalId',
          kind: 'id-nik-conflict',
          severity: 'set-aside',
          data: { nik: '•••• •••• •••• 0002' },
        },
      ],
    })
  })

  test('a NIK whose person another row has by ID sets its row aside', () => {
    const rows = [aPerson({ externalId: 'X9', name: 'Budi' }), aPerson({ nik: null })]
    const comparison = compare(rows, [known('a')])
    expect(comparison.problems).toMatchObject([{ row: 2, kind: 'id-nik-conflict' }])
    expect(comparison.unchanged).toEqual([{ row: 3, id: 'a' }])
  })
})

describe('gone are known people', () => {
  const instructor = { externalId: 'I1', nik: null, name: 'Budi', role: 'instructor' as const }
  const elsewhere = { externalId: 'P3', nik: null, name: 'Dewi', provinceCode: '33' as RosterPerson['provinceCode'] }
  const missing = { externalId: 'P4', nik: '3201994101900004', name: 'Rina' }

  test('of the roles and provinces of the file who are not in it', () => {
    const roster = [known('a'), known('b', instructor), known('c', elsewhere), known('d', missing)]
    expect(compare([aPerson()], roster).gone).toEqual(['d'])
  })

  test('but not those on a row that was set aside', () => {
    const byNik = [{ externalId: null, nik: missing.nik }]
    const byId = [{ externalId: missing.externalId, nik: null }]
    const roster = [known('a'), known('d', missing)]
    expect(compare([aPerson()], roster, byNik).gone).toEqual([])
    expect(compare([aPerson()], roster, byId).gone).toEqual([])
    expect(compare([aPerson()], roster, [{ externalId: null, nik: null }]).gone).toEqual(['d'])
  })
})
