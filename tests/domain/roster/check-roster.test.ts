import { describe, expect, test } from 'vitest'
import type { RosterProblemKind } from '#domain/roster/roster-problem'
import {
  aRow,
  aTable,
  check,
  checkTable,
  goodRow,
  problemsOf,
  type RowCells,
} from '../../fixtures/rosters/roster-tables.ts'

test('a good row becomes a person with the codes of the regions', () => {
  expect(check([goodRow])).toEqual({
    rows: 1,
    setAside: 0,
    warnings: 0,
    people: [
      {
        row: 2,
        person: {
          externalId: 'P1',
          nik: '3201994101900001',
          name: 'Siti Aminah',
          role: 'companion',
          provinceCode: '32',
          regencyCode: '3201',
          districtCode: '320101',
          districtName: 'Cibinong',
          phone: '084012345678',
          email: 'siti@contoh.invalid',
        },
      },
    ],
    problems: [],
    codesAmbiguous: false,
    setAsideKeys: [],
    heldRows: [],
  })
})

describe('a row is set aside', () => {
  const cases: [RosterProblemKind, string, RowCells, object][] = [
    ['empty-name', 'Nama', { name: '  ' }, {}],
    ['missing-role', 'Peran', { role: '' }, {}],
    ['unknown-role', 'Peran', { role: 'Kepala Dinas' }, { value: 'Kepala Dinas' }],
    ['missing-province', 'Provinsi', { province: '', provinceCode: '', regency: '', regencyCode: '' }, {}],
    ['unknown-province', 'Provinsi', { province: 'Bavaria' }, { value: 'Bavaria' }],
    ['missing-regency', 'Kabupaten/Kota', { regency: '-', regencyCode: '' }, {}],
    ['unknown-regency', 'Kabupaten/Kota', { regency: 'Kabupaten Narnia' }, { value: 'Kabupaten Narnia' }],
    [
      'ambiguous-regency',
      'Kabupaten/Kota',
      { regency: 'Bogor', regencyCode: '' },
      { value: 'Bogor', candidates: 'Kabupaten Bogor, Kota Bogor' },
    ],
    [
      'region-mismatch',
      'Kabupaten/Kota',
      { regency: 'Kota Semarang' },
      { regency: 'Kota Semarang', province: 'Jawa Barat', itsProvince: 'Jawa Tengah' },
    ],
    ['nik-length', 'NIK', { nik: '320199410190' }, { digits: 12 }],
    ['nik-not-digits', 'NIK', { nik: '32019941019O0001' }, {}],
    ['nik-rounded', 'NIK', { nik: '3,20199E+15' }, {}],
    ['id-rounded', 'ID', { externalId: '1.23457E+17' }, {}],
  ]
  test.each(cases)('for %s', (kind, column, changes, data) => {
    const { problems, rows, setAside, people } = check([{ ...goodRow, ...changes }])
    expect(problems).toEqual([{ row: 2, column, field: expect.any(String), kind, severity: 'set-aside', data }])
    expect({ rows, setAside, people }).toEqual({ rows: 1, setAside: 1, people: [] })
  })

  test('for a NIK in a number cell, which has lost its last digit', () => {
    const table = aTable([goodRow], [{ row: 2, field: 'nik', fault: 'rounded' }])
    expect(checkTable(table).problems).toMatchObject([{ kind: 'nik-rounded', column: 'NIK', severity: 'set-aside' }])
  })

  test('for NIKs that all end in 0, as they do after a spreadsheet held them as numbers', () => {
    const rows = Array.from({ length: 25 }, (_, index) =>
      aRow(index, { nik: `3201994101${String(index).padStart(5, '0')}0` }),
    )
    expect(check(rows).problems.filter(({ kind }) => kind === 'nik-rounded')).toHaveLength(25)
    expect(check([...rows, aRow(99)]).problems).toEqual([])
  })

  test('for a formula that failed', () => {
    const table = aTable([{ ...goodRow, name: '#REF!' }], [{ row: 2, field: 'name', fault: 'error' }])
    expect(checkTable(table).problems).toMatchObject([{ kind: 'cell-error', column: 'Nama', data: { value: '#REF!' } }])
  })

  test('for each fault that it has, but counts once', () => {
    const { problems, setAside } = check([{ ...goodRow, name: '', nik: '12', role: '' }])
    expect(problems.map(({ kind }) => kind)).toEqual(['nik-length', 'empty-name', 'missing-role'])
    expect(setAside).toBe(1)
  })
})

