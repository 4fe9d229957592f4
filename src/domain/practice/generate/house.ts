import { drawCode } from './draw-code.ts'
import { drawWeighted } from './drawing.ts'
import { type Family, isHere, type Making } from './family.ts'
import { meterNumber } from './identity.ts'

/** Fills in the house, its water, light, kitchen and toilet, all of which fit each other. */
export function makeHouse(family: Family, making: Making) {
  const { values, facts } = family
  const chance = making.draw('house')
  const draw = <K extends string>(
    question: string,
    variable: string,
    weights: Readonly<Partial<Record<K, number>>>,
  ) => {
    const code = drawCode(making, { question, variable, facts }, weights, chance)
    values[question] = code
    facts.add(`${question}-${code}`)
    return code
  }
  const isRural = making.setting.setting === 'rural'
  draw('jumlah_keluarga', 'K09', { '1': 84, '2': 14, '3': family.people.filter(isHere).length === 3 ? 0 : 2 })
  const hasEmployee = family.people.some(({ values }) => ['4', '5'].includes(values['status_kedudukan'] ?? ''))
  draw('status_rumah', 'K10', { '1': 66, '2': isRural ? 4 : 18, '3': 14, '4': hasEmployee ? 4 : 0, '5': 2 })
  draw('lantai', 'K11', isRural ? floorsOfVillages : floorsOfTowns)
  draw('dinding', 'K12', isRural ? wallsOfVillages : wallsOfTowns)
  draw('atap', 'K13', isRural ? roofsOfVillages : roofsOfTowns)
  draw('air_minum', 'K14', isRural ? watersOfVillages : watersOfTowns)
  makeElectricity(family, making, draw)
  makeKitchenAndToilet(family, making, draw)
}

type Draw = <K extends string>(question: string, variable: string, weights: Readonly<Partial<Record<K, number>>>) => K

function makeElectricity({ values }: Family, { aims, setting, draw: chanceOf }: Making, draw: Draw) {
  const needsMeter = aims.has('K16') || aims.has('K17')
  const isRural = setting.setting === 'rural'
  const weights = needsMeter ? { '1': 1 } : { '1': 82, '2': 10, '3': isRural ? 6 : 0, '4': isRural ? 5 : 0 }
  if (draw('penerangan', 'K15', weights) !== '1') return
  const chance = chanceOf('meters')
  const count = Number(draw('jumlah_meteran', '', { '1': 90, '2': 8, '3': 2 }))
  const powers = isRural ? { '1': 50, '2': 40, '3': 8, '4': 2 } : { '1': 25, '2': 40, '3': 25, '4': 6, '5': 4 }
  for (let meter = 1; meter <= count; meter++) {
    values[`daya_${meter}`] = drawWeighted<string>(powers, chance)
    values[`id_pln_${meter}`] = meterNumber(chance)
  }
}

function makeKitchenAndToilet({ values }: Family, { setting, aims }: Making, draw: Draw) {
  const isRural = setting.setting === 'rural'
  const hasLight = values['penerangan'] !== '4'
  draw('bahan_bakar', 'K18', { ...(isRural ? fuelsOfVillages : fuelsOfTowns), '01': hasLight ? 2 : 0 })
  const needsToilet = aims.has('K20') || aims.has('K21')
  const isAlone = values['jumlah_keluarga'] === '1'
  const others = needsToilet ? {} : { '4': 4, '5': isRural ? 5 : 1, '6': isRural ? 7 : 1 }
  const toilet = draw('bab', 'K19', { '1': isAlone ? 76 : 0, '2': isAlone ? 6 : 60, '3': 4, ...others })
  if (toilet > '3') return
  const closet = draw('kloset', 'K20', { '1': 80, '2': 5, '3': 6, '4': aims.has('K21') && !aims.has('K20') ? 0 : 9 })
  const tanks = closet === '4' ? {} : { '1': 70, '2': isRural ? 1 : 4 }
  draw('tinja', 'K21', { ...tanks, '3': 8, '4': 12, '5': 3, '6': 3 })
}

const floorsOfTowns = { '1': 4, '2': 66, '3': 4, '4': 10, '5': 3, '6': 12, '8': 1 }
const floorsOfVillages = { '1': 2, '2': 34, '3': 2, '4': 8, '5': 18, '6': 22, '7': 3, '8': 9, '9': 2 }
const wallsOfTowns = { '1': 84, '2': 4, '3': 10, '7': 2 }
const wallsOfVillages = { '1': 52, '2': 7, '3': 22, '4': 8, '5': 3, '6': 4, '7': 4 }
const roofsOfTowns = { '1': 6, '2': 50, '3': 24, '4': 18, '8': 2 }
const roofsOfVillages = { '1': 1, '2': 40, '3': 32, '4': 10, '5': 2, '6': 5, '7': 8, '8': 2 }
const watersOfTowns = { '01': 10, '02': 38, '03': 24, '04': 18, '05': 6, '11': 4 }
const watersOfVillages = {
  '02': 14,
  '03': 6,
  '04': 18,
  '05': 20,
  '06': 10,
  '07': 10,
  '08': 8,
  '09': 5,
  '10': 6,
  '11': 3,
}
const fuelsOfTowns = { '00': 4, '01': 2, '02': 6, '03': 6, '04': 72, '05': 5, '07': 3, '09': 2, '11': 0.5 }
const fuelsOfVillages = { '00': 2, '02': 3, '03': 2, '04': 50, '06': 2, '07': 5, '08': 1, '09': 3, '10': 30, '11': 2 }
