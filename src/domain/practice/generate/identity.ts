import type { Chance } from '#domain/roster/example-chance'
import { birthDigits, dayOfYear } from './calendar.ts'
import type { Sex } from './family.ts'

/** Sixteen digits of which nobody has the last four: serials begin at 0001 (Permendagri 102/2019). */
export const nikOf = (district: string, bornOn: string, sex: Sex) => `${district}${birthDigits(bornOn, sex)}0000`

/** A family card's number: its district, the day on which it was made out, and 0000. */
export function cardNumberOf(regency: string, district: string, chance: Chance): string {
  const madeOn = dayOfYear(2008 + chance.below(16), chance)
  return `${regency}${district}${birthDigits(madeOn, 'male')}0000`
}

const digits = (count: number, chance: Chance) => Array.from({ length: count }, () => chance.below(10)).join('')

/** PLN's numbers never begin with 9900: 11 digits of a meter, 12 of a customer. */
export const meterNumber = (chance: Chance) => `9900${digits(7, chance)}`
export const customerNumber = (chance: Chance) => `9900${digits(8, chance)}`
/** Twenty digits that were typed into the meter and are of no more use. */
export const usedToken = (chance: Chance) => digits(20, chance).replace(/(.{4})(?=.)/g, '$1 ')
