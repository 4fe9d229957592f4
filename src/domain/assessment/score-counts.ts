/** Points of one item: `points[i]` is what person i got; the same order of people in every item of a test. */
export type ScoredItem = { points: Float64Array; maxPoints: number }

/** How many people got `x` points on the item and `total` on the whole test. */
export type ScoreCount = { x: number; total: number; people: number }

/** Distinct values in ascending order, and which of them each person has. */
type Ranked = { values: readonly number[]; ranks: Uint32Array }

/** Sum of all items, person by person. */
export function totalsOf(items: readonly ScoredItem[]): Float64Array {
  const totals = new Float64Array(items[0]?.points.length ?? 0)
  for (const { points } of items) {
    for (let person = 0; person < totals.length; person++) totals[person]! += points[person]!
  }
  return totals
}

/**
 * A counter of people by points and total, least points first, of equals the least total. Everything that is told of an
 * item follows from these counts, so it is the same in whatever order people come, to the last bit.
 */
export function scoreCounter(totals: Float64Array): (points: Float64Array) => ScoreCount[] {
  const ranked = rankedOf(totals)
  return points => {
    const items = rankedOf(points)
    const isSparse = items.values.length * ranked.values.length > 16 * totals.length
    return isSparse ? sparseCounts(items, ranked) : denseCounts(items, ranked)
  }
}

function denseCounts(x: Ranked, total: Ranked): ScoreCount[] {
  const width = total.values.length
  const people = new Uint32Array(x.values.length * width)
  for (let person = 0; person < x.ranks.length; person++) {
    people[x.ranks[person]! * width + total.ranks[person]!]!++
  }
  const counts: ScoreCount[] = []
  for (let at = 0; at < people.length; at++) {
    if (people[at]! > 0) counts.push(countAt(at, people[at]!, x, total))
  }
  return counts
}

/** Where nearly everybody has a total of their own, most of a table would be empty. */
function sparseCounts(x: Ranked, total: Ranked): ScoreCount[] {
  const width = total.values.length
  const places = Float64Array.from(x.ranks, (rank, person) => rank * width + total.ranks[person]!).sort()
  const counts: ScoreCount[] = []
  for (let from = 0; from < places.length; ) {
    let to = from + 1
    while (places[to] === places[from]) to++
    counts.push(countAt(places[from]!, to - from, x, total))
    from = to
  }
  return counts
}

const countAt = (at: number, people: number, x: Ranked, total: Ranked): ScoreCount => ({
  x: x.values[Math.floor(at / total.values.length)]!,
  total: total.values[at % total.values.length]!,
  people,
})

function rankedOf(all: Float64Array): Ranked {
  const { values, codes } = codedOf(all)
  const ascending = [...values].sort((a, b) => a - b)
  const rankOfValue = new Map(ascending.map((value, rank) => [value, rank]))
  const rankOfCode = values.map(value => rankOfValue.get(value)!)
  for (let person = 0; person < codes.length; person++) codes[person] = rankOfCode[codes[person]!]!
  return { values: ascending, ranks: codes }
}

/** Distinct values as they come. An item has few: they are looked through before a map is asked. */
function codedOf(all: Float64Array) {
  const codes = new Uint32Array(all.length)
  const values: number[] = []
  const further = new Map<number, number>()
  for (let person = 0; person < all.length; person++) {
    const value = all[person]!
    let code = 0
    while (code < few && code < values.length && values[code] !== value) code++
    if (code === few) code = further.get(value) ?? values.length
    if (code === values.length) {
      values.push(value)
      if (code >= few) further.set(value, code)
    }
    codes[person] = code
  }
  return { values, codes }
}

const few = 8
