import { groupPeople } from '#domain/allocation/group-people'
import type { Origin } from '#domain/allocation/group-people'
import type { PlannedClass } from '#domain/allocation/problem'
import { createRandom, type Random } from '#domain/allocation/random'
import type { ReplanInput } from '#domain/allocation/replan/replan-allocation'
import type { Nation } from './example-nation.ts'
import { usualLimits } from './problems.ts'

/** Shares of everybody: who leaves, who comes, who goes to another district (2 of 3 times of the same regency). */
export type PeopleChange = { leave?: number; come?: number; move?: number; seed?: number }

/**
 * The nation after a change. Newcomers are spread like the people there were. `classOf` and `classes`: where everybody sat
 * before.
 */
export function changedNation(
  nation: Nation,
  classOf: Int32Array,
  classes: readonly PlannedClass[],
  { leave = 0, come = 0, move = 0, seed = 7 }: PeopleChange,
): ReplanInput {
  const random = createRandom(seed, 4242)
  const places = placesOf(nation.divisions)
  const order = shuffled(nation.blockOf.length, random)
  const count = (share: number) => Math.round(share * nation.blockOf.length)
  const gone = new Set(order.slice(0, count(leave)))
  const movers = new Set(order.slice(gone.size, gone.size + count(move)))
  const people: { division: string; area: string; block: string }[] = []
  const classBefore: number[] = []
  nation.blockOf.forEach((block, person) => {
    if (gone.has(person)) return
    people.push(movers.has(person) ? nearby(places, places[block]!, random) : places[block]!)
    classBefore.push(classOf[person]!)
  })
  for (let i = 0; i < count(come); i++) {
    people.push(places[nation.blockOf[random.below(nation.blockOf.length)]!]!)
    classBefore.push(-1)
  }
  const { divisions, blockOf } = groupPeople(people)
  const numberOf = new Map(divisions.map(({ code }, index) => [code, index]))
  return {
    limits: usualLimits,
    divisions,
    blockOf,
    canHaveClasses: divisions.map(() => true),
    classBefore: Int32Array.from(classBefore),
    sizeBefore: classes.map(({ size }) => size),
    divisionOfClass: classes.map(({ division }) => numberOf.get(nation.divisions[division]!.code) ?? -1),
  }
}

type Place = { division: string; area: string; block: string }

function placesOf(divisions: readonly Origin[]): Place[] {
  return divisions.flatMap(division =>
    division.areas.flatMap(area =>
      area.blocks.map(block => ({ division: division.code, area: area.code, block: block.code })),
    ),
  )
}

function nearby(places: readonly Place[], { division, area }: Place, random: Random): Place {
  const isNear = random.next() < 0.67
  const near = places.filter(place => place.division === division && (!isNear || place.area === area))
  return near[random.below(near.length)]!
}

function shuffled(count: number, random: Random): number[] {
  const order = Array.from({ length: count }, (_, index) => index)
  for (let i = count - 1; i > 0; i--) {
    const j = random.below(i + 1)
    ;[order[i], order[j]] = [order[j]!, order[i]!]
  }
  return order
}
