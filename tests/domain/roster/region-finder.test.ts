import { describe, expect, test } from 'vitest'
import { otherProvinceNames, otherRegencyNames } from '#domain/roster/region-names'
import { finder, regions } from '../../fixtures/rosters/roster-tables.ts'

const provinceCode = (name: string) => {
  const found = finder.provinceByName(name)
  return found.kind === 'found' ? found.region.code : found.kind
}
const regencyCode = (name: string, province: string | null = null) => {
  const found = finder.regencyByName(name, province)
  return found.kind === 'found' ? found.region.code : found.kind
}

describe('a province is found', () => {
  test.each([
    ['JAWA BARAT', '32'],
    ['Jabar', '32'],
    ['Prov. Jawa Barat', '32'],
    ['32 Jawa Barat', '32'],
    ['Sulsel', '73'],
    ['NTT', '53'],
    ['D.I. Yogyakarta', '34'],
    ['DIY', '34'],
    ['Daerah Khusus Ibukota Jakarta', '31'],
    ['Dki  jakarta', '31'],
    ['Kepri', '21'],
    ['KEP. RIAU', '21'],
    ['Babel', '19'],
    ['Kep. Bangka Belitung', '19'],
    ['Papua', '91'],
    ['PAPUA BARAT', '92'],
    ['Papua Barat Daya', '96'],
    ['PAPEG', '95'],
    ['Nusa Tenggara  Barat', '52'],
  ])('by %s', (name, code) => expect(provinceCode(name)).toBe(code))

  test('by its code in the scheme that is asked for, which differ in Papua', () => {
    expect(finder.provinceByCode('91', 'kemendagri')?.name).toBe('Papua')
    expect(finder.provinceByCode('91', 'bps')?.name).toBe('Papua Barat')
    expect(finder.provinceByCode('97', 'kemendagri')).toBeUndefined()
    expect(finder.provinceByCode("'32", 'kemendagri')?.name).toBe('Jawa Barat')
  })

  test('or something near it is offered', () => {
    expect(finder.provinceByName('Jawa Brat')).toMatchObject({ kind: 'unknown', near: [{ name: 'Jawa Barat' }] })
    expect(finder.provinceByName('Bavaria')).toEqual({ kind: 'unknown', near: [] })
  })
})

describe('a regency is found', () => {
  test.each([
    ['Kabupaten Bogor', '3201'],
    ['KAB. BOGOR', '3201'],
    ['kab bogor', '3201'],
    ['Bogor, Kab.', '3201'],
    ['Kota Bogor', '3271'],
    ['KOTAMADYA BOGOR', '3271'],
    ['Bogor (Kota)', '3271'],
    ['[3201] Kab. Bogor', '3201'],
    ['Kota Adm. Jakarta Selatan', '3174'],
    ['Jaksel', '3174'],
    ['Kep. Seribu', '3101'],
    ['Sleman', '3404'],
    ['Toli Toli', '7204'],
    ['Kab. Tolitoli', '7204'],
    ['Fakfak', '9203'],
    ['Kota Baru', '6302'],
    ['Kab. Kotabaru', '6302'],
    ['Lima Puluh Kota', '1307'],
    ['50 Kota', '1307'],
    ['Pangkajene & Kepulauan', '7310'],
    ['Pangkep', '7310'],
    ['OKU Timur', '1608'],
    ['Kab. Selayar', '7301'],
    ['Kabupaten Mamuju Utara', '7601'],
  ])('by %s', (name, code) => expect(regencyCode(name)).toBe(code))

  test('only with its kind where a kabupaten and a kota have one name', () => {
    expect(finder.regencyByName('Bogor', null)).toMatchObject({
      kind: 'ambiguous',
      candidates: [{ name: 'Kabupaten Bogor' }, { name: 'Kota Bogor' }],
    })
  })

  test('inside its province where another has one of that name', () => {
    expect(regencyCode('Banjar')).toBe('ambiguous')
    expect(regencyCode('Banjar', '63')).toBe('6303')
    expect(regencyCode('Banjar', '32')).toBe('3279')
  })

  test('not by the wrong kind, but what was meant is offered', () => {
    expect(finder.regencyByName('Kabupaten Surabaya', '35')).toMatchObject({ near: [{ name: 'Kota Surabaya' }] })
    expect(finder.regencyByName('Sidoarjoo', '35')).toMatchObject({ near: [{ name: 'Kabupaten Sidoarjo' }] })
  })

  test('by its own name, whichever of the 514 it is', () => {
    for (const { code, name, provinceCode } of regions.regencies) {
      expect([name, regencyCode(name)]).toEqual([name, code])
      expect([name, regencyCode(name.toUpperCase(), provinceCode)]).toEqual([name, code])
      expect(finder.regencyByCode(`${code.slice(0, 2)}.${code.slice(2)}`)?.name).toBe(name)
    }
  })
})

test('a district is found in its regency by name or code', () => {
  const bogor = regions.regencies.find(({ code }) => code === '3201')!
  expect(finder.district('KEC. CIBINONG', bogor.code)).toMatchObject({ name: 'Cibinong' })
  expect(finder.district('32.01.01', bogor.code)).toMatchObject({ name: 'Cibinong' })
  expect(finder.district('Coblong', bogor.code)).toBeUndefined()
})

test('every district is found by its own name', () => {
  for (const district of regions.districts) expect(finder.district(district.name, district.regencyCode)).toBe(district)
})

test('every other name leads to a region that exists', () => {
  const unknown = otherRegencyNames.filter(([other]) => regencyCode(other) === 'unknown')
  expect(unknown).toEqual([])
  const codes = new Set(regions.provinces.map(({ code }) => code as string))
  expect(otherProvinceNames.filter(([code]) => !codes.has(code))).toEqual([])
})
