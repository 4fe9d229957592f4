import { chooseItems, type ChosenItems, formsOf, type LackingItems } from './choose-items.ts'
import { type DesignFault, designFaults } from './design-faults.ts'
import type { Item, ItemForm } from './item.ts'
import type { DesignSettings } from './test-design.ts'

/** Items by id, in the order in which they are asked. */
export type NamedItems = Readonly<Record<ItemForm, readonly string[]>>

/** The items of a design, or why it cannot be made: `gone` are not in the bank. */
export type PlannedDesign =
  | { kind: 'planned'; items: ChosenItems }
  | { kind: 'faulty'; faults: DesignFault[] }
  | { kind: 'lacking'; lacking: LackingItems[] }
  | { kind: 'gone'; items: string[] }

/** By the blueprint where the settings have one, otherwise of the items named. */
export function planDesign(bank: readonly Item[], settings: DesignSettings, named: NamedItems | null): PlannedDesign {
  const { items, lacking, gone } = settings.blueprint
    ? byBlueprint(bank, settings)
    : byName(bank, settings, named ?? { A: [], B: [] })
  if (gone.length > 0) return { kind: 'gone', items: gone }
  const faults = designFaults(settings, items).filter(fault => lacking.length === 0 || !aboutItems.includes(fault))
  if (faults.length > 0) return { kind: 'faulty', faults }
  return lacking.length > 0 ? { kind: 'lacking', lacking } : { kind: 'planned', items }
}

/** What is lacking says more. */
const aboutItems: DesignFault[] = ['no-items', 'one-form-only']

function byBlueprint(bank: readonly Item[], { blueprint, kind }: DesignSettings) {
  const { chosen, lacking } = chooseItems(bank, blueprint!, kind)
  return { items: chosen, lacking, gone: [] }
}

function byName(bank: readonly Item[], { kind }: DesignSettings, named: NamedItems) {
  const known = new Map(bank.map(item => [item.id, item]))
  const items: ChosenItems = { A: [], B: [] }
  for (const form of formsOf(kind)) items[form] = named[form].flatMap(id => known.get(id) ?? [])
  const gone = formsOf(kind).flatMap(form => named[form].filter(id => !known.has(id)))
  return { items, lacking: [], gone }
}
