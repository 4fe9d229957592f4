import { streamOf } from '#domain/allocation/random'
import type { Questionnaire } from '#domain/questionnaire/questionnaire'
import type { Regions } from '#domain/roster/regions'
import type { PracticeCase } from '../practice-case.ts'
import { absentFamily } from './absent-family.ts'
import { type Drawing, drawingOf } from './drawing.ts'
import { type Family, isHere, type Making, type Person } from './family.ts'
import { makeFamily } from './make-family.ts'
import { makePapers } from './papers.ts'
import type { Pattern, PatternBook } from './pattern-book.ts'
import { formerRegion, placeOf, prefilledOf } from './prefilled.ts'
import { sceneOf } from './scene.ts'
import { makeSetting } from './setting.ts'
import { makeViews } from './sights.ts'
import type { Talk } from './talk.ts'
import { tellFamily } from './tell-family.ts'
import { tellPeople } from './tell-people.ts'
import { tellVisit } from './tell-visit.ts'

export type CaseWish = {
  /** A whole number; the same wish gives the same case. */
  seed: number
  /** What the case is to teach, each decided by a sentence that is easily mistaken; empty: three by chance. */
  variables: readonly string[]
  /** A short family has 1–3 members. */
  size?: 'short' | 'any'
}
/** What a case is made for and of; none of it is changed. */
export type CaseSources = { questionnaire: Questionnaire; book: PatternBook; regions: Regions }

/** An invented family with all that is said and seen, and its right record, by construction. Throws for an unknown variable. */
export const generateCase = (wish: CaseWish, sources: CaseSources): PracticeCase =>
  composeCase(wish, sources).practiceCase

/** The same, with the sentences' patterns that it was made of. */
export function composeCase(wish: CaseWish, sources: CaseSources): { practiceCase: PracticeCase; used: Set<Pattern> } {
  const { seed, size = 'any' } = wish
  const { questionnaire, book, regions } = sources
  const draw = drawingOf(seed)
  const aims = aimsOf(wish, questionnaire, draw)
  const making: Making = { seed, draw, book, aims: new Set(aims), setting: makeSetting(book, regions, draw) }
  const family = makeFamily(making, size === 'short' ? { least: 1, most: 3 } : { least: 1, most: 9 })
  const talk = beginTalk(making, family, questionnaire)
  const id = `latihan-${seed}-${streamOf(`${size} ${[...aims].sort().join(' ')}`).toString(36)}`
  if (absentFamily.isFitting(talk)) return absentFamily.compose(talk, id)
  tellVisit(talk)
  tellPeople(talk)
  tellFamily(talk)
  const views = makeViews(talk)
  if (talk.pending.size > 0) throw new Error(`Nothing decides ${[...talk.pending].join(', ')}.`)
  const members = family.people.map(({ key, values }) => ({ key, values }))
  const { prefilled, corrected } = prefilledOf(making)
  const practiceCase: PracticeCase = {
    id,
    title: `Keluarga ${family.head.firstName}`,
    questionnaire: '2025',
    level: levelOf(members.length, aims.length),
    place: placeOf(making),
    scene: sceneOf(talk),
    people: family.people.map(one => personOf(one, family)),
    documents: makePapers(family, making),
    views,
    sayings: talk.sayings,
    prefilled,
    record: { values: { ...corrected, ...family.values }, members },
    decisions: talk.decisions,
    ...(family.warnings.length > 0 ? { allowedWarnings: family.warnings } : {}),
  }
  return { practiceCase, used: talk.used }
}

function aimsOf({ variables }: CaseWish, questionnaire: Questionnaire, draw: Drawing): string[] {
  const known = questionnaire.variables.map(({ id }) => id as string)
  const unknown = variables.filter(one => !known.includes(one))
  if (unknown.length > 0) throw new Error(`The form has no variable ${unknown.join(', ')}.`)
  const chance = draw('aims')
  return [...new Set(variables.length > 0 ? variables : [1, 2, 3].map(() => chance.pick(known)))]
}

function beginTalk(making: Making, family: Family, questionnaire: Questionnaire): Talk {
  const { culture, province, regency, district, village } = making.setting
  const { respondent, head } = family
  const chance = making.draw('talk')
  const former = formerRegion(district, village)
  const slots = {
    sapaan: chance.pick(culture.addresses),
    sapa: respondent.sex === 'male' ? culture.sir : culture.madam,
    keluarga: head.calledAs,
    provinsi: province.name,
    kabupaten: regency.name,
    kecamatan: district,
    desa: village,
    kecamatan_lama: former.district,
    desa_lama: former.village,
  }
  return {
    making,
    family,
    questionnaire,
    pending: new Set(making.aims),
    sayings: [],
    decisions: [],
    used: new Set(),
    slots,
    chance,
  }
}

/** 1 small and with little to decide, 3 large or with much. */
function levelOf(members: number, aims: number): 1 | 2 | 3 {
  const weight = members + 2 * aims
  return weight <= 6 ? 1 : weight <= 12 ? 2 : 3
}

function personOf(person: Person, { respondent }: Family): PracticeCase['people'][number] {
  const { key, name, sex, age, calledAs, whereabouts } = person
  const presence = !isHere(person)
    ? 'spoken-of'
    : person === respondent
      ? 'answers'
      : age < 15
        ? 'child'
        : person.values['bekerja'] === '1'
          ? 'away'
          : 'can-be-asked'
  const where = presence === 'away' ? { whereabouts: 'sedang bekerja' } : {}
  return { key, name, sex, age: whereabouts === '2' ? null : age, presence, ...where, calledAs }
}