describe('of two rows of one person the first stays', () => {
  test('with the same NIK; the message names the row and hides the NIK', () => {
    const { people, problems } = check([aRow(1), aRow(2), { ...aRow(3), nik: aRow(1).nik! }])
    expect(people.map(({ row }) => row)).toEqual([2, 3])
    expect(problems).toMatchObject([
      { row: 4, kind: 'duplicate-nik', data: { firstRow: 2, nik: '•••• •••• •••• 0001' } },
    ])
  })

  test('with the same ID', () => {
    const { problems } = check([aRow(1), { ...aRow(2), externalId: 'P1' }])
    expect(problems).toMatchObject([{ row: 3, column: 'ID', kind: 'duplicate-id', data: { firstRow: 2 } }])
  })

  test('whose ID is the NIK of another, or the other way round, since files name people by either', () => {
    const nik = aRow(1).nik!
    const idFirst = check([aRow(2, { externalId: nik, nik: '' }), aRow(1)])
    expect(idFirst.problems).toMatchObject([{ row: 3, kind: 'duplicate-nik', data: { firstRow: 2 } }])
    const nikFirst = check([aRow(1), aRow(2, { externalId: nik, nik: '' })])
    expect(nikFirst.problems).toMatchObject([{ row: 3, kind: 'duplicate-id', data: { firstRow: 2 } }])
    expect(check([aRow(1, { externalId: nik })]).problems).toEqual([])
  })

  test('with the same name, region and telephone, where neither has ID or NIK', () => {
    const nameless = { ...goodRow, externalId: '', nik: '' }
    const { people, problems } = check([
      nameless,
      { ...nameless, name: 'SITI AMINAH' },
      { ...nameless, phone: '0840999999' },
    ])
    expect(people.map(({ row }) => row)).toEqual([2, 4])
    expect(problems).toMatchObject([{ row: 3, kind: 'duplicate-person', data: { firstRow: 2 } }])
  })

  test('unless the first was set aside', () => {
    const { people } = check([aRow(1, { name: '' }), aRow(1)])
    expect(people.map(({ row }) => row)).toEqual([3])
  })
})

describe('a row is kept with a warning', () => {
  const cases: [RosterProblemKind, RowCells, object][] = [
    ['phone-rounded', { phone: '8,4012E+10' }, { phone: null }],
    ['bad-phone', { phone: 'tidak ada' }, { phone: null }],
    ['bad-email', { email: 'siti di contoh' }, { email: null }],
    ['unknown-district', { district: 'Cibinonk' }, { districtCode: null, districtName: 'Cibinonk' }],
    ['code-name-mismatch', { provinceCode: '33' }, { provinceCode: '32' }],
    ['code-name-mismatch', { regencyCode: '3202' }, { regencyCode: '3201' }],
    ['name-misspelt', { province: 'Jawa Brat' }, { provinceCode: '32' }],
    ['name-misspelt', { regency: 'Kab. Bogorr' }, { regencyCode: '3201' }],
  ]
  test.each(cases)('for %s', (kind, changes, person) => {
    const { problems, people, warnings } = check([{ ...goodRow, ...changes }])
    expect(problems).toMatchObject([{ kind, severity: 'warning', row: 2 }])
    expect(people).toMatchObject([{ person }])
    expect(warnings).toBe(1)
  })
})

