import type { Chance } from '#domain/roster/example-chance'
import { drawWeighted } from './drawing.ts'
import { isHere, type Making, type Person } from './family.ts'

/** What somebody's schooling is called when one speaks of it. */
export type Schooling = 'belum' | 'tidak-pernah' | 'masih' | 'tamat' | 'putus' | 'menunggu'

/** Codes of `jenjang` by tier, with how common they are. */
const tiers = [
  { '03': 60, '04': 20, '01': 6, '05': 4, '02': 3 },
  { '08': 60, '09': 22, '06': 6, '10': 4, '07': 3 },
  { '13': 40, '15': 30, '14': 15, '11': 8, '16': 3, '17': 3, '12': 2 },
  { '18': 1 },
  { '19': 1 },
  { '20': 1 },
  { '21': 1 },
  { '22': 1 },
]
const years = [6, 3, 3, 3, 4, 1, 2, 4]
/** The tier whose certificate one holds before. */
const needed = [-1, 0, 1, 2, 2, 4, 4, 6]

/** Fills in partisipasi, jenjang, kelas and ijazah; what is said of it is by `Schooling`. */
export function school(person: Person, making: Making): Schooling | null {
  if (!isHere(person) || person.age < 5) return null
  const chance = making.draw('school')
  const [state, tier] = stateOf(person.age, making.aims.has('I09'), chance)
  const { values } = person
  if (state === 'belum' || state === 'tidak-pernah') {
    values['partisipasi'] = '1'
    return state
  }
  const level = levelOf(person, tier, making, chance)
  const before = needed[tier]! < 0 ? '23' : levelOf(person, needed[tier]!, making, chance)
  values['partisipasi'] = state === 'masih' ? '2' : '3'
  values['jenjang'] = level
  values['kelas'] = state === 'tamat' || state === 'menunggu' ? '8' : String(gradeOf(person.age, tier, state, chance))
  values['ijazah'] = state === 'tamat' ? level : before
  return state
}

function levelOf({ age, facts }: Person, tier: number, { aims }: Making, chance: Chance): string {
  const common: Record<string, number> = { ...tiers[tier] }
  const special = Object.keys(common).find(code => specialSchools.includes(code))
  if (special !== undefined && facts.has('disabled') && chance.share() < 0.5) return special
  // A package is for those who missed school.
  const open = Object.keys(common).filter(code => code !== special && (age >= 17 || !packages.includes(code)))
  if (aims.has('I09')) return chance.pick(open)
  return drawWeighted<string>(Object.fromEntries(open.map(code => [code, common[code]!])), chance)
}

const specialSchools = ['02', '07', '12']
const packages = ['01', '06', '11']

function stateOf(age: number, isAimed: boolean, chance: Chance): [Schooling, number] {
  const share = chance.share()
  if (age < 7) return age === 6 && share < 0.4 ? ['masih', 0] : ['belum', 0]
  if (age < 13) return ['masih', 0]
  if (age < 16) return share < 0.1 ? ['putus', chance.below(2)] : ['masih', 1]
  if (age < 19) return share < 0.15 ? ['putus', 1 + chance.below(2)] : ['masih', 2]
  if (age < 20 && share < 0.3) return ['menunggu', 2]
  if (age < 25 && share < 0.5) return ['masih', 3 + chance.below(2)]
  if (age < 35 && share < 0.04) return ['masih', 5 + chance.below(3)]
  if (age > 40 && share < (isAimed ? 0.2 : 0.1)) return ['tidak-pernah', 0]
  const tier = Number(drawWeighted(age > 45 ? tiersOfOld : tiersOfYoung, chance))
  const oldest = [12, 15, 18, 22, 23, 24, 26, 30][tier]!
  return age >= oldest && chance.share() < 0.75 ? ['tamat', tier] : ['putus', Math.min(tier, age < 24 ? 2 : 4)]
}

const tiersOfOld = { '0': 50, '1': 20, '2': 18, '3': 3, '4': 4, '5': 1, '6': 1, '7': 1 }
const tiersOfYoung = { '0': 20, '1': 25, '2': 38, '3': 6, '4': 8, '5': 1, '6': 1, '7': 0.5 }

/** Grades count from 1 in each level; a study that drags on has up to seven years. */
function gradeOf(age: number, tier: number, state: Schooling, chance: Chance): number {
  const last = years[tier]!
  if (state === 'putus') return 1 + chance.below(tier === 4 && age > 26 ? 7 : Math.max(1, last - 1))
  const begun = [7, 13, 16, 19, 19, 24, 24, 26][tier]!
  return Math.min(last, Math.max(1, age - begun + 1))
}
