import type { Area, Division } from './problem.ts'

/** A division whose number of classes is not chosen yet. */
export type Origin = Omit<Division, 'classes'>

export type GroupedPeople = {
  /** Sorted by code, as are their areas and blocks; only those that have people. */
  divisions: Origin[]
  /** For each person the number of their block, counting blocks through all divisions in order. */
  blockOf: Int32Array
}

/** Counts people by division, area and block. Equal people in any order give equal divisions. */
export function groupPeople(people: readonly { division: string; area: string; block: string }[]): GroupedPeople {
  const tree = new Map<string, Map<string, Map<string, number[]>>>()
  people.forEach((person, index) => {
    const areas = getOrAdd(tree, person.division, () => new Map<string, Map<string, number[]>>())
    const blocks = getOrAdd(areas, person.area, () => new Map<string, number[]>())
    getOrAdd(blocks, person.block, () => []).push(index)
  })
  const blockOf = new Int32Array(people.length)
  let number = 0
  const divisions = sorted(tree).map(([code, areas]) => ({
    code,
    areas: sorted(areas).map(
      ([code, blocks]): Area => ({
        code,
        blocks: sorted(blocks).map(([code, members]) => {
          for (const index of members) blockOf[index] = number
          number++
          return { code, people: members.length }
        }),
      }),
    ),
  }))
  return { divisions, blockOf }
}

export function peopleOf({ areas }: Origin): number {
  return areas.reduce((sum, area) => sum + areaPeople(area), 0)
}

export function areaPeople({ blocks }: Area): number {
  return blocks.reduce((sum, block) => sum + block.people, 0)
}

function getOrAdd<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key)
  if (value === undefined) map.set(key, (value = make()))
  return value
}

/** By code units, not by language: the same order on every machine. */
function sorted<Value>(map: Map<string, Value>): [string, Value][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1))
}
