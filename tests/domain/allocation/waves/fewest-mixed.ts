import type { SizeLimits } from '#domain/training/training'

/** The fewest extra area pieces with so many classes, by trying every grouping into parts; for few areas only. */
export function fewestMixed(sizes: readonly number[], classes: number, { smallest, largest }: SizeLimits): number {
  const parts: number[] = []
  let most = 0
  const place = (at: number): void => {
    if (at === sizes.length) {
      const from = parts.map(people => Math.ceil(people / largest))
      const to = parts.map(people => Math.floor(people / smallest))
      const sum = (numbers: number[]) => numbers.reduce((total, n) => total + n, 0)
      const fits = from.every((least, i) => least <= to[i]!) && sum(from) <= classes && classes <= sum(to)
      if (fits) most = Math.max(most, parts.length)
      return
    }
    for (let i = 0; i < parts.length; i++) {
      parts[i]! += sizes[at]!
      place(at + 1)
      parts[i]! -= sizes[at]!
    }
    parts.push(sizes[at]!)
    place(at + 1)
    parts.pop()
  }
  place(0)
  return sizes.length - most
}
