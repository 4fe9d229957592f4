import type { ItemWithoutKey } from '#domain/assessment/item-without-key'

type Answers = Readonly<Record<string, string>>

export const isAnswered = (answers: Answers, id: string) => (answers[id] ?? '').trim() !== ''

export const answeredCount = (items: readonly ItemWithoutKey[], answers: Answers) =>
  items.filter(({ id }) => isAnswered(answers, id)).length
