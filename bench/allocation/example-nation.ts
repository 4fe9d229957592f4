import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { groupPeople } from '#domain/allocation/group-people'
import type { Origin } from '#domain/allocation/group-people'
import { createRandom, type Random } from '#domain/allocation/random'
import { apportion } from './apportion.ts'

export type Nation = {
  divisions: Origin[]
  /** Instructors of each division. */
  instructors: number[]
  /** The person-level input behind `divisions`. */
  blockOf: Int32Array
  /** Home of each instructor: indexes of division and area, area -1 for the province office. */
  homes: { division: Int32Array; area: Int32Array }
}

export type NationOptions = {
  seed: number
  scale?: number
  /** `people`: more people in each district. `units`: every district is cloned. */
  scaleMode?: 'people' | 'units'
}

/** Made-up people in the real provinces, regencies and districts; province totals are the briefing's, the rest is skewed. */
export function exampleNation({ seed, scale = 1, scaleMode = 'people' }: NationOptions): Nation {
  const people: { division: string; area: string; block: string }[] = []
  const staff: { division: string; area: string | null }[] = []
  provinces.forEach(([province, companions, instructors], index) => {
    const random = createRandom(seed, index)
    const total = companions * scale
    const regencies = regenciesOf(province, scaleMode === 'units' ? scale : 1)
    const sizes = apportion(
      total,
      regencies.map(regency => regencyWeight(regency, random)),
      1,
    )
    regencies.forEach((regency, i) => {
      const parts = apportion(
        sizes[i]!,
        regency.districts.map(() => lognormal(random, 0.6)),
        0,
      )
      parts.forEach((count, d) => {
        const person = { division: province, area: regency.code, block: regency.districts[d]! }
        for (let k = 0; k < count; k++) people.push(person)
      })
    })
    const teachers = scale === 1 ? instructors : Math.round(total / 30)
    const office = Math.min(teachers, Math.round(teachers * 0.2 * (0.5 + random.next())))
    const local = apportion(
      teachers - office,
      sizes.map(size => size * lognormal(random, 0.35)),
      0,
    )
    for (let k = 0; k < office; k++) staff.push({ division: province, area: null })
    regencies.forEach((regency, i) => {
      for (let k = 0; k < local[i]!; k++) staff.push({ division: province, area: regency.code })
    })
  })
  return asNation(people, staff)
}

function asNation(
  people: { division: string; area: string; block: string }[],
  staff: { division: string; area: string | null }[],
): Nation {
  const { divisions, blockOf } = groupPeople(people)
  const divisionIndex = new Map(divisions.map(({ code }, i) => [code, i]))
  const areaIndex = new Map(divisions.flatMap(({ areas }) => areas.map(({ code }, i) => [code, i] as const)))
  const homes = {
    division: Int32Array.from(staff, ({ division }) => divisionIndex.get(division)!),
    area: Int32Array.from(staff, ({ area }) => (area === null ? -1 : (areaIndex.get(area) ?? -1))),
  }
  const instructors = divisions.map((_, i) => homes.division.reduce((sum, division) => sum + Number(division === i), 0))
  return { divisions, instructors, blockOf, homes }
}

type RegencyNames = { code: string; isCity: boolean; districts: string[] }

function regencyWeight(regency: RegencyNames, random: Random): number {
  return regency.districts.length * lognormal(random, 0.55) * (regency.isCity ? 0.5 : 1)
}

/** exp(sigma x normal) by sums and squares only, so that every engine gives the same. */
function lognormal(random: Random, sigma: number): number {
  let normal = -6
  for (let i = 0; i < 12; i++) normal += random.next()
  let result = 1 + (sigma * normal) / 1024
  for (let i = 0; i < 10; i++) result *= result
  return result
}

function regenciesOf(province: string, clones: number): RegencyNames[] {
  return rows('regencies')
    .filter(([code]) => code!.startsWith(province))
    .map(([code, , name]) => ({
      code: code!,
      isCity: name!.startsWith('KOTA'),
      districts: rows('districts')
        .filter(([, regency]) => regency === code)
        .flatMap(([district]) =>
          Array.from({ length: clones }, (_, i) => (clones > 1 ? `${district}-${i}` : district!)),
        ),
    }))
}

const loaded = new Map<string, string[][]>()

function rows(name: string): string[][] {
  let table = loaded.get(name)
  if (!table) {
    const folder = dirname(createRequire(import.meta.url).resolve('idn-area-data/package.json'))
    const lines = readFileSync(join(folder, 'data', `${name}.csv`), 'utf8')
      .trim()
      .split(/\r?\n/)
      .slice(1)
    table = lines.map(line => line.split(',')).sort(([a], [b]) => (a! < b! ? -1 : 1))
    loaded.set(name, table)
  }
  return table
}

/** BPS code, companions and instructors of the briefing's 38 rows: 33,603 and 1,120 in all. */
const provinces: readonly (readonly [code: string, companions: number, instructors: number])[] = [
  ['11', 1158, 39],
  ['12', 1660, 55],
  ['13', 718, 24],
  ['14', 672, 22],
  ['15', 547, 18],
  ['16', 1098, 37],
  ['17', 449, 15],
  ['18', 1581, 53],
  ['19', 114, 4],
  ['21', 186, 6],
  ['32', 4869, 162],
  ['33', 4987, 166],
  ['34', 731, 24],
  ['35', 5215, 174],
  ['36', 736, 25],
  ['31', 214, 7],
  ['51', 282, 9],
  ['52', 1115, 37],
  ['53', 1394, 46],
  ['61', 605, 20],
  ['62', 235, 8],
  ['63', 418, 14],
  ['64', 272, 9],
  ['65', 58, 2],
  ['71', 407, 14],
  ['72', 549, 18],
  ['73', 1035, 35],
  ['74', 447, 15],
  ['75', 270, 9],
  ['76', 233, 8],
  ['81', 385, 13],
  ['82', 177, 6],
  ['92', 214, 7],
  ['96', 109, 4],
  ['95', 139, 5],
  ['91', 159, 5],
  ['93', 74, 2],
  ['94', 91, 3],
]
