import type { Item, ItemAnswer } from '../item.ts'
import { isItemId } from './check-item.ts'
import type { ItemDefaults } from './item-reading.ts'
import { explanationAndSource, itemLine, itemText, scenarioAndStem } from './item-text.ts'
import { readDifficultyOf, readFormOf, readVariableOf } from './read-item-row.ts'
import type { Fault } from './read-key.ts'
import { readDifficulty, readForm, readVariable } from './read-words.ts'

/** A question as GIFT and Moodle know it: what our items have besides travels in its tags, its category and its texts. */
export type ForeignQuestion = {
  name: string
  /** `[id:…]`, `idnumber`; empty: none. */
  id: string
  tags: string[]
  /** `$course$/top/Gladi/K15`; empty: none. */
  category: string
  /** A scenario, if any, stands before the last blank line. */
  text: string
  /** General feedback; a source stands behind the last blank line, after `Sumber:`. */
  explanation: string
  /** What is said after an answer and has no place in ours: it joins the explanation. */
  remarks: string[]
  /** Null: a tag says it, or 1. */
  points: number | null
  answer: ItemAnswer
}

/** The item, or null after telling what is missing. `taken`: ids given in this file; this one's is added. */
export function itemOfQuestion(
  question: ForeignQuestion,
  { defaults, taken, fault }: { defaults: ItemDefaults; taken: Set<string>; fault: Fault },
): Item | null {
  const tags = [...question.tags, ...question.category.split('/')].map(itemLine)
  const tagged = (isIt: (tag: string) => unknown) => tags.find(isIt) ?? ''
  const variable = readVariableOf(tagged(readVariable), defaults, fault)
  const form = readFormOf(tagged(readForm), defaults, fault)
  const difficulty = readDifficultyOf(tagged(readDifficulty), defaults, fault)
  if (variable === null || form === null || difficulty === null) return null
  const { explanation, source } = explanationAndSource(question.explanation)
  return {
    id: idOf(question, taken),
    variable,
    form,
    difficulty,
    ...scenarioAndStem(question.text),
    answer: withUnit(question.answer, valueOf(tags, 'satuan')),
    points: question.points ?? Number(valueOf(tags, 'bobot') ?? 1),
    explanation: [explanation, ...question.remarks.map(itemText)].filter(text => text !== '').join('\n'),
    source,
  }
}

/** The tags that carry what these formats have no place for. */
export function tagsOf({ variable, form, answer }: Item, difficulty: string): string[] {
  const unit = answer.kind === 'number' && answer.unit !== null ? [`satuan:${answer.unit}`] : []
  return [variable, `form ${form}`, difficulty, ...unit]
}

export const pointsTag = (points: number) => (points === 1 ? [] : [`bobot:${points}`])

export const categoryOf = ({ variable }: Item) => `$course$/top/Gladi/${variable}`

const valueOf = (tags: readonly string[], name: string) =>
  tags.find(tag => tag.startsWith(`${name}:`))?.slice(name.length + 1)

const withUnit = (answer: ItemAnswer, unit: string | undefined): ItemAnswer =>
  answer.kind === 'number' ? { ...answer, unit: (unit ?? answer.unit) || null } : answer

/** Its own, else its name as a code, so that the same file gives the same ids again. */
function idOf({ id, name, text }: ForeignQuestion, taken: Set<string>): string {
  const own = itemLine(id)
  const given = isItemId(own) ? own : notTaken(idFrom(itemLine(name), text), taken)
  taken.add(given)
  return given
}

function notTaken(code: string, taken: ReadonlySet<string>): string {
  let numbered = code
  for (let number = 2; taken.has(numbered); number++) numbered = `${code}-${number}`
  return numbered
}

const idFrom = (name: string, text: string) =>
  isItemId(name) ? name : codeOf(name) || codeOf(itemText(text)) || 'soal'

const codeOf = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 36)
    .replace(/-+$/, '')
