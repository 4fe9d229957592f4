import type { Shown } from '../practice-case.ts'
import { isHere, type Person } from './family.ts'
import { listed } from './fill-slots.ts'
import { aboutPerson, deciding, say, sentenceOf, type Talk, type Told } from './talk.ts'

/** The ten of I12, by how they are asked together. */
const together = {
  indra: ['dis_a_lihat', 'dis_b_dengar'],
  badan: ['dis_c_jalan', 'dis_d_tangan', 'dis_h_urus_diri'],
  pikiran: ['dis_e_belajar', 'dis_f_perilaku', 'dis_g_bicara', 'dis_i_ingat'],
  perasaan: ['dis_j_sedih'],
}

/** A difficulty has a question of its own; whoever has none is asked about with the others. */
export function tellDifficulties(talk: Talk) {
  const all = talk.family.people.filter(isHere).flatMap(person => toldOf(talk, person))
  // A difficulty that there is teaches more than one that there is not.
  const real = deciding(
    talk,
    all.filter(({ code }) => code !== '4'),
  )
  const target = real && talk.chance.share() < 0.8 ? real : deciding(talk, all)
  const special = all.filter(one => one.code !== '4' || one === target || talk.chance.share() < 0.02)
  for (const one of special) {
    const { key, member } = one
    const about = [{ question: key, member: member!.key }]
    say(talk, `${key.replaceAll('_', '-')}-${member!.key}`, key, about, [sentenceOf(talk, one, one === target)])
  }
  for (const [group, questions] of Object.entries(together)) {
    const rest = all.filter(one => questions.includes(one.key) && !special.includes(one))
    const marked = rest.filter(one =>
      special.some(other => other.member === one.member && questions.includes(other.key)),
    )
    tellRest(
      talk,
      group,
      rest.filter(one => !marked.includes(one)),
    )
    for (const person of new Set(marked.map(({ member }) => member!))) {
      tellRest(
        talk,
        group,
        marked.filter(({ member }) => member === person),
        'sisanya',
      )
    }
  }
}

function toldOf(talk: Talk, person: Person): Told[] {
  return Object.values(together)
    .flat()
    .filter(question => person.values[question] !== undefined)
    .map(question => ({
      ...aboutPerson(talk, person, { key: question, code: person.values[question]!, question }),
      variable: 'I12',
    }))
}

/** No difficulty, of several people at once; `sisanya`: none beside the one that was told. */
function tellRest(talk: Talk, group: string, rest: readonly Told[], key = group) {
  const [first] = rest
  if (!first) return
  const people = [...new Set(rest.map(({ member }) => member!))]
  const slotsOf = (name: string) => listed(people.map(one => rest.find(({ member }) => member === one)!.slots[name]!))
  const told = {
    ...first,
    key: `semua_${key}`,
    slots: { siapa: slotsOf('dia'), nama: slotsOf('nama'), hal: matters[group]! },
    facts: talk.family.facts,
  }
  const about = rest.map(({ key: question, member }): Shown => ({ question, member: member!.key }))
  const id = key === group ? group : `${group}-lain-${people[0]!.key}`
  say(talk, id, `${key}_semua`, about, [sentenceOf(talk, told, false, ['lugas', 'sehari-hari', 'menjebak'])])
}

const matters: Record<string, string> = {
  indra: 'melihat atau mendengar',
  badan: 'berjalan, memakai tangan, atau mengurus diri',
  pikiran: 'belajar, bicara, mengingat, atau mengendalikan diri',
  perasaan: 'perasaan',
}
