import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchMembers } from '#domain/practice/score/match-members'
import type { Entry } from '#domain/questionnaire/answers'

const person = (
  id: string,
  nama: string,
  nik: string,
  tanggal_lahir: string,
  jenis_kelamin: string,
  hubungan: string,
) => ({
  id,
  values: { nama, nik, tanggal_lahir, jenis_kelamin, hubungan },
})
const family: [Entry, Entry, Entry, Entry] = [
  person('bapak', 'Marsudi', '3302011706780000', '1978-06-17', '1', '1'),
  person('ibu', 'Partini', '3302014309810000', '1981-09-03', '2', '2'),
  person('rizki', 'Rizki Nur Hidayat', '3302012111090000', '2009-11-21', '1', '3'),
  person('rizka', 'Rizka Nur Hidayati', '3302016111090000', '2009-11-21', '2', '3'),
]
const recorded = (...entries: Entry[]) => entries.map(entry => ({ ...entry, id: `e-${entry.id}` }))
const [bapak, ibu, rizki, rizka] = family
const changed = (entry: Entry, values: Record<string, string>): Entry => ({
  ...entry,
  values: { ...entry.values, ...values },
})

test('twins with like names are told apart', () => {
  const { entryOf } = matchMembers(family, recorded(rizka, rizki, ibu, bapak))
  expect(Object.fromEntries(entryOf)).toEqual({ bapak: 'e-bapak', ibu: 'e-ibu', rizki: 'e-rizki', rizka: 'e-rizka' })
})

test('an entry with little more than a name is already somebody', () => {
  const typed = { id: 'e', values: { nama: 'MARSUDI' } }
  expect([...matchMembers(family, [typed]).entryOf]).toEqual([['bapak', 'e']])
})

test('a wrong name is the same person, everything wrong is another', () => {
  const renamed = matchMembers(family, recorded(changed(bapak, { nama: 'Sutrisno' }), ibu, rizki, rizka))
  expect(renamed).toMatchObject({ missing: [], extra: [] })
  const replaced = matchMembers(
    family,
    recorded(person('x', 'Sutrisno', '1', '1950-01-01', '1', '6'), ibu, rizki, rizka),
  )
  expect(replaced).toMatchObject({ missing: ['bapak'], extra: ['e-x'] })
})

test('two people recorded as one are neither missing nor too many', () => {
  const both = changed(rizki, { nik: rizka.values['nik']!, tanggal_lahir: '2009-11-21', nama: 'Rizki Nur Hidayat' })
  const named = changed(both, { nama: 'Rizki Nur Hidayat Rizka Nur Hidayati' })
  expect(matchMembers(family, recorded(bapak, ibu, named))).toMatchObject({
    missing: [],
    extra: [],
    merged: [{ entry: 'e-rizki', members: ['rizki', 'rizka'] }],
  })
})

test('whoever is left out or added, all others keep their own entries', () => {
  const subset = fc.subarray(family)
  fc.assert(
    fc.property(subset, fc.shuffledSubarray(family, { minLength: 4 }), (gone, order) => {
      const entries = recorded(...order.filter(one => !gone.includes(one)))
      const { entryOf, missing, extra, merged } = matchMembers(family, entries)
      expect([...missing].sort()).toEqual(gone.map(({ id }) => id).sort())
      expect([...entryOf].every(([key, entry]) => entry === `e-${key}`)).toBe(true)
      expect([extra, merged]).toEqual([[], []])
    }),
  )
})
