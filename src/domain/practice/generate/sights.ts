import type { CaseView } from '../practice-case.ts'
import type { Family, Making } from './family.ts'
import { decide, deciding, sentenceOf, type Talk, type Told } from './talk.ts'

const seen = [
  ['lantai', 'floor', 'Lantai'],
  ['dinding', 'wall', 'Dinding'],
  ['atap', 'roof', 'Atap'],
  ['air_minum', 'water', 'Tempat air'],
  ['bahan_bakar', 'kitchen', 'Dapur'],
  ['kloset', 'toilet', 'WC'],
] as const

/** What one may look at: the spot where the house stands, and what it is made of. */
export function makeViews(talk: Talk): CaseView[] {
  return [placeView(talk), ...seen.flatMap(one => sight(talk.family, talk.making, one))]
}

function sight({ values }: Family, { book, draw }: Making, [question, kind, title]: (typeof seen)[number]): CaseView[] {
  const code = values[question]
  const descriptions = code === undefined ? undefined : book.sights[question]?.[code]
  if (!descriptions) return []
  const description = draw('sights').pick(descriptions)
  return [{ key: question.replaceAll('_', '-'), kind, title, description, shows: [{ question, member: null }] }]
}

/** The tablet's reading in front of the door. */
function placeView(talk: Talk): CaseView {
  const { latitude, longitude, setting } = talk.making.setting
  const wrong = (degrees: string) => (Number(degrees) + 0.0041).toFixed(5)
  const told: Told = {
    key: 'lokasi',
    code: setting,
    variable: 'K06',
    question: 'lintang',
    member: null,
    facts: talk.family.facts,
    slots: {
      lintang: latitude,
      bujur: longitude,
      lintang_salah: wrong(latitude),
      bujur_salah: wrong(longitude),
    },
  }
  const isTaught = deciding(talk, [told]) !== null
  const { pattern, words } = sentenceOf(talk, told, isTaught)
  const key = 'lokasi'
  if (isTaught) decide(talk, told, pattern, { view: key, sentence: words })
  const shows = ['lintang', 'bujur'].map(question => ({ question, member: null }))
  return { key, kind: 'front', title: 'Titik lokasi', description: words, shows }
}
