import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { checkRoster, rosterCheckInSteps } from '#domain/roster/check-roster'
import { guessMapping, type RosterField, rosterFields } from '#domain/roster/headers'
import { aRow, aTable, finder, goodRow, headers, type RowCells } from '../../fixtures/rosters/roster-tables.ts'

const odd = fc.oneof(
  fc.string(),
  fc.constantFrom(
    '',
    '-',
    'Bogor',
    '3201',
    '91',
    'Papua',
    'Merauke',
    '3,2E+15',
    '=1+1',
    '3201994101900001',
    '0840',
    'innas',
    '__proto__',
  ),
)
/** Mostly good rows, some cells of which hold anything. */
const row: fc.Arbitrary<RowCells> = fc
  .tuple(fc.nat(30), fc.dictionary(fc.constantFrom<RosterField>(...rosterFields), odd, { maxKeys: 3 }))
  .map(([index, changes]) => aRow(index, changes))
const fault = fc.record({
  row: fc.integer({ min: 2, max: 30 }),
  field: fc.constantFrom<RosterField>(...rosterFields),
  fault: fc.constantFrom('rounded' as const, 'error' as const),
})

test.prop([
  fc.array(row, { maxLength: 40 }),
  fc.array(fault, { maxLength: 5 }),
  fc.constantFrom('kemendagri' as const, 'bps' as const),
])('every row is accepted or set aside with a reason, whatever the cells hold', (rows, faults, codes) => {
  const check = checkRoster({
    table: aTable(rows, faults),
    headerRow: 1,
    mapping: guessMapping(headers),
    finder,
    codes,
  })
  const accepted = new Set(check.people.map(({ row }) => row))
  const setAside = new Set(check.problems.filter(({ severity }) => severity === 'set-aside').map(({ row }) => row))
  expect(check.rows).toBe(rows.length)
  expect(accepted.size + setAside.size).toBe(rows.length)
  expect(setAside.size).toBe(check.setAside)
  expect([...accepted].filter(row => setAside.has(row))).toEqual([])
  for (const { person } of check.people) {
    expect(person.name).not.toBe('')
    expect(person.nik ?? '0'.repeat(16)).toMatch(/^\d{16}$/)
    expect(person.regencyCode === null ? person.role : 'instructor').toBe('instructor')
  }
})

test('a large roster is checked in slices with the same result', () => {
  const rows = Array.from({ length: 2500 }, (_, index) => (index % 7 === 0 ? { ...goodRow } : aRow(index)))
  const input = {
    table: aTable(rows),
    headerRow: 1,
    mapping: guessMapping(headers),
    finder,
    codes: 'kemendagri' as const,
  }
  const slices = rosterCheckInSteps(input)
  const done: number[] = []
  let step = slices.next()
  for (; !step.done; step = slices.next()) done.push(step.value)
  expect(done).toEqual([1000, 2000])
  expect(step.value).toEqual(checkRoster(input))
})
