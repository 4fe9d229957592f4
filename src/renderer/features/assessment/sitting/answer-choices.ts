import type { AnswerWithoutKey } from '#domain/assessment/item-without-key'

/** One way to answer: the letter it is called by and what is kept. */
export type AnswerChoice = { letter: string; value: string; text: string }

/** Letters of true and false as they are in the language of the window. */
export type TruthWords = { trueKey: string; true: string; falseKey: string; false: string }

/** Empty for a number. */
export function choicesOf(answer: AnswerWithoutKey, truth: TruthWords): AnswerChoice[] {
  switch (answer.kind) {
    case 'single':
    case 'multiple':
      return answer.options.map(({ key, text }) => ({ letter: key, value: key, text }))
    case 'true-false':
      return [
        { letter: truth.trueKey, value: 'true', text: truth.true },
        { letter: truth.falseKey, value: 'false', text: truth.false },
      ]
    case 'number':
      return []
  }
}

/**
 * By its letter or by its place from 1. Where choices begin with a code of the form (`3 Seng`), digits mean that code, as
 * they do in a rehearsal, and never a place.
 */
export function choiceAt(choices: readonly AnswerChoice[], key: string): AnswerChoice | undefined {
  const byLetter = choices.find(({ letter }) => letter.toUpperCase() === key.toUpperCase())
  if (byLetter || !/^\d$/.test(key)) return byLetter
  const codes = choices.map(({ text }) => /^\d+/.exec(text)?.[0])
  return codes.some(code => code !== undefined) ? choices[codes.indexOf(key)] : choices[Number(key) - 1]
}

/** What is answered after a choice: alone, or with those chosen before, in the item's order. */
export function responseAfter(answer: AnswerWithoutKey, response: string, value: string): string {
  if (answer.kind !== 'multiple') return value
  return answer.options
    .map(({ key }) => key)
    .filter(key => (key === value ? !response.includes(key) : response.includes(key)))
    .join('')
}

export const isChosen = (answer: AnswerWithoutKey, response: string, value: string) =>
  answer.kind === 'multiple' ? response.includes(value) : response === value
