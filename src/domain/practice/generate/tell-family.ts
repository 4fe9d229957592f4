import type { Shown } from '../practice-case.ts'
import { animals, belongings } from './belongings.ts'
import { inWords, listed } from './fill-slots.ts'
import { deciding, type Sentence, say, sentenceOf, type Talk, type Told } from './talk.ts'

/** Everything that is asked about the house and what the family owns, in the form's order. */
export function tellFamily(talk: Talk) {
  for (const [question, variable] of houseQuestions) tellOne(talk, question, variable)
  tellElectricity(talk)
  for (const [question, variable] of kitchenQuestions) tellOne(talk, question, variable)
  const goods = countsOf(talk, Object.values(belongings).flat(), 'K22')
  const taught = deciding(talk, goods)
  for (const [topic, questions] of Object.entries(belongings)) {
    tellCounts(
      talk,
      topic,
      goods.filter(({ key }) => questions.includes(key)),
      taught,
    )
  }
  for (const [question, variable] of landQuestions) tellOne(talk, question, variable)
  for (const [topic, questions, variable] of otherCounts) {
    const counts = countsOf(talk, questions, variable)
    tellCounts(talk, topic, counts, deciding(talk, counts))
  }
}

const houseQuestions = [
  ['jumlah_keluarga', 'K09'],
  ['status_rumah', 'K10'],
  ['lantai', 'K11'],
  ['dinding', 'K12'],
  ['atap', 'K13'],
  ['air_minum', 'K14'],
  ['penerangan', 'K15'],
] as const
const kitchenQuestions = [
  ['bahan_bakar', 'K18'],
  ['bab', 'K19'],
  ['kloset', 'K20'],
  ['tinja', 'K21'],
] as const
const landQuestions = [['luas_sawah', 'K23']] as const
const otherCounts = [
  ['rumah-lain', ['rumah_lain'], 'K24'],
  ['lahan-lain', ['lahan_lain'], 'K25'],
  ['ternak', animals, 'K26'],
] as const

const ofFamily = (question: string): Shown => ({ question, member: null })

function toldOf(talk: Talk, key: string, code: string, variable: string | null, question = key): Told {
  const { facts } = talk.family
  return { key, code, variable, question, member: null, facts, slots: {} }
}

function tellOne(talk: Talk, question: string, variable: string) {
  const code = talk.family.values[question]
  if (code === undefined) return
  const told = toldOf(talk, question, code, variable)
  const sentence = sentenceOf(talk, told, deciding(talk, [told]) !== null)
  say(talk, question.replaceAll('_', '-'), question, [ofFamily(question)], [sentence])
}

const watts = [
  '',
  'empat ratus lima puluh',
  'sembilan ratus',
  'seribu tiga ratus',
  'dua ribu dua ratus',
  'tiga ribu lima ratus',
]

function tellElectricity(talk: Talk) {
  const { values } = talk.family
  if (values['penerangan'] !== '1') return
  const count = Number(values['jumlah_meteran'])
  const meters = Array.from({ length: count }, (_, at) => at + 1)
  const slots = Object.fromEntries(meters.map(at => [`daya_${at}`, watts[Number(values[`daya_${at}`])]!]))
  const power =
    count === 1
      ? toldOf(talk, 'daya', values['daya_1']!, 'K16', 'daya_1')
      : { ...toldOf(talk, 'meteran', String(count), 'K16', 'jumlah_meteran'), slots }
  const about = [ofFamily('jumlah_meteran'), ...meters.map(at => ofFamily(`daya_${at}`))]
  say(talk, 'daya', 'daya', about, [sentenceOf(talk, power, deciding(talk, [power]) !== null)])
  const number = toldOf(talk, 'id_pln', count === 1 ? '1' : '2', 'K17', 'id_pln_1')
  const numbers = meters.map(at => ofFamily(`id_pln_${at}`))
  say(talk, 'id-pln', 'id_pln', numbers, [sentenceOf(talk, number, deciding(talk, [number]) !== null)])
}

function countsOf(talk: Talk, questions: readonly string[], variable: string): Told[] {
  return questions.map(question => {
    const count = Number(talk.family.values[question])
    const slots = { n: inWords(count), lebih: String(count + 1), lebih_kata: inWords(count + 1) }
    return { ...toldOf(talk, question, count === 0 ? '0' : 'n', variable), slots }
  })
}

/** Things of which one asks how many: each that there is has its sentence, those that there are not share one. */
function tellCounts(talk: Talk, topic: string, all: readonly Told[], target: Told | null) {
  const none = all.filter(one => one.code === '0' && one !== target && talk.chance.share() > 0.05)
  const owned = all.filter(one => !none.includes(one))
  const sentences: Sentence[] = owned.map(one => sentenceOf(talk, one, one === target))
  if (none.length > 0) sentences.push(noneOf(talk, topic, none))
  say(
    talk,
    topic,
    topic,
    all.map(({ question }) => ofFamily(question)),
    sentences,
  )
}

function noneOf(talk: Talk, topic: string, none: readonly Told[]): Sentence {
  if (none.length === 1) return sentenceOf(talk, none[0]!, false)
  const names = none.map(({ key }) => talk.making.book.things[key] ?? key)
  const told = {
    ...none[0]!,
    key: topic === 'ternak' ? 'tidak_ada_ternak' : 'tidak_punya',
    slots: { barang: listed(names) },
  }
  return sentenceOf(talk, told, false, ['lugas', 'sehari-hari', 'menjebak'])
}
