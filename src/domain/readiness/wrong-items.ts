import type { Item, ItemForm, ItemResponse } from '#domain/assessment/item'
import { chosenIn, markItem } from '#domain/assessment/mark-item'
import type { VariableId } from '#domain/questionnaire/questionnaire'

/** An item at its place of a form, from 0 on. */
export type AskedItem = { form: ItemForm; position: number; item: Item }

/** How often each answer was given to each of the items, as it was first written. */
export type GivenAnswers = { of: number; times: Map<string, { response: ItemResponse; times: number }> }[]

/** An item that was answered wrongly, with the wrong answer chosen most, as texts of the item. */
type WrongItem = {
  variable: VariableId
  itemId: string
  stem: string
  chosen: string
  right: string
  times: number
  of: number
}

export const noAnswers = (asked: readonly AskedItem[]): GivenAnswers =>
  asked.map(() => ({ of: 0, times: new Map<string, { response: ItemResponse; times: number }>() }))

/** Adds one person's answers, in the order of their form. */
export function addAnswers(
  to: GivenAnswers,
  asked: readonly AskedItem[],
  { form, responses }: { form: ItemForm; responses: readonly (ItemResponse | null)[] },
) {
  for (const [at, one] of asked.entries()) {
    if (one.form !== form) continue
    to[at]!.of++
    const response = responses[one.position] ?? ''
    const key = response.trim().toUpperCase()
    if (key === '') continue
    const known = to[at]!.times.get(key)
    if (known) known.times++
    else to[at]!.times.set(key, { response, times: 1 })
  }
}

/**
 * Each item with its most frequent wrong answer, the one most got wrong first. An item left open is not a wrong answer;
 * items that nobody got wrong are left out.
 */
export const wrongItemsIn = (asked: readonly AskedItem[], given: GivenAnswers): WrongItem[] =>
  asked
    .flatMap(({ item }, at) => {
      const { of, times: answers } = given[at]!
      const [most] = [...answers.values()]
        .filter(({ response }) => markItem(item, response) < item.points)
        .toSorted((a, b) => b.times - a.times)
      if (!most) return []
      const { id, stem, variable } = item
      const chosen = textOf(item, most.response)
      return [{ variable, itemId: id, stem, chosen, right: rightText(item), times: most.times, of }]
    })
    .toSorted((a, b) => b.times / b.of - a.times / a.of)

/** Indonesian, as all texts of an item are. */
function textOf({ answer }: Item, response: ItemResponse): string {
  if (answer.kind === 'number') return [response, answer.unit].filter(Boolean).join(' ')
  if (answer.kind === 'true-false') return response.toLowerCase() === 'true' ? 'Benar' : 'Salah'
  return chosenIn(answer.options, response)
    .map(({ text }) => text)
    .join('; ')
}

function rightText({ answer }: Item): string {
  if (answer.kind === 'number') return [String(answer.value).replace('.', ','), answer.unit].filter(Boolean).join(' ')
  if (answer.kind === 'true-false') return answer.isTrue ? 'Benar' : 'Salah'
  return answer.options
    .filter(({ fraction }) => fraction > 0)
    .map(({ text }) => text)
    .join('; ')
}
