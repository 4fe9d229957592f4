import type { SizeLimits } from '#domain/training/training'

/** Somebody who is to be placed, at the levels that allocation knows (planning/learner-groups.ts). */
export type PersonToPlace = { division: string; area: string; block: string }

/** A class as a place to sit, with how many people of each area and block sit in it already. */
export type ClassToJoin = {
  id: string
  division: string
  size: number
  areas: ReadonlyMap<string, number>
  blocks: ReadonlyMap<string, number>
}

export type ClassChoice = {
  id: string
  /** How many people of the same block (tier 2: district; tier 1: regency) are there already; of several people, of any of theirs. */
  sameBlock: number
  /** The same for the area (tier 2: regency; tier 1: province). */
  sameArea: number
  size: number
  sizeAfter: number
  /** False: the class would be larger than allowed. */
  fits: boolean
}

/**
 * The classes of the people's own division, best first: those with seats left before full ones; then where most of the people
 * meet others of their area, then of their block, since these goals come before even sizes (planning notes §1.3); then
 * the smallest. None where the people are of several divisions.
 */
export function bestClasses(
  people: readonly PersonToPlace[],
  classes: readonly ClassToJoin[],
  { largest }: SizeLimits,
): ClassChoice[] {
  const division = people[0]?.division
  if (division === undefined || people.some(person => person.division !== division)) return []
  return classes
    .filter(one => one.division === division)
    .map(one => ({ choice: choiceOf(people, one, largest), meets: meetingsIn(people, one) }))
    .sort(
      (a, b) =>
        Number(b.choice.fits) - Number(a.choice.fits) ||
        b.meets.area - a.meets.area ||
        b.meets.block - a.meets.block ||
        a.choice.size - b.choice.size ||
        b.choice.sameBlock - a.choice.sameBlock ||
        b.choice.sameArea - a.choice.sameArea ||
        (a.choice.id < b.choice.id ? -1 : 1),
    )
    .map(({ choice }) => choice)
}

function choiceOf(people: readonly PersonToPlace[], one: ClassToJoin, largest: number): ClassChoice {
  const sizeAfter = one.size + people.length
  return {
    id: one.id,
    sameBlock: present(new Set(people.map(({ block }) => block)), one.blocks),
    sameArea: present(new Set(people.map(({ area }) => area)), one.areas),
    size: one.size,
    sizeAfter,
    fits: sizeAfter <= largest,
  }
}

/** How many of the people would meet somebody of their own area, and of their own block. */
function meetingsIn(people: readonly PersonToPlace[], { areas, blocks }: ClassToJoin) {
  return {
    area: people.filter(({ area }) => areas.has(area)).length,
    block: people.filter(({ block }) => blocks.has(block)).length,
  }
}

function present(keys: ReadonlySet<string>, counts: ReadonlyMap<string, number>) {
  let sum = 0
  for (const key of keys) sum += counts.get(key) ?? 0
  return sum
}
