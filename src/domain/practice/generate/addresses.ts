import { drawCode } from './draw-code.ts'
import { drawWeighted } from './drawing.ts'
import { type Family, isHere, type Making } from './family.ts'

/**
 * Fills in how everybody's address compares with the house: the family's card may be of a house that they left, and
 * somebody's own card of another.
 */
export function giveAddresses(family: Family, making: Making) {
  const chance = making.draw('addresses')
  const { setting, aims } = making
  family.isCardAddressCurrent = chance.share() < (aims.has('I06') ? 0.5 : 0.88)
  const taught = family.respondent
  for (const person of family.people.filter(isHere)) {
    const isNew = person.whereabouts === '5' && person.role !== 'baby'
    const isCurrent = family.isCardAddressCurrent
    const weights = isNew
      ? { '4': 1 }
      : isCurrent
        ? {
            '1': 92,
            '2': person.age < 17 ? 0 : 4,
            '5': person.age > 16 && person !== taught && person !== family.head ? 4 : 0,
          }
        : { '4': 90, '3': person.age < 17 ? 0 : 10 }
    const about = { question: 'alamat_anggota', variable: person === taught ? 'I06' : '', facts: person.facts }
    const code = person === taught ? drawCode(making, about, weights, chance) : drawWeighted(weights, chance)
    person.values['alamat_anggota'] = code
    person.address = code === '2' || code === '4' ? setting.formerAddress : setting.address
    if (code === '5')
      person.values['alamat_anggota_lain'] =
        `Mes pabrik, Jalan ${chance.pick(making.book.streets)} Nomor ${1 + chance.below(60)}`
  }
}
