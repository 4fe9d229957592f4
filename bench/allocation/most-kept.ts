import { addArc, createNetwork, flowOn, sendCheapest } from '#domain/allocation/teaching/min-cost-flow'

/**
 * How many people at most are in the class of before if classes of a new plan are named after old ones, each after another
 * (a largest matching by overlap). Both: class per person, -1 for none.
 */
export function mostKept(before: Int32Array, now: Int32Array): number {
  const overlap = new Map<number, Map<number, number>>()
  before.forEach((old, person) => {
    if (old < 0 || now[person]! < 0) return
    const found = overlap.get(old) ?? new Map<number, number>()
    overlap.set(old, found.set(now[person]!, (found.get(now[person]!) ?? 0) + 1))
  })
  let kept = 0
  for (const group of linked(overlap)) kept += matched(group, overlap)
  return kept
}

type Overlap = ReadonlyMap<number, ReadonlyMap<number, number>>

/** Old classes that are linked through new ones: each group is matched on its own. */
function linked(overlap: Overlap): number[][] {
  const oldOf = new Map<number, number[]>()
  for (const [old, found] of overlap) for (const one of found.keys()) oldOf.set(one, [...(oldOf.get(one) ?? []), old])
  const seen = new Set<number>()
  return [...overlap.keys()].flatMap(start => {
    if (seen.has(start)) return []
    const group = [start]
    seen.add(start)
    for (const old of group)
      for (const one of overlap.get(old)!.keys())
        for (const next of oldOf.get(one)!)
          if (!seen.has(next)) {
            seen.add(next)
            group.push(next)
          }
    return [group]
  })
}

/** No overlap is larger, so costs stay positive. */
const mostPeople = 1_000

function matched(group: number[], overlap: Overlap): number {
  const numbers = new Map([...new Set(group.flatMap(old => [...overlap.get(old)!.keys()]))].map((one, i) => [one, i]))
  const [source, sink, firstOld] = [0, 1, 2]
  const firstNew = firstOld + group.length
  const network = createNetwork(firstNew + numbers.size)
  const arcs = group.flatMap((old, i) => {
    addArc(network, { from: source, to: firstOld + i, capacity: 1, cost: 0 })
    addArc(network, { from: firstOld + i, to: sink, capacity: 1, cost: mostPeople })
    return [...overlap.get(old)!].map(([one, people]) => ({
      people,
      arc: addArc(network, {
        from: firstOld + i,
        to: firstNew + numbers.get(one)!,
        capacity: 1,
        cost: mostPeople - people,
      }),
    }))
  })
  for (const i of numbers.values()) addArc(network, { from: firstNew + i, to: sink, capacity: 1, cost: 0 })
  sendCheapest(network, source, sink)
  return arcs.reduce((sum, { arc, people }) => sum + people * flowOn(network, arc), 0)
}