describe('names decide where codes are of either scheme', () => {
  const papua = { regencyCode: '', district: '' }
  const placeOf = (changes: RowCells, codes: 'kemendagri' | 'bps' = 'kemendagri') => {
    const { people, problems } = check([{ ...goodRow, ...papua, ...changes }], { codes })
    return people[0] ? [people[0].person.provinceCode, people[0].person.regencyCode] : problems[0]?.kind
  }

  test('a province of Papua with either code', () => {
    const manokwari = { province: 'Papua Barat', regency: 'Manokwari' }
    expect(placeOf({ ...manokwari, provinceCode: '91' })).toEqual(['92', '9202'])
    expect(placeOf({ ...manokwari, provinceCode: '92' })).toEqual(['92', '9202'])
  })

  test('a regency beside a code of either scheme, without the province', () => {
    const merauke = { province: '', regency: 'Merauke' }
    expect(placeOf({ ...merauke, provinceCode: '93' })).toEqual(['93', '9301'])
    expect(placeOf({ ...merauke, provinceCode: '95' })).toEqual(['93', '9301'])
    expect(placeOf({ ...merauke, provinceCode: '' })).toEqual(['93', '9301'])
  })

  test('a code alone as the chosen scheme says, which is told', () => {
    const office = { province: '', regency: '', role: 'innas', provinceCode: '91' }
    expect(placeOf(office)).toEqual(['91', null])
    expect(placeOf(office, 'bps')).toEqual(['92', null])
    expect(check([{ ...goodRow, ...papua, ...office }]).codesAmbiguous).toBe(true)
    expect(check([{ ...goodRow, ...papua, ...office, provinceCode: '32' }]).codesAmbiguous).toBe(false)
  })

  test("a regency's code alone is told as well, unless its row is set aside", () => {
    const codeOnly = { ...goodRow, provinceCode: '', province: '', regency: '', district: '' }
    expect(check([{ ...codeOnly, regencyCode: '1101' }]).codesAmbiguous).toBe(true)
    expect(check([{ ...codeOnly, regencyCode: '1199' }]).codesAmbiguous).toBe(false)
    expect(check([{ ...codeOnly, regencyCode: '', provinceCode: '91' }]).codesAmbiguous).toBe(true)
    // Kaimana of BPS: Kemendagri's Papua has no such regency, so nobody is placed, and one has to ask all the more.
    const kaimana = check([{ ...codeOnly, provinceCode: '91', regencyCode: '9102' }])
    expect(kaimana).toMatchObject({ people: [], codesAmbiguous: true })
  })

  test('97 is a province of BPS only', () => {
    const office = { province: '', regency: '', role: 'innas', provinceCode: '97' }
    expect(problemsOf({ ...papua, ...office })).toMatchObject([
      { kind: 'unknown-province', column: 'Kode Provinsi', data: { value: '97', near: 'Papua Pegunungan' } },
    ])
    expect(placeOf(office, 'bps')).toEqual(['95', null])
  })

  test("a regency's code alone is Kemendagri's, with or without dots or its province's digits", () => {
    const aceh = { province: 'Aceh', provinceCode: '', regency: '' }
    expect(placeOf({ ...aceh, regencyCode: '11.01' })).toEqual(['11', '1101'])
    expect(placeOf({ ...aceh, regencyCode: '1' })).toEqual(['11', '1101'])
    expect(placeOf({ ...aceh, province: '', regencyCode: '1101' })).toEqual(['11', '1101'])
    expect(placeOf({ ...aceh, regencyCode: '1101' }, 'bps')).toBe('regency-name-needed')
    expect(placeOf({ ...aceh, regencyCode: '3201' })).toBe('region-mismatch')
    expect(placeOf({ ...aceh, regencyCode: '1199' })).toBe('unknown-regency')
  })

  test('a code tells a kabupaten from a kota of one name, in both schemes', () => {
    const bogor = { province: 'Jabar', regency: 'Bogor', regencyCode: '3271' }
    expect(placeOf(bogor)).toEqual(['32', '3271'])
    expect(placeOf(bogor, 'bps')).toEqual(['32', '3271'])
    expect(placeOf({ ...bogor, regencyCode: '3201' }, 'bps')).toEqual(['32', '3201'])
  })

  test("BPS's regency codes are not compared with Kemendagri's", () => {
    expect(
      problemsOf(
        { province: 'Aceh', provinceCode: '11', regency: 'Simeulue', regencyCode: '1101', district: '' },
        { codes: 'bps' },
      ),
    ).toEqual([])
    expect(
      problemsOf({ province: 'Aceh', provinceCode: '11', regency: 'Simeulue', regencyCode: '1101', district: '' }),
    ).toMatchObject([{ kind: 'code-name-mismatch', data: { code: '1101', name: 'Kabupaten Simeulue' } }])
  })
})

