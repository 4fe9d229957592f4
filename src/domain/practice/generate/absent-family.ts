import type { PracticeCase } from '../practice-case.ts'
import type { Family, Making } from './family.ts'
import type { Pattern } from './pattern-book.ts'
import { placeOf, prefilledOf } from './prefilled.ts'
import { deciding, say, sentenceOf, type Talk, type Told } from './talk.ts'

const codes = ['2', '3', '4', '5', '6', '8']

/** Nobody to interview: a case where only that is taught. */
const isFitting = ({ pending, making: { draw } }: Talk) =>
  pending.size === 1 && pending.has('K08') && draw('absent').share() < 0.4

function compose(talk: Talk, id: string): { practiceCase: PracticeCase; used: Set<Pattern> } {
  const { making, family } = talk
  const { head } = family
  const code = making.draw('absent').pick(codes)
  const told: Told = {
    key: 'keberadaan_keluarga',
    code,
    variable: 'K08',
    question: 'keberadaan_keluarga',
    member: null,
    facts: family.facts,
    slots: { keluarga: head.calledAs },
  }
  const about = [{ question: 'keberadaan_keluarga', member: null }]
  say(talk, 'tetangga', 'tetangga', about, [sentenceOf(talk, told, deciding(talk, [told]) !== null)])
  say(talk, 'kata-rt', 'kata_rt', about, [sentenceOf(talk, told, false)])
  return { practiceCase: absentCase(talk, id, code), used: talk.used }
}

function absentCase({ making, family, sayings, decisions }: Talk, id: string, code: string): PracticeCase {
  const { head, respondent } = family
  const neighbour = { ...respondent, key: 'tetangga', firstName: neighbourOf(making, family) }
  return {
    id,
    title: `Keluarga ${head.firstName}`,
    questionnaire: '2025',
    level: 1,
    place: placeOf(making),
    scene: `Pintu rumah keluarga ${head.firstName} tertutup. Seorang tetangga menghampiri dari seberang jalan.`,
    people: [
      {
        key: 'tetangga',
        name: neighbour.firstName,
        sex: neighbour.sex,
        age: neighbour.age,
        presence: 'answers',
        calledAs: `${neighbour.sex === 'male' ? making.setting.culture.sir : making.setting.culture.madam} ${neighbour.firstName}`,
      },
      { key: head.key, name: head.name, sex: head.sex, age: null, presence: 'spoken-of', calledAs: head.calledAs },
    ],
    documents: [],
    views: [],
    sayings: sayings.map(one => ({ ...one, by: 'tetangga' })),
    prefilled: prefilledOf(making).prefilled,
    record: { values: { keberadaan_keluarga: code }, members: [] },
    decisions,
  }
}

function neighbourOf({ setting: { culture }, draw }: Making, { head, respondent: { sex } }: Family): string {
  return draw('absent').pick(culture[sex].filter(name => name !== head.firstName))
}

export const absentFamily = { isFitting, compose }
