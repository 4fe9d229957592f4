import type { VariableId } from '#domain/questionnaire/questionnaire'
import type { Item, ItemForm } from './item.ts'
import type { Blueprint, DesignKind } from './test-design.ts'

/** What is needed of an item to choose it. */
export type Choosable = Pick<Item, 'id' | 'variable' | 'form' | 'difficulty'>

export type ChosenItems<One = Item> = Record<ItemForm, One[]>

/** Of one variable there are fewer items of a form than the blueprint asks for. */
export type LackingItems = { variable: VariableId; form: ItemForm; wanted: number; found: number }

/** A single design is made of form A alone. */
export const formsOf = (kind: DesignKind): readonly ItemForm[] => (kind === 'crossed' ? ['A', 'B'] : ['A'])

/**
 * So many items of each variable as the blueprint asks for, in its order, the first of the bank by id: the same bank gives
 * the same test. What is lacking is said, never made up from another variable, form or difficulty.
 */
export function chooseItems<One extends Choosable>(
  bank: readonly One[],
  { variables, perVariable, difficulty }: Blueprint,
  kind: DesignKind,
): { chosen: ChosenItems<One>; lacking: LackingItems[] } {
  const chosen: ChosenItems<One> = { A: [], B: [] }
  const lacking: LackingItems[] = []
  const fitting = bank
    .filter(item => difficulty === null || item.difficulty === difficulty)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
  for (const variable of variables) {
    for (const form of formsOf(kind)) {
      const items = fitting.filter(item => item.variable === variable && item.form === form).slice(0, perVariable)
      chosen[form].push(...items)
      if (items.length < perVariable) lacking.push({ variable, form, wanted: perVariable, found: items.length })
    }
  }
  return { chosen, lacking }
}

/** The variables of which the blueprint can be met in full, in the order in which they are asked for. */
export function variablesMet(bank: readonly Choosable[], blueprint: Blueprint, kind: DesignKind): VariableId[] {
  const lacking = new Set(chooseItems(bank, blueprint, kind).lacking.map(({ variable }) => variable))
  return blueprint.variables.filter(variable => !lacking.has(variable))
}
