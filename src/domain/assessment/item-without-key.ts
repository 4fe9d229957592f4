import type { Item } from './item.ts'

/** How an item is answered, without what is right. */
export type AnswerWithoutKey =
  | { kind: 'single' | 'multiple'; options: { key: string; text: string }[] }
  | { kind: 'true-false' }
  | { kind: 'number'; unit: string | null }

/** All that somebody who takes a test may see of an item. */
export type ItemWithoutKey = Pick<Item, 'id' | 'variable' | 'scenario' | 'stem' | 'points'> & {
  answer: AnswerWithoutKey
}

export function itemWithoutKey({ id, variable, scenario, stem, points, answer }: Item): ItemWithoutKey {
  return { id, variable, scenario, stem, points, answer: withoutKey(answer) }
}

function withoutKey(answer: Item['answer']): AnswerWithoutKey {
  switch (answer.kind) {
    case 'single':
    case 'multiple':
      return { kind: answer.kind, options: answer.options.map(({ key, text }) => ({ key, text })) }
    case 'true-false':
      return { kind: 'true-false' }
    case 'number':
      return { kind: 'number', unit: answer.unit }
  }
}
