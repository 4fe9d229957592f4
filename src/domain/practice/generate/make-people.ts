import type { Chance } from '#domain/roster/example-chance'
import { bornAtAge } from './calendar.ts'
import { drawWeighted } from './drawing.ts'
import type { Family, Making, Person, Sex } from './family.ts'
import { type Plan, plans, type Role } from './household-plans.ts'
import { cardNumberOf, nikOf } from './identity.ts'

/** How many people a family may have. */
export type Size = { least: number; most: number }

/** Who lives there, and who is only on the card: names, ages, numbers; nothing of their lives yet. */
export function makePeople(
  making: Making,
  size: Size,
): Pick<Family, 'people' | 'head' | 'respondent'> & { plan: Plan } {
  const chance = making.draw('people')
  const plan = drawPlan(size, chance)
  const rolesWanted = plan.size[0] + chance.below(Math.min(plan.size[1], size.most) - plan.size[0] + 1)
  const roles = [...plan.core, ...plan.more.slice(0, Math.max(0, rolesWanted - plan.core.length))]
  const people = personsOf(roles, making, chance)
  const [head] = people
  const grown = people.filter(one => one.age >= 20 && one.whereabouts === '1' && ['1', '2'].includes(one.relation))
  const respondent = chance.pick(grown)
  return { people, head: head!, respondent, plan }
}

function drawPlan({ least, most }: Size, chance: Chance): Plan {
  const fitting = plans.filter(({ size }) => size[0] <= most && size[1] >= least)
  const weights = Object.fromEntries(fitting.map(({ kind, weight }) => [kind, weight]))
  const kind = drawWeighted(weights, chance)
  return fitting.find(one => one.kind === kind)!
}

function personsOf(roles: readonly Role[], making: Making, chance: Chance): Person[] {
  const family = { surname: chance.share() < 0.5 ? chance.pick(making.setting.culture.second) : null }
  const people: Person[] = []
  for (const role of roles) people.push(makePerson(role, people, making, family.surname))
  return people
}

function makePerson(role: Role, before: readonly Person[], making: Making, surname: string | null): Person {
  const chance = making.draw('people')
  const { setting } = making
  const sex = role.sex ?? sexOf(role, before, chance)
  const age = ageOf(role, before, chance)
  const firstName = freshName(making.setting.culture[sex], before, chance)
  const isOfFamily = surname !== null && role.relation !== '2' && !['child-in-law', 'helper'].includes(role.role)
  let bornOn = bornAtAge(age, setting.visitedOn, chance)
  while (before.some(one => one.bornOn.slice(2) === bornOn.slice(2))) bornOn = bornAtAge(age, setting.visitedOn, chance)
  const second = isOfFamily ? surname : chance.share() < 0.4 ? chance.pick(setting.culture.second) : null
  const whereabouts = role.whereabouts ?? '1'
  return {
    key: firstName.toLowerCase(),
    name: second === null || second === firstName ? firstName : `${firstName} ${second}`,
    firstName,
    sex,
    age,
    bornOn,
    nik: role.role === 'baby' ? '' : nikOf(`${setting.regency.code}01`, bornOn, sex),
    role: role.role,
    relation: role.relation,
    marital: role.marital,
    whereabouts,
    cardNumber: whereabouts === '5' && role.role !== 'baby' ? cardNumberOf(setting.regency.code, '02', chance) : '',
    address: setting.address,
    calledAs: calledAs(firstName, sex, age, making),
    spokenOf: spokenOf(role, firstName, sex),
    facts: new Set([...factsOf(sex, age), ...(role.facts ?? []), role.role, setting.setting]),
    values: {},
  }
}

function sexOf(role: Role, before: readonly Person[], chance: Chance): Sex {
  // Who is married to a child of the house is of the other sex.
  const partner = role.role === 'child-in-law' ? before.find(one => one.role === 'married-child') : undefined
  if (partner) return partner.sex === 'male' ? 'female' : 'male'
  return chance.share() < 0.5 ? 'male' : 'female'
}

/** Children and grandchildren are at least 16 and 34 years younger than the head, parents 18 older. */
function ageOf({ role, relation, age: [from, to] }: Role, before: readonly Person[], chance: Chance): number {
  const head = before[0]?.age ?? 0
  const mother = Math.min(...before.filter(one => one.relation === '1' || one.relation === '2').map(({ age }) => age))
  const between = (least: number, most: number) => least + chance.below(Math.max(1, most - least + 1))
  if (relation === '3') return between(Math.min(from, mother - 17), Math.min(to, mother - 17))
  if (relation === '6') return between(Math.max(from, head + 18), Math.max(to, head + 20))
  if (relation === '2') return between(Math.max(from, Math.min(to, head - 12)), Math.max(from, Math.min(to, head + 8)))
  if (role === 'grandchild') return between(from, Math.max(from, Math.min(to, mother - 36)))
  return between(from, to)
}

function freshName(names: readonly string[], before: readonly Person[], chance: Chance): string {
  const free = names.filter(name => before.every(one => one.firstName !== name))
  return chance.pick(free)
}

function calledAs(firstName: string, sex: Sex, age: number, { setting: { culture } }: Making): string {
  if (age < 20) return firstName
  return `${sex === 'male' ? culture.sir : culture.madam} ${firstName}`
}

function spokenOf(role: Role, firstName: string, sex: Sex): string {
  if (role.spokenOf !== undefined) return role.spokenOf
  if (role.role === 'head') return 'suami saya'
  if (role.role === 'spouse') return 'istri saya'
  if (role.role === 'baby') return 'si kecil'
  if (role.role === 'parent') return sex === 'male' ? 'Kakek' : 'Nenek'
  return firstName
}

const factsOf = (sex: Sex, age: number) => [
  sex,
  ...(age < 10 ? ['small'] : []),
  ...(age < 15 ? ['minor'] : ['grown']),
  ...(age >= 15 && age < 25 ? ['young'] : []),
  ...(age >= 20 ? ['adult'] : []),
  ...(age >= 55 ? ['old'] : []),
]
