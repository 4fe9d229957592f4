import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import type { ParticipantId } from '#domain/roster/participant'
import { countPeople } from '#domain/roster/people-counts'
import { resortPeople, sortPeople } from '#domain/roster/people-order'
import {
  type PeopleFilter,
  peopleQuestions,
  personColumns,
  type RosterEntry,
  searchText,
  testOf,
} from '#domain/roster/people-query'
import { possibleDoubles } from '#domain/roster/possible-doubles'

const regions = {
  provinceName: (code: string) => `Provinsi ${code}`,
  regencyName: (code: string) => `Kabupaten ${code}`,
}

let last = 0
function anEntry(change: Partial<RosterEntry> = {}): RosterEntry {
  last++
  const entry = {
    id: `p${last}` as ParticipantId,
    externalId: `P-${last}`,
    name: `Orang ${last}`,
    role: 'companion' as const,
    nik: '7308990101900123',
    phone: null,
    email: null,
    provinceCode: '73',
    regencyCode: '7308',
    districtName: null,
    classId: null,
    classCode: null,
    withdrawnAt: null,
    isPossibleDouble: false,
    searchText: '',
    ...change,
  }
  return {
    ...entry,
    searchText: searchText({ ...entry, provinceName: 'Sulawesi Selatan', regencyName: 'Kabupaten Bone' }),
  }
}

const found = (entries: RosterEntry[], filter: PeopleFilter) => entries.filter(testOf(filter)).map(({ name }) => name)

describe('a search finds', () => {
  const siti = anEntry({ name: 'Siti Aminah Nurbayà', classCode: 'SULSEL-03', districtName: 'Tanete' })
  const others = [anEntry({ name: 'Budi', nik: '7308990101900999' }), siti]
  test.each([
    'siti',
    'SITI',
    'nurbaya',
    'aminah siti',
    '0101900123',
    'bone siti',
    'sulsel-03',
    'tanete',
    siti.externalId!,
  ])('somebody by “%s”', search => {
    expect(found(others, { search })).toEqual(['Siti Aminah Nurbayà'])
  })

  test('nobody by words of two people', () => {
    expect(found(others, { search: 'siti budi' })).toEqual([])
  })
})

test('questions but that for the withdrawn are about people who take part', () => {
  const gone = anEntry({ withdrawnAt: '2025-02-01T00:00:00.000Z' })
  const placed = anEntry({ classId: 'k1', email: 'a@contoh.invalid' })
  const { questions } = countPeople([gone, placed, anEntry()], {})
  expect(questions).toEqual({ all: 3, placed: 1, unplaced: 1, 'no-email': 1, 'possible-double': 0, withdrawn: 1 })
})

test('people are sorted as one counts, and who has nothing in the column comes last both ways', () => {
  const people = ['Orang 10', 'Orang 2', 'Émile', 'orang 1'].map(name =>
    anEntry({ name, classCode: name === 'Orang 2' ? null : name }),
  )
  const names = (descending: boolean, column: 'name' | 'classCode') =>
    sortPeople(people, { column, descending }, regions).map(({ name }) => name)
  expect(names(false, 'name')).toEqual(['Émile', 'orang 1', 'Orang 2', 'Orang 10'])
  expect(names(false, 'classCode').at(-1)).toBe('Orang 2')
  expect(names(true, 'classCode')).toEqual(['Orang 10', 'orang 1', 'Émile', 'Orang 2'])
})

const someEntry = fc
  .record({
    name: fc.constantFrom('Siti', 'Budi', 'Ani 2', 'Ani 10', 'Émile'),
    role: fc.constantFrom('companion' as const, 'instructor' as const),
    provinceCode: fc.constantFrom('73', '51', '31'),
    regencyCode: fc.constantFrom('7308', '5101', null),
    nik: fc.constantFrom('7308990101900123', null),
    phone: fc.constantFrom('081200000001', null),
    email: fc.constantFrom('a@contoh.invalid', null),
    classCode: fc.constantFrom('SULSEL-01', null),
    withdrawnAt: fc.constantFrom('2025-02-01T00:00:00.000Z', null),
  })
  .map(change => anEntry({ ...change, classId: change.classCode }))
const someFilter = fc.record(
  {
    search: fc.constantFrom('siti', 'an', ''),
    question: fc.constantFrom(...peopleQuestions),
    role: fc.constantFrom('companion' as const, 'instructor' as const),
    provinceCode: fc.constantFrom('73', '51'),
    hasNik: fc.boolean(),
    hasPhone: fc.boolean(),
  },
  { requiredKeys: [] },
)

property.prop([fc.array(someEntry, { maxLength: 40 }), someFilter])(
  'every count is what choosing it would leave',
  (entries, filter) => {
    const counts = countPeople(entries, filter)
    const left = (change: PeopleFilter) => entries.filter(testOf({ ...filter, ...change })).length
    expect(counts.matching).toBe(left({}))
    for (const question of peopleQuestions) expect(counts.questions[question]).toBe(left({ question }))
    for (const { value, people } of counts.provinces) expect(people).toBe(left({ provinceCode: value }))
    for (const { value, people } of counts.roles) expect(people).toBe(left({ role: value as 'companion' }))
    expect(counts.hasNik).toEqual({ yes: left({ hasNik: true }), no: left({ hasNik: false }) })
  },
)

property.prop([
  fc.array(someEntry, { maxLength: 40 }),
  fc.array(someEntry, { maxLength: 4 }),
  fc.constantFrom(...personColumns),
  fc.boolean(),
  fc.nat(),
])('an order that is mended is the order made anew', (entries, fresh, column, descending, seed) => {
  const sort = { column, descending }
  const gone = entries.filter((_, index) => (index + seed) % 5 === 0)
  const changed = [...fresh, ...gone.slice(1).map(entry => ({ ...entry, name: 'Zainab' }))]
  const ids = new Set([...gone, ...fresh].map(({ id }) => id))
  const kept = entries.filter(({ id }) => !ids.has(id))
  const mended = resortPeople(sortPeople(entries, sort, regions), { ids, entries: changed }, sort, regions)
  expect(mended.map(({ id }) => id)).toEqual(sortPeople([...kept, ...changed], sort, regions).map(({ id }) => id))
})

describe('a possible double', () => {
  const doubles = (...people: RosterEntry[]) => [...possibleDoubles(people).keys()].length
  test('has the telephone number or the e-mail address of somebody else', () => {
    expect(doubles(anEntry({ phone: '081200000001' }), anEntry({ phone: '081200000001' }), anEntry())).toBe(2)
    expect(doubles(anEntry({ email: 'A@contoh.invalid' }), anEntry({ email: 'a@contoh.invalid' }))).toBe(2)
  })

  test('has the name of somebody in the same district, unless both have a NIK', () => {
    const ani = { name: 'Ani', districtName: 'Tanete' }
    expect(doubles(anEntry({ ...ani, nik: null }), anEntry(ani))).toBe(2)
    expect(doubles(anEntry(ani), anEntry({ ...ani, nik: '7308990101900999' }))).toBe(0)
  })

  test('is nobody who has withdrawn', () => {
    const phone = '081200000001'
    expect(doubles(anEntry({ phone, withdrawnAt: '2025-02-01T00:00:00.000Z' }), anEntry({ phone }))).toBe(0)
  })
})
