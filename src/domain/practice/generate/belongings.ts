import { drawCode } from './draw-code.ts'
import { drawWeighted } from './drawing.ts'
import { type Family, isHere, type Making } from './family.ts'

/** The fourteen of K22, by how they are asked together. */
export const belongings = {
  dapur: ['aset_tabung_gas', 'aset_kulkas'],
  elektronik: ['aset_ac', 'aset_pemanas_air', 'aset_tv', 'aset_komputer'],
  telepon: ['aset_telepon_rumah', 'aset_smartphone'],
  emas: ['aset_emas'],
  kendaraan: ['aset_sepeda', 'aset_motor', 'aset_mobil'],
  perahu: ['aset_perahu', 'aset_kapal'],
}
export const animals = ['ternak_sapi', 'ternak_kerbau', 'ternak_kuda', 'ternak_babi', 'ternak_kambing']

const electric = ['aset_kulkas', 'aset_ac', 'aset_pemanas_air', 'aset_tv', 'aset_komputer']

/** Fills in what the family owns; fits the house and the place. */
export function makeBelongings(family: Family, making: Making) {
  const { values, facts } = family
  const chance = making.draw('belongings')
  const isRural = making.setting.setting === 'rural'
  const count = (least: number, most: number) => String(least + chance.below(most - least + 1))
  const have = (question: string, share: number, most: number) => {
    values[question] = chance.share() < share ? count(1, most) : '0'
  }
  const wealth = ['1', '2', '3'].includes(values['lantai']!) ? 1.4 : 0.6
  have('aset_kulkas', 0.5 * wealth, 2)
  have('aset_ac', isRural ? 0.02 : 0.12 * wealth, 2)
  have('aset_pemanas_air', isRural ? 0.01 : 0.03, 1)
  have('aset_tv', 0.4 * wealth, 2)
  have('aset_komputer', isRural ? 0.06 : 0.15 * wealth, 2)
  have('aset_telepon_rumah', isRural ? 0.01 : 0.05, 1)
  have('aset_sepeda', 0.25, 2)
  have('aset_motor', 0.65, 3)
  have('aset_mobil', 0.06 * wealth, 1)
  have('aset_perahu', making.setting.isCoast ? 0.5 : 0, 2)
  have('aset_kapal', making.setting.isCoast ? 0.3 : 0, 2)
  have('aset_emas', 0.35, 15)
  have('aset_smartphone', 0.9, Math.min(5, family.people.filter(isHere).length))
  values['aset_tabung_gas'] = ['02', '03'].includes(values['bahan_bakar']!) ? count(1, 2) : '0'
  if (values['penerangan'] === '4') for (const question of electric) values[question] = '0'
  makeLand(family, making)
  for (const question of animals) {
    const share = { ternak_sapi: 0.15, ternak_kambing: 0.2, ternak_babi: 0.06 }[question] ?? 0.03
    have(question, isRural ? (making.aims.has('K26') ? 0.4 : share) : 0.01, 5)
  }
  facts.add(isRural ? 'rural' : 'urban')
}

function makeLand({ values, facts }: Family, making: Making) {
  const chance = making.draw('land')
  const isRural = making.setting.setting === 'rural'
  const sizes = isRural ? { '1': 8, '2': 22, '3': 10, '4': 5, '5': 55 } : { '1': 3, '2': 3, '5': 94 }
  const fields = drawCode(making, { question: 'luas_sawah', variable: 'K23', facts }, sizes, chance)
  values['luas_sawah'] = fields
  facts.add(`luas_sawah-${fields}`)
  const rarely = (variable: string) => (making.aims.has(variable) ? 15 : 88)
  values['rumah_lain'] = drawWeighted({ '0': rarely('K24'), '1': 10, '2': 2 }, chance)
  // The field is a plot of its own.
  values['lahan_lain'] = drawWeighted({ '0': fields === '5' ? rarely('K25') : 0, '1': 10, '2': 3, '3': 1 }, chance)
}
