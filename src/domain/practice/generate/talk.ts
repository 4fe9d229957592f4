import type { Questionnaire, Variable } from '#domain/questionnaire/questionnaire'
import type { Chance } from '#domain/roster/example-chance'
import type { Decision, Saying, Shown } from '../practice-case.ts'
import { shuffled } from './drawing.ts'
import type { Family, Making, Person } from './family.ts'
import { fillSlots } from './fill-slots.ts'
import { type Pattern, patternsOf, type Style } from './pattern-book.ts'

/** The conversation as it grows, and what it still has to decide. */
export type Talk = {
  making: Making
  family: Family
  questionnaire: Questionnaire
  /** Of variables that were asked for, those that no sentence decides yet. */
  pending: Set<string>
  sayings: Saying[]
  decisions: Decision[]
  used: Set<Pattern>
  /** Words for slots that any sentence may have. */
  slots: Record<string, string>
  chance: Chance
}

/** One thing that is told: a code of a question, of somebody or of the family. */
export type Told = {
  /** Where its sentences are; mostly the question's own name. */
  key: string
  code: string
  variable: string | null
  /** What is decided by it, unless the sentence says otherwise. */
  question: string
  member: Person | null
  facts: ReadonlySet<string>
  slots: Record<string, string>
}

/** A sentence that was chosen for it, its slots filled. */
export type Sentence = { told: Told; pattern: Pattern; words: string; probe: Pattern['probe']; isDeciding: boolean }

/** Somebody as a sentence speaks of them, and as a companion asks about them. */
export function aboutPerson(
  { family, slots }: Talk,
  person: Person,
  { key, code, question }: Pick<Told, 'key' | 'code' | 'question'>,
): Told {
  const isSelf = person === family.respondent
  const facts = new Set([...person.facts, ...family.facts, isSelf ? 'self' : 'other'])
  const named = isSelf
    ? { dia: 'saya', nama: `${formally(slots['sapa']!)} sendiri` }
    : { dia: person.spokenOf, nama: person.calledAs }
  return { key, code, variable: null, question, member: person, facts, slots: named }
}

/** `Bapak sendiri`, not `Pak sendiri`. */
const formally = (address: string) => ({ Pak: 'Bapak', Bu: 'Ibu' })[address] ?? address

export const hasTrap = ({ making: { book } }: Talk, { key, code, facts }: Told) =>
  patternsOf(book, key, code, 'menjebak', facts).length > 0

/** Of what is to be told, the one whose sentence will decide a variable that was asked for; null: none of it. */
export function deciding(talk: Talk, all: readonly Told[]): Told | null {
  const able = all.filter(one => one.variable !== null && talk.pending.has(one.variable) && hasTrap(talk, one))
  return able.length === 0 ? null : talk.chance.pick(able)
}

/** Chooses a sentence: an easily mistaken one where it decides, otherwise plain or everyday. */
export function sentenceOf(
  talk: Talk,
  told: Told,
  isDeciding: boolean,
  plain: readonly Style[] = plainStyles,
): Sentence {
  const { chance, making, used } = talk
  const styles = isDeciding ? (['menjebak'] as const) : shuffled(plain, chance)
  const found = styles.map(style => patternsOf(making.book, told.key, told.code, style, told.facts))
  const patterns = found.find(list => list.length > 0)
  if (!patterns)
    throw new Error(`No ${styles.join(' or ')} sentence for ${told.key} ${told.code} (${[...told.facts].join(' ')}).`)
  const pattern = chance.pick(patterns)
  used.add(pattern)
  const fill = (words: string) => fillSlots(words, { ...talk.slots, ...told.slots })
  const probe = pattern.probe && { ask: fill(pattern.probe.ask), words: fill(pattern.probe.words) }
  return { told, pattern, words: fill(pattern.words), probe, isDeciding }
}

const plainStyles = ['lugas', 'sehari-hari'] as const

/** Adds a question and its answer, the further question where an answer is vague, and what is decided by it. */
export function say(talk: Talk, id: string, asking: string, about: Shown[], sentences: readonly Sentence[]) {
  const { book } = talk.making
  const found = book.asks[asking]
  if (!found) throw new Error(`Nobody knows how to ask ${asking}.`)
  const slots = { ...talk.slots, ...sentences[0]!.told.slots }
  const ask = fillSlots(talk.chance.pick(found.asks), slots)
  const by = talk.family.respondent.key
  const words = sentences.map(one => one.words).join(' ')
  talk.sayings.push({ id, about, ask, keywords: found.keywords, by, words })
  for (const { told, pattern, words, probe, isDeciding } of sentences) {
    if (probe) {
      const further = { id: `${id}-lagi`, about, ask: probe.ask, keywords: found.keywords, by, words: probe.words }
      talk.sayings.push({ ...further, after: id })
    }
    if (isDeciding) decide(talk, told, pattern, { saying: probe ? `${id}-lagi` : id, sentence: probe?.words ?? words })
  }
}

/** Notes that a sentence decides a variable. */
export function decide(
  talk: Talk,
  told: Told,
  pattern: Pattern,
  source: Pick<Decision, 'saying' | 'view' | 'document' | 'sentence'>,
) {
  const variable = talk.questionnaire.variables.find(({ id }) => id === told.variable)
  if (!variable) throw new Error(`The form has no variable ${told.variable}.`)
  const question = pattern.about ?? told.question
  const wrong = pattern.wrong && fillSlots(pattern.wrong, { ...talk.slots, ...told.slots })
  talk.pending.delete(variable.id)
  talk.decisions.push({
    question,
    member: told.member?.key ?? null,
    variable: variable.id,
    trap: null,
    ...source,
    why: whyOf(pattern, variable),
    ...(wrong === undefined ? {} : { wrong: labelled(talk.questionnaire, question, wrong) }),
    certainty: pattern.certainty ?? variable.certainty,
  })
}

function whyOf({ why }: Pattern, { concept }: Variable): string {
  const rule = concept.split(/(?<=\.) /)[0]!
  return why === undefined ? concept : `${why} ${rule}`
}

/** `2 Keramik` for a code. */
function labelled({ questions, lists }: Questionnaire, name: string, wrong: string): string {
  const list = questions.find(question => question.name === name)?.list
  const choice = list == null ? undefined : lists[list]?.find(({ code }) => code === wrong)
  return choice ? `${wrong} ${choice.label.id}` : wrong
}
