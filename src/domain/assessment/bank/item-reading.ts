import type { VariableId } from '#domain/questionnaire/questionnaire'
import type { Difficulty, Item, ItemForm } from '../item.ts'
import type { ItemPlace, ItemProblem } from './item-problem.ts'

export type PlacedItem = { item: Item; place: ItemPlace }

/**
 * What a file of items says. `count`: its rows or questions; those without a sound item are told of in `problems`, which
 * may also be about the file as a whole.
 */
export type ItemReading = { items: PlacedItem[]; problems: ItemProblem[]; count: number }

/** For questions that do not say it themselves: other programs know neither variables nor forms. */
export type ItemDefaults = { variable?: VariableId; form?: ItemForm; difficulty?: Difficulty }
