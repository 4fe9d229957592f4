import { folded } from '#domain/roster/folded-text'
import type { Item } from '../item.ts'
import { type ItemPlace, type ItemProblem, lineOf } from './item-problem.ts'
import type { ItemReading, PlacedItem } from './item-reading.ts'

/** What several items of one file are wrong about together; the first of two is kept. */
export function checkTogether({ items, problems, count }: ItemReading): ItemReading {
  const byId = new Map<string, ItemPlace>()
  const byQuestion = new Map<string, Item>()
  const kept: PlacedItem[] = []
  const found: ItemProblem[] = []
  for (const placed of items) {
    const { item, place } = placed
    const first = byId.get(item.id)
    const question = questionText(item)
    const same = byQuestion.get(question)
    if (first)
      found.push({ place: atColumn(place, 'kode'), kind: 'id-twice', data: { found: item.id, first: lineOf(first) } })
    else if (same) found.push({ place: atColumn(place, 'teks'), kind: 'same-question', data: { found: same.id } })
    else kept.push(placed)
    byId.set(item.id, first ?? place)
    byQuestion.set(question, same ?? item)
  }
  return { items: kept, problems: inOrder([...problems, ...found]), count }
}

/** Two questions are the same where they say the same and offer the same, in whatever order. */
function questionText({ scenario, stem, answer }: Item): string {
  const options = 'options' in answer ? answer.options.map(({ text }) => folded(text)).toSorted() : []
  return JSON.stringify([folded(scenario ?? ''), folded(stem), answer.kind === 'number', options])
}

const atColumn = (place: ItemPlace, column: string): ItemPlace => (place.in === 'sheet' ? { ...place, column } : place)

const inOrder = (problems: readonly ItemProblem[]) => problems.toSorted((a, b) => lineOf(a.place) - lineOf(b.place))
