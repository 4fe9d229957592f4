import { apportion, type Chance, createChance } from './example-chance.ts'
import { makeUpName, type MadeUpName } from './example-names.ts'
import type { RosterPerson } from './participant.ts'
import type { District, Province, Regency, Regions } from './regions.ts'

export type ExampleOptions = {
  /** Any whole number; the same one gives the same people. 1 unless told. */
  seed?: number
  /** So many times the people of 2025 in the same places. 1 unless told. */
  scale?: number
}

/**
 * Made-up people of the ground check of 2025: as many companions and instructors in every province as there were, in
 * regencies and districts of uneven size, a fifth of the instructors in the province offices. Companions first.
 */
export function exampleRoster(regions: Regions, { seed = 1, scale = 1 }: ExampleOptions = {}): RosterPerson[] {
  const regencies = Map.groupBy(regions.regencies, ({ provinceCode }) => provinceCode)
  const districts = Map.groupBy(regions.districts, ({ regencyCode }) => regencyCode)
  const companions: Post[] = []
  const instructors: Post[] = []
  for (const [index, province] of regions.provinces.entries()) {
    const chance = createChance(seed, index)
    const parts = (regencies.get(province.code) ?? []).map(regency => ({
      regency,
      districts: districts.get(regency.code) ?? [],
    }))
    const sizes = regencySizes(chance, parts, province.companions * scale)
    companions.push(...companionPosts(chance, province, { parts, sizes }))
    instructors.push(...instructorPosts(chance, province, { parts, sizes, scale }))
  }
  const makeUp = createMaker(createChance(seed, regions.provinces.length))
  return [
    ...companions.map((post, index) => makeUp(post, 'companion', `P${String(index + 1).padStart(6, '0')}`)),
    ...instructors.map((post, index) => makeUp(post, 'instructor', `I${String(index + 1).padStart(5, '0')}`)),
  ]
}

type Part = { regency: Regency; districts: District[] }
type Post = { province: Province; regency: Regency | null; district: District | null }

/** In proportion to districts, spread out by chance; a kota has more people in a district but fewer poor ones. */
function regencySizes(chance: Chance, parts: readonly Part[], people: number): number[] {
  const weights = parts.map(({ regency, districts }) => {
    const density = regency.name.startsWith('Kota') ? 0.5 : 1
    return districts.length * chance.lognormal(0.55) * density
  })
  return apportion(people, weights, 1)
}

type Sizes = { parts: readonly Part[]; sizes: readonly number[] }

function companionPosts(chance: Chance, province: Province, { parts, sizes }: Sizes): Post[] {
  return parts.flatMap(({ regency, districts }, index) => {
    const weights = districts.map(() => chance.lognormal(0.6))
    const people = apportion(sizes[index]!, weights)
    return districts.flatMap((district, at) =>
      Array.from({ length: people[at]! }, () => ({ province, regency, district })),
    )
  })
}

function instructorPosts(
  chance: Chance,
  province: Province,
  { parts, sizes, scale }: Sizes & { scale: number },
): Post[] {
  const needed = scale === 1 ? province.instructorsNeeded : Math.round((province.companions * scale) / 30)
  const inOffice = Math.min(needed, Math.round(needed * 0.2 * (0.5 + chance.share())))
  const weights = sizes.map(size => size * chance.lognormal(0.35))
  const perRegency = apportion(needed - inOffice, weights)
  const office: Post = { province, regency: null, district: null }
  return [
    ...Array.from({ length: inOffice }, () => office),
    ...parts.flatMap(({ regency }, index) =>
      Array.from({ length: perRegency[index]! }, () => ({ province, regency, district: null })),
    ),
  ]
}

type Maker = (post: Post, role: RosterPerson['role'], externalId: string) => RosterPerson

function createMaker(chance: Chance): Maker {
  const used = new Set<string>()
  return ({ province, regency, district }, role, externalId) => {
    const madeUp = makeUpName(chance, province.code)
    return {
      externalId,
      nik: makeUpNik(chance, { madeUp, place: regency?.code ?? `${province.code}00`, used }),
      name: madeUp.name,
      role,
      provinceCode: province.code,
      regencyCode: regency?.code ?? null,
      districtCode: district?.code ?? null,
      districtName: district?.name ?? null,
      phone: makeUpPhone(chance),
      email: chance.share() < 0.7 ? makeUpEmail(madeUp.name, externalId) : null,
    }
  }
}

type NikParts = { madeUp: MadeUpName; place: string; used: Set<string> }

/** Looks like a NIK but belongs to nobody: no regency has a district 99. A woman's day of birth is 40 higher. */
function makeUpNik(chance: Chance, { madeUp, place, used }: NikParts): string {
  for (;;) {
    const day = 1 + chance.below(28) + (madeUp.isWoman ? 40 : 0)
    const [month, year, serial] = [1 + chance.below(12), 70 + chance.below(32), 1 + chance.below(99)]
    const nik = `${place}99${twoDigits(day)}${twoDigits(month)}${twoDigits(year % 100)}00${twoDigits(serial)}`
    if (used.has(nik)) continue
    used.add(nik)
    return nik
  }
}

const twoDigits = (number: number) => String(number).padStart(2, '0')

/** KM 28/2004 keeps 084 for mobile telephones but no operator holds it (they have 081–083, 085, 087–089): none rings. */
const makeUpPhone = (chance: Chance) => `0840${String(chance.below(100_000_000)).padStart(8, '0')}`

/** No mail reaches `.invalid` (RFC 6761). */
const makeUpEmail = (name: string, externalId: string) =>
  `${name.toLowerCase().replace(/[^a-z]+/g, '.')}.${externalId.toLowerCase()}@contoh.invalid`
