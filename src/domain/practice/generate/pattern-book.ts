import type { Decision } from '../practice-case.ts'

/** Plain, everyday, and one that is easily recorded wrongly. */
export const styles = ['lugas', 'sehari-hari', 'menjebak'] as const
export type Style = (typeof styles)[number]

/** A sentence of a respondent with slots: `{sapaan}` is how the companion is spoken to, `{dia}` whom it is about. */
export type Pattern = {
  words: string
  /** Facts that must hold of whom or what it is about (`female`, `rural`); `!old`: must not. */
  when?: string[] | undefined
  /** What is often recorded instead: a code of the question's list, or words. */
  wrong?: string | undefined
  /** Why the right code is right. */
  why?: string | undefined
  /** The question that is decided, where a sentence answers several at once. */
  about?: string | undefined
  /** A vague sentence is asked further; the answer to that decides. */
  probe?: { ask: string; words: string } | undefined
  /** Less sure than its variable. */
  certainty?: Decision['certainty'] | undefined
}

/** By question (or a name of several at once, as `kerja`), then by code. */
export type Sentences = Record<string, Record<string, Partial<Record<Style, Pattern[]>>>>

/** How one asks: `{sapa}` is the respondent, `{nama}` whom it is about. */
export type Asking = { keywords: string; asks: string[] }

/** A part of the country: names, and how people speak to each other. */
export type Culture = {
  provinces: string[]
  /** How a companion is spoken to: `Mas`, `Kaka`. */
  addresses: string[]
  /** How a companion speaks to a man and a woman: `Pak`, `Mama`. */
  sir: string
  madam: string
  male: string[]
  female: string[]
  /** Names after the first; a family shares none. */
  second: string[]
  villages: string[]
  hamlets: string[]
}

/** A level of schooling: what it is called. */
export type Level = { names: string[] }

/** What a case is made of: sentences, questions, sights, names. Reviewable data of `resources/practice-patterns`. */
export type PatternBook = {
  sentences: Sentences
  asks: Record<string, Asking>
  /** Names of what is counted, by question: `perahu dayung`. */
  things: Record<string, string>
  /** What one sees, by question and code. */
  sights: Record<string, Record<string, string[]>>
  cultures: Culture[]
  /** By a province's Kemendagri code: a point on land, `[latitude, longitude]`. */
  points: Record<string, [number, number]>
  /** By code of `jenjang`. */
  levels: Record<string, Level>
  streets: string[]
  scenes: string[]
}

/** The pattern's own name, for tests and messages: `lantai/2/menjebak/1`. */
export function patternNames({ sentences }: PatternBook): Map<Pattern, string> {
  const names = new Map<Pattern, string>()
  for (const [question, codes] of Object.entries(sentences)) {
    for (const [code, byStyle] of Object.entries(codes)) {
      for (const [style, patterns] of Object.entries(byStyle)) {
        patterns.forEach((pattern, at) => names.set(pattern, `${question}/${code}/${style}/${at + 1}`))
      }
    }
  }
  return names
}

/** Whether everything that the pattern needs is so. */
export const fits = ({ when }: Pattern, facts: ReadonlySet<string>) =>
  when === undefined || when.every(fact => (fact.startsWith('!') ? !facts.has(fact.slice(1)) : facts.has(fact)))

export function patternsOf(
  { sentences }: PatternBook,
  question: string,
  code: string,
  style: Style,
  facts: ReadonlySet<string>,
): Pattern[] {
  return (sentences[question]?.[code]?.[style] ?? []).filter(pattern => fits(pattern, facts))
}
