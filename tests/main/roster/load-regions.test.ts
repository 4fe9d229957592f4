import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { regions, regionsFolder } from '../../fixtures/rosters/roster-tables.ts'

const packageRows = (file: string) => {
  const text = readFileSync(new URL(`../../../node_modules/idn-area-data/data/${file}`, import.meta.url), 'utf8')
  return parse(text, { columns: true }) as Record<string, string>[]
}
const plain = (code: string) => code.replaceAll('.', '')
const byCode = (a: { code: string }, b: { code: string }) => (a.code < b.code ? -1 : 1)

describe('the regions are those of idn-area-data', () => {
  test('all 38 provinces, of which one has its usual name', () => {
    const expected = packageRows('provinces.csv').map(({ code, name }) => ({
      code,
      name: code === '31' ? 'DKI Jakarta' : name,
    }))
    expect(regions.provinces.map(({ code, name }) => ({ code, name }))).toEqual(expected)
  })

  test('all 514 regencies and cities', () => {
    const expected = packageRows('regencies.csv').map(row => ({
      code: plain(row['code']!),
      provinceCode: row['province_code'],
      name: row['name'],
    }))
    expect(regions.regencies).toEqual(expected.sort(byCode))
    expect(expected).toHaveLength(514)
  })

  test('all 7,285 districts', () => {
    const expected = packageRows('districts.csv').map(row => ({
      code: plain(row['code']!),
      regencyCode: plain(row['regency_code']!),
      name: row['name'],
    }))
    expect(regions.districts).toEqual(expected.sort(byCode))
    expect(expected).toHaveLength(7_285)
  })

  test('under its licence, which is named beside them', () => {
    expect(readFileSync(`${regionsFolder}/NOTICE.md`, 'utf8')).toMatch(/idn-area-data[\s\S]*Open Database License/)
  })
})

describe('the provinces carry what the training of 2025 needs', () => {
  test('33,603 companions, 1,120 instructors, one for thirty', () => {
    const sum = (of: 'companions' | 'instructorsNeeded') =>
      regions.provinces.reduce((total, each) => total + each[of], 0)
    expect([sum('companions'), sum('instructorsNeeded')]).toEqual([33_603, 1_120])
    for (const { companions, instructorsNeeded } of regions.provinces) {
      expect(instructorsNeeded).toBe(Math.round(companions / 30))
    }
  })

  test('18 provinces in the west, 12 in the middle, 8 in the east', () => {
    const zones = Map.groupBy(regions.provinces, ({ zone }) => zone)
    expect(['WIB', 'WITA', 'WIT'].map(zone => zones.get(zone as 'WIB')?.length)).toEqual([18, 12, 8])
  })

  test('codes, letters and short names of which no two are the same', () => {
    for (const field of ['code', 'bpsCode', 'letters', 'shortName'] as const) {
      expect(new Set(regions.provinces.map(province => province[field])).size).toBe(38)
    }
    const differing = regions.provinces
      .filter(({ code, bpsCode }) => code !== bpsCode)
      .map(({ code, bpsCode }) => code + bpsCode)
    expect(differing).toEqual(['9194', '9291', '9395', '9496', '9597', '9692'])
  })
})
