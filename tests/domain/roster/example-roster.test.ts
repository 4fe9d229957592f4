import { beforeAll, describe, expect, test } from 'vitest'
import { exampleRoster } from '#domain/roster/example-roster'
import type { RosterPerson } from '#domain/roster/participant'
import { regions } from '../../fixtures/rosters/roster-tables.ts'

describe('the example roster', () => {
  let people: RosterPerson[]
  const inRole = (role: RosterPerson['role']) => people.filter(person => person.role === role)
  beforeAll(() => {
    people = exampleRoster(regions)
  })

  test('has exactly the companions and instructors of every province', () => {
    const counts = Map.groupBy(people, ({ provinceCode, role }) => `${provinceCode} ${role}`)
    for (const { code, companions, instructorsNeeded } of regions.provinces) {
      expect(counts.get(`${code} companion`)).toHaveLength(companions)
      expect(counts.get(`${code} instructor`)).toHaveLength(instructorsNeeded)
    }
    expect([inRole('companion').length, inRole('instructor').length]).toEqual([33_603, 1_120])
  })

  test('puts people in real districts of their regency and province', () => {
    const provinceOf = new Map(regions.regencies.map(({ code, provinceCode }) => [code, provinceCode]))
    const districts = new Map(regions.districts.map(district => [district.code, district]))
    const wrongRegency = people.filter(
      ({ regencyCode, provinceCode }) => regencyCode !== null && provinceOf.get(regencyCode) !== provinceCode,
    )
    const wrongDistrict = people.filter(({ districtCode, districtName, regencyCode }) => {
      const district = districtCode === null ? undefined : districts.get(districtCode)
      return district !== undefined && (district.regencyCode !== regencyCode || district.name !== districtName)
    })
    expect([wrongRegency, wrongDistrict]).toEqual([[], []])
    expect(inRole('companion').every(({ districtCode }) => districtCode !== null)).toBe(true)
    expect(new Set(people.map(({ regencyCode }) => regencyCode)).size).toBe(514 + 1)
  })

  test('has regencies of very different sizes and about a fifth of the instructors in the province offices', () => {
    const sizes = [...Map.groupBy(inRole('companion'), ({ regencyCode }) => regencyCode).values()].map(
      list => list.length,
    )
    expect(Math.max(...sizes)).toBeGreaterThan(10 * sizes.sort((a, b) => a - b)[257]! * 0.5)
    expect(sizes[0]).toBeLessThan(10)
    const inOffice = inRole('instructor').filter(({ regencyCode }) => regencyCode === null).length / 1_120
    expect(inOffice).toBeGreaterThan(0.15)
    expect(inOffice).toBeLessThan(0.25)
  })

  test('has NIKs, telephones and addresses that belong to nobody', () => {
    const niks = new Set(people.map(({ nik }) => nik!))
    expect(niks.size).toBe(people.length)
    expect(niks.values().every(nik => /^\d{4}99\d{10}$/.test(nik))).toBe(true)
    expect(regions.districts.some(({ code }) => code.endsWith('99'))).toBe(false)
    expect(people.every(({ phone }) => /^0840\d{8}$/.test(phone!))).toBe(true)
    const written = people.filter(({ email }) => email !== null)
    expect(written.every(({ email }) => email!.endsWith('@contoh.invalid'))).toBe(true)
    expect(written.length / people.length).toBeCloseTo(0.7, 1)
  })

  test('has names of many kinds', () => {
    expect(new Set(people.map(({ name }) => name)).size).toBeGreaterThan(5_000)
    expect(people.some(({ name, provinceCode }) => provinceCode === '51' && name.startsWith('Ni Wayan'))).toBe(true)
  })

  test('is the same for the same seed and another for another', () => {
    expect(exampleRoster(regions, { seed: 1 })).toEqual(people)
    const other = exampleRoster(regions, { seed: 2 })
    expect(other).toHaveLength(people.length)
    expect(other.map(({ nik }) => nik)).not.toEqual(people.map(({ nik }) => nik))
  })

  test('grows with the scale', () => {
    const twice = exampleRoster(regions, { scale: 2 })
    expect(twice.filter(({ role }) => role === 'companion')).toHaveLength(2 * 33_603)
    expect(new Set(twice.map(({ nik }) => nik)).size).toBe(twice.length)
  })
})

/** Guards against a machine, or a change, that makes other people of the same seed. */
test('the first and the last person of seed 1 are known', () => {
  const people = exampleRoster(regions, { seed: 1 })
  expect(people[0]).toMatchObject({ externalId: 'P000001', nik: '1101995910770003', name: 'Zahra Salim' })
  expect(people.at(-1)).toMatchObject({ externalId: 'I01120', provinceCode: '96' })
})
