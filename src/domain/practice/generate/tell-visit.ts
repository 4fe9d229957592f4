import { capital, inWords, listed } from './fill-slots.ts'
import { isHere } from './family.ts'
import { deciding, type Sentence, say, sentenceOf, type Talk, type Told } from './talk.ts'

/** The first minutes: is it them, who lives here, the card, the head, the address; and the region where it is taught. */
export function tellVisit(talk: Talk) {
  greet(talk)
  tellWhoLivesHere(talk)
  tellCard(talk)
  tellHead(talk)
  tellAddress(talk)
  for (const region of regions) tellRegion(talk, region)
}

const told = (talk: Talk, key: string, code: string, variable: string | null, question: string): Told => ({
  key,
  code,
  variable,
  question,
  member: null,
  facts: talk.family.facts,
  slots: {},
})

function greet(talk: Talk) {
  const greeting = told(talk, 'keberadaan_keluarga', '1', null, 'keberadaan_keluarga')
  const sentence = sentenceOf(talk, greeting, false, ['lugas', 'sehari-hari', 'menjebak'])
  say(talk, 'kunjungan', 'keberadaan_keluarga', [{ question: 'keberadaan_keluarga', member: null }], [sentence])
}

function tellWhoLivesHere(talk: Talk) {
  const { people, respondent } = talk.family
  const name = (one: (typeof people)[number]) => (one === respondent ? 'saya' : one.spokenOf)
  const stay = people.filter(({ whereabouts }) => whereabouts === '1')
  const living: Told = {
    ...told(talk, 'penghuni', people.length === 1 ? 'sendiri' : '1', null, 'keberadaan_anggota'),
    slots: { siapa: listed(stay.map(name)) },
  }
  const others = people
    .filter(({ whereabouts }) => whereabouts !== '1')
    .map(one => ({
      ...told(talk, 'keberadaan_anggota', one.whereabouts, 'I02', 'keberadaan_anggota'),
      member: one,
      facts: new Set([...one.facts, ...talk.family.facts]),
      slots: { dia: one.spokenOf, nama: one.calledAs, nama_lengkap: one.name },
    }))
  const target = deciding(talk, others)
  const sentences: Sentence[] = [sentenceOf(talk, living, false, ['lugas', 'sehari-hari', 'menjebak'])]
  for (const one of others) sentences.push(sentenceOf(talk, one, one === target))
  const about = people.map(({ key }) => ({ question: 'keberadaan_anggota', member: key }))
  const named = talk.family.people
    .filter(one => isHere(one) && one.nik === '')
    .map(({ key }) => ({ question: 'nama', member: key }))
  say(talk, 'penghuni', 'penghuni', [...about, ...named], sentences)
}

function tellCard(talk: Talk) {
  const { family } = talk
  const card: Told = {
    ...told(talk, 'nomor_kk', family.formerCardNumber ? 'baru' : '1', 'K07', 'nomor_kk'),
    slots: { n: inWords(Number(family.values['jumlah_nama_kk'])) },
  }
  const about = ['nomor_kk', 'jumlah_nama_kk'].map(question => ({ question, member: null }))
  say(talk, 'kartu', 'nomor_kk', about, [sentenceOf(talk, card, deciding(talk, [card]) !== null)])
}

function tellHead(talk: Talk) {
  const { head, respondent, people, formerCardNumber } = talk.family
  const isOfDead = people.some(({ role }) => role === 'dead') && formerCardNumber === null
  const code = isOfDead ? 'almarhum' : head === respondent ? 'sendiri' : 'lain'
  const one: Told = {
    ...told(talk, 'nama_kepala_keluarga', code, 'K08', 'nama_kepala_keluarga'),
    facts: new Set([...talk.family.facts, ...head.facts]),
    slots: {
      kepala: head.name,
      salah: (isOfDead ? people.find(({ role }) => role === 'dead')! : respondent).name.toUpperCase(),
    },
  }
  const about = [{ question: 'nama_kepala_keluarga', member: null }]
  say(talk, 'kepala', 'nama_kepala_keluarga', about, [sentenceOf(talk, one, deciding(talk, [one]) !== null)])
}

function tellAddress(talk: Talk) {
  const { address, setting } = talk.making.setting
  const slots = { alamat: address, alamat_pendek: capital(address.split(/ (?:RT|Nomor|Gang)/)[0]!) }
  const one: Told = { ...told(talk, 'alamat_domisili', setting, 'K05', 'alamat_domisili'), slots }
  const about = [{ question: 'alamat_domisili', member: null }]
  say(talk, 'alamat', 'alamat_domisili', about, [sentenceOf(talk, one, deciding(talk, [one]) !== null)])
}

const regions = [
  ['K01', 'nama_provinsi'],
  ['K02', 'nama_kabkota'],
  ['K03', 'nama_kecamatan'],
  ['K04', 'nama_desa'],
] as const

/** Filled in beforehand: asked only where it is taught, and now and then. */
function tellRegion(talk: Talk, [variable, question]: (typeof regions)[number]) {
  const one = told(talk, question, '1', variable, question)
  const isTaught = deciding(talk, [one]) !== null
  if (!isTaught && talk.chance.share() > 0.06) return
  say(talk, question.replaceAll('_', '-'), question, [{ question, member: null }], [sentenceOf(talk, one, isTaught)])
}
