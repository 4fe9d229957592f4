import type { Chance } from '#domain/roster/example-chance'
import { drawCode } from './draw-code.ts'
import { drawWeighted } from './drawing.ts'
import { isHere, type Making, type Person } from './family.ts'

/** From the age of two; the others only from five. */
export const earlyDifficulties = [
  'dis_a_lihat',
  'dis_b_dengar',
  'dis_c_jalan',
  'dis_d_tangan',
  'dis_e_belajar',
  'dis_f_perilaku',
]
export const laterDifficulties = ['dis_g_bicara', 'dis_h_urus_diri', 'dis_i_ingat', 'dis_j_sedih']

/** Whoever answers sees, hears and speaks well enough to do it. */
const ofRespondent = ['dis_a_lihat', 'dis_c_jalan', 'dis_d_tangan', 'dis_j_sedih']

/** Fills in the ten difficulties and the chronic illness of everybody. */
export function giveHealth(people: readonly Person[], respondent: Person, making: Making) {
  const chance = making.draw('health')
  const here = people.filter(isHere)
  const taught = making.aims.has('I12') ? chance.pick(here.filter(({ age }) => age >= 5)) : null
  for (const person of here) {
    const asked = person.age < 2 ? [] : [...earlyDifficulties, ...(person.age < 5 ? [] : laterDifficulties)]
    for (const question of asked) person.values[question] = '4'
    if (asked.length > 0) giveDifficulty(person, asked, person === respondent, person === taught, making, chance)
    person.values['penyakit_kronis'] = illnessOf(person, respondent, making, chance)
  }
}

function giveDifficulty(
  person: Person,
  asked: readonly string[],
  isRespondent: boolean,
  isTaught: boolean,
  making: Making,
  chance: Chance,
) {
  const share = person.facts.has('old') ? 0.35 : 0.04
  if (!isTaught && chance.share() > share) return
  const question = chance.pick(isRespondent ? ofRespondent : asked)
  // Somebody whose work is taught, or is hired for it, can do it.
  const mustWork = person.role === 'helper' || (person.role === 'head' && making.aims.has('I10'))
  const severe = mustWork || (isRespondent && question === 'dis_a_lihat') ? 0 : 1
  const weights = { '1': 15 * severe, '2': 30 * severe, '3': 55, '4': isTaught ? 20 : 0 }
  const about = { question, variable: isTaught ? 'I12' : '', facts: person.facts }
  const code = drawCode(making, about, weights, chance)
  person.values[question] = code
  if (question === 'dis_j_sedih' || code === '4') return
  person.facts.add('disabled')
  if (Number(code) <= 2) person.facts.add('weak')
}

function illnessOf(person: Person, respondent: Person, making: Making, chance: Chance): string {
  const isTaught = making.aims.has('I13') && person === respondent
  const about = { question: 'penyakit_kronis', variable: isTaught ? 'I13' : '', facts: person.facts }
  if (person.age < 15) return drawWeighted<string>(illnessOfChildren, chance)
  return drawCode<string>(making, about, person.facts.has('old') ? illnessOfOld : illnessOfGrown, chance)
}

const illnessOfChildren = { '01': 94, '04': 2, '15': 1, '16': 1, '11': 1, '18': 1 }
const illnessOfGrown: Record<string, number> = {
  '01': 74,
  '02': 6,
  '03': 3,
  '04': 3,
  '05': 1,
  '06': 3,
  '07': 2,
  '08': 1,
  '09': 1,
  '10': 1,
  '11': 0.5,
  '12': 0.7,
  '13': 2,
  '14': 0.5,
  '15': 0.5,
  '16': 0.5,
  '18': 1,
}
const illnessOfOld: Record<string, number> = {
  ...illnessOfGrown,
  '01': 30,
  '02': 22,
  '03': 14,
  '06': 9,
  '08': 4,
  '13': 6,
  '17': 2,
}