test('an instructor of a province office has no regency', () => {
  const { people, problems } = check([{ ...goodRow, role: 'Innas', regency: '', regencyCode: '', district: '' }])
  expect(problems).toEqual([])
  expect(people).toMatchObject([{ person: { role: 'instructor', provinceCode: '32', regencyCode: null } }])
})

test('a missing NIK, ID, telephone and e-mail are no problem', () => {
  expect(problemsOf({ nik: '', externalId: '', phone: '', email: '—', district: '' })).toEqual([])
})

test('NIKs and telephones are read however they are spaced', () => {
  const { people } = check([{ ...goodRow, nik: "'3201 9941 0190 0001", phone: '+62 840-1234-5678' }])
  expect(people).toMatchObject([{ person: { nik: '3201994101900001', phone: '084012345678' } }])
})

test.each([
  ['84012345678', '084012345678'],
  ['0062 840 1234 5678', '084012345678'],
  ['62840 1234 5678', '084012345678'],
  ['(021) 1234567', '0211234567'],
  ['0840.1234.5678 / 0840999', '084012345678'],
])('the telephone %s is dialled as %s', (written, dialled) => {
  expect(check([{ ...goodRow, phone: written }]).people).toMatchObject([{ person: { phone: dialled } }])
})

test('names, IDs and districts lose line breaks and signs that nobody sees', () => {
  const { people } = check([{ ...goodRow, name: '  Siti\n\u00a0Am\u200binah\u202e\u0007 ', externalId: 'P\u200b1' }])
  expect(people).toMatchObject([{ person: { name: 'Siti Aminah', externalId: 'P1' } }])
  expect(problemsOf({ name: '\u200b' })).toMatchObject([{ kind: 'empty-name' }])
})

test('the default role is for rows that name none', () => {
  const { people } = check([aRow(1, { role: '' }), aRow(2, { role: 'innas' })], { defaultRole: 'companion' })
  expect(people.map(({ person }) => person.role)).toEqual(['companion', 'instructor'])
})

test('no message carries a NIK or telephone that stands in the wrong column', () => {
  const wrong = '3201994101900001'
  const rows = [
    aRow(1, { province: wrong }),
    aRow(2, { regency: '0840 1234 5678' }),
    aRow(3, { role: wrong }),
    aRow(4, { district: wrong }),
    aRow(5, { provinceCode: wrong, province: '', regency: '' }),
    aRow(6, { regencyCode: wrong }),
  ]
  const text = JSON.stringify(check(rows).problems.map(({ data }) => data))
  expect(text).not.toMatch(/\d{6}|\d{4} \d{4}/)
})

test('who is on rows that were set aside is remembered by ID and NIK', () => {
  expect(check([aRow(1, { name: '' }), aRow(2, { nik: '12' })]).setAsideKeys).toEqual([
    { row: 2, externalId: 'P1', nik: '3201994101900001' },
    { row: 3, externalId: 'P2', nik: null },
  ])
})
