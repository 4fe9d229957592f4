import { streamOf } from '#domain/allocation/random'
import { type ItemForm, itemForms } from './item.ts'

/**
 * With which form each of a class begins: who is in `known` stays, everybody else joins the smaller half, in the order of
 * their ids. Where both halves are as large, the class decides with which the odd one begins, so that odd classes do not
 * all lean to the same side.
 */
export function firstForms(
  classCode: string,
  participantIds: readonly string[],
  known: ReadonlyMap<string, ItemForm>,
): Map<string, ItemForm> {
  const forms = new Map<string, ItemForm>()
  const halves: Record<ItemForm, number> = { A: 0, B: 0 }
  const add = (id: string, form: ItemForm) => {
    forms.set(id, form)
    halves[form]++
  }
  for (const id of participantIds) {
    const form = known.get(id)
    if (form) add(id, form)
  }
  const evenForm = itemForms[streamOf(classCode) % 2]!
  for (const id of participantIds.filter(id => !known.has(id)).toSorted()) {
    add(id, halves.A < halves.B ? 'A' : halves.B < halves.A ? 'B' : evenForm)
  }
  return forms
}
