import type { Item } from '../item.ts'
import { areUsual, optionKeys, percentOf, rightKeys } from './fractions.ts'
import { numberText } from './read-number.ts'
import { difficultyWord, kindWord } from './read-words.ts'
import { type ItemColumn, itemHeaders } from './sheet-columns.ts'

/** The items as a sheet; read back it gives the same items. */
export function itemRows(items: readonly Item[]): { header: string[]; rows: string[][] } {
  return {
    header: itemHeaders.map(({ header }) => header),
    rows: items.map(item => {
      const texts = itemTexts(item)
      return itemHeaders.map(({ column }) => texts[column] ?? '')
    }),
  }
}

/** The cells of one item by their columns. */
export function itemTexts(item: Item): Partial<Record<ItemColumn, string>> {
  return {
    id: item.id,
    variable: item.variable,
    form: item.form,
    difficulty: difficultyWord[item.difficulty],
    kind: kindWord[item.answer.kind],
    scenario: item.scenario ?? '',
    stem: item.stem,
    points: numberText(item.points),
    explanation: item.explanation,
    source: item.source ?? '',
    ...answerTexts(item.answer),
  }
}

function answerTexts(answer: Item['answer']): Partial<Record<ItemColumn, string>> {
  switch (answer.kind) {
    case 'true-false':
      return { key: answer.isTrue ? 'benar' : 'salah' }
    case 'number':
      return { key: numberText(answer.value), tolerance: numberText(answer.tolerance), unit: answer.unit ?? '' }
    default:
      return choiceTexts(answer)
  }
}

function choiceTexts({ kind, options }: Extract<Item['answer'], { options: unknown }>) {
  const texts: Partial<Record<ItemColumn, string>> = { key: rightKeys(kind, options).join(',') }
  for (const [index, { text, feedback }] of options.entries()) {
    const key = optionKeys[index]
    if (key === undefined) continue
    texts[`option ${key}`] = text
    texts[`feedback ${key}`] = feedback ?? ''
  }
  if (!areUsual(kind, options)) {
    texts.values = options.map(({ key, fraction }) => `${key}=${percentOf(fraction).replace('.', ',')}`).join('; ')
  }
  return texts
}
