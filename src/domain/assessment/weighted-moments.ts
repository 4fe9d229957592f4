/** So many people with one value. */
export type Weighted = { value: number; people: number }

export const peopleIn = (weighted: readonly Weighted[]) => weighted.reduce((sum, { people }) => sum + people, 0)

/** NaN of nobody. Of one value only it is that value, whatever rounding makes of its sum. */
export function meanOf(weighted: readonly Weighted[]): number {
  const [first] = weighted
  if (first && weighted.every(({ value }) => value === first.value)) return first.value
  return weighted.reduce((sum, { value, people }) => sum + value * people, 0) / peopleIn(weighted)
}

/** Mean of (value − mean)^power: divided by the number of people. */
export function centralMoment(weighted: readonly Weighted[], power: number, mean = meanOf(weighted)): number {
  return weighted.reduce((sum, { value, people }) => sum + people * (value - mean) ** power, 0) / peopleIn(weighted)
}

/** Divided by people − 1; null of fewer than two. */
export function varianceOf(weighted: readonly Weighted[]): number | null {
  const people = peopleIn(weighted)
  return people > 1 ? (centralMoment(weighted, 2) * people) / (people - 1) : null
}

/** What rounding alone makes of people who are all alike: points are sums of a few decimals. */
export const isNothing = (variance: number, largest: number) => variance <= (1e-12 * largest) ** 2

/** Those of equal value together, least first. */
export function gathered(weighted: readonly Weighted[]): Weighted[] {
  const ascending: Weighted[] = []
  for (const { value, people } of [...weighted].sort((a, b) => a.value - b.value)) {
    const last = ascending.at(-1)
    if (last?.value === value) last.people += people
    else ascending.push({ value, people })
  }
  return ascending
}

/** Each value once, least first. */
export function weightedOf(values: Float64Array): Weighted[] {
  const people = new Map<number, number>()
  for (const value of values) people.set(value, (people.get(value) ?? 0) + 1)
  return gathered(Array.from(people, ([value, count]) => ({ value, people: count })))
}

/** The value of the person at `place`, from 0, in ascending order. */
export function valueAt(ascending: readonly Weighted[], place: number): number | undefined {
  let before = 0
  return ascending.find(({ people }) => (before += people) > place)?.value
}
