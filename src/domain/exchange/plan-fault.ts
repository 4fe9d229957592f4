import type { PlanFacts } from './plan-facts.ts'

/** What of a plan contradicts itself, so that it can be kept nowhere; null: nothing. */
export type PlanFault = 'person-twice' | 'class-twice' | 'item-twice' | 'unknown-person' | 'two-classes'

export function planFault({ people, classes, designs }: PlanFacts): PlanFault | null {
  if (hasTwice(people.map(({ nik }) => nik)) || hasTwice(people.map(({ externalId }) => externalId))) {
    return 'person-twice'
  }
  if (hasTwice(classes.map(({ code }) => code))) return 'class-twice'
  const known = new Set(people.map(({ id }) => id))
  const named = classes.flatMap(({ members, instructor }) => [...members, ...(instructor ? [instructor] : [])])
  if (named.some(({ participantId }) => !known.has(participantId))) return 'unknown-person'
  for (const tier of [1, 2]) {
    const seated = classes.filter(one => one.tier === tier).flatMap(({ members }) => members)
    if (hasTwice(seated.map(({ participantId }) => participantId))) return 'two-classes'
  }
  const itemLists = designs.flatMap(({ forms }) => [forms.A, forms.B])
  return itemLists.some(items => hasTwice(items.map(({ item }) => item.id))) ? 'item-twice' : null
}

function hasTwice(keys: readonly (string | null)[]): boolean {
  const known = keys.filter(key => key !== null)
  return new Set(known).size < known.length
}
