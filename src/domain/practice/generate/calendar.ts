import type { Chance } from '#domain/roster/example-chance'

const two = (number: number) => String(number).padStart(2, '0')

/** A date `YYYY-MM-DD` of the year, no day that an estimate would choose: never 1 January, never 31 December. */
export const dayOfYear = (year: number, chance: Chance) => dayOfMonth(year, 1 + chance.below(12), chance)

export const dayOfMonth = (year: number, month: number, chance: Chance) =>
  `${year}-${two(month)}-${two(2 + chance.below(26))}`

/** Full years on the day. */
export function ageOn(bornOn: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4))
  return bornOn.slice(5) <= day.slice(5) ? years : years - 1
}

/** A day on which somebody has that age on the day given. */
export function bornAtAge(age: number, day: string, chance: Chance): string {
  const year = Number(day.slice(0, 4)) - age
  const drawn = dayOfYear(year, chance)
  return ageOn(drawn, day) === age ? drawn : `${year - 1}${drawn.slice(4)}`
}

/** The six digits that a NIK has of a birth date: a woman's day is 40 higher. */
export function birthDigits(bornOn: string, sex: 'male' | 'female'): string {
  const day = Number(bornOn.slice(8)) + (sex === 'female' ? 40 : 0)
  return `${two(day)}${bornOn.slice(5, 7)}${bornOn.slice(2, 4)}`
}
