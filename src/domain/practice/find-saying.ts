import { everydayWords, likeness } from './everyday-words.ts'
import type { CasePerson, Saying, Shown } from './practice-case.ts'

/** A case as a window has it. */
export type AskableCase = {
  sayings: readonly Omit<Saying, 'isBadQuestion'>[]
  people: readonly Pick<CasePerson, 'key' | 'name' | 'calledAs'>[]
}
export type Askable = AskableCase['sayings'][number]

/**
 * Up to three questions to ask about the form's current one, those not yet asked, in the order in which the case has
 * them. `member` is a person's key (`personNamed`); null for the family, or for whoever it is: then everybody's are
 * offered. A probing question comes only once the one before it was asked.
 */
export function sayingsFor({ sayings }: AskableCase, { question, member }: Shown, asked: readonly string[]): Askable[] {
  return sayings
    .filter(saying => isReachable(saying, asked) && !asked.includes(saying.id))
    .filter(({ about }) => about.some(one => one.question === question && (member === null || one.member === member)))
    .slice(0, 3)
}

/**
 * What may be meant by typed words, best first, at most eight; asked ones may be asked again. Rare words of the case
 * weigh more than those that half of its questions have. Less than half of what was typed being understood is nothing.
 */
export function findSayings(
  practiceCase: AskableCase,
  typed: string,
  asked: readonly string[],
): readonly Askable[] | 'not-understood' {
  const words = [...new Set(everydayWords(typed))].slice(0, 20)
  const reachable = practiceCase.sayings.filter(saying => isReachable(saying, asked))
  const texts = reachable.map(saying => wordsOf(practiceCase, saying))
  const weights = words.map(word => rarity(word, texts))
  const most = weights.reduce((sum, weight) => sum + weight, 0)
  const found = reachable
    .map((saying, at) => ({ saying, score: scoreOf(words, weights, texts[at]!) }))
    .filter(({ score }) => score > 0 && score >= most / 2.5)
    .sort((a, b) => b.score - a.score)
  return found.length === 0 ? 'not-understood' : found.slice(0, 8).map(({ saying }) => saying)
}

const isReachable = ({ after }: Askable, asked: readonly string[]) => after === undefined || asked.includes(after)

type SayingWords = { main: string[]; person: string[] }

/** The names of those it is about help to tell the same question about two people apart. */
function wordsOf({ people }: AskableCase, { ask, keywords, about }: Askable): SayingWords {
  const keys = new Set(about.map(({ member }) => member))
  const names = people.filter(({ key }) => keys.has(key)).map(({ name, calledAs }) => `${name} ${calledAs}`)
  return { main: everydayWords(`${ask} ${keywords}`), person: everydayWords(names.join(' ')) }
}

/** Words of the question count fully, the name of whom it is about a little less. */
function scoreOf(words: string[], weights: number[], { main, person }: SayingWords): number {
  return words.reduce((sum, word, at) => sum + weights[at]! * Math.max(best(word, main), 0.9 * best(word, person)), 0)
}

const best = (word: string, among: string[]) => among.reduce((most, other) => Math.max(most, likeness(word, other)), 0)

/** How few questions a word meets, 0.2–1; one that meets none weighs fully, so that nonsense is not understood. */
function rarity(word: string, texts: SayingWords[]): number {
  const met = texts.filter(({ main, person }) => best(word, main) > 0 || best(word, person) > 0).length
  return met === 0 ? 1 : Math.max(0.2, 1 - met / (texts.length + 1))
}
