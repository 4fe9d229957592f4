import { canStandAlone, type GroupingTask, type Members, peopleIn } from './grouping-task.ts'

/** A good first grouping: who fills a class alone stays alone, the others are put together, best fit first. */
export function firstParts(task: GroupingTask): Members[] {
  const { sizes, limits } = task
  const largestFirst = sizes.map((_, i) => i).sort((a, b) => sizes[b]! - sizes[a]! || a - b)
  const parts = largestFirst.filter(i => sizes[i]! >= limits.smallest).map(i => [i])
  const small = largestFirst.filter(i => sizes[i]! < limits.smallest)
  let left = peopleIn(small, sizes)
  while (left >= limits.smallest) {
    const cover = takeCover(small, task)
    left -= peopleIn(cover, sizes)
    parts.push(cover)
  }
  for (const member of small) joinBest(member, parts, task)
  return mergeUntilAllowed(parts, task)
}

/** Takes the largest and then the smallest that suffices, or the largest again, until a class can be filled. */
function takeCover(small: Members, { sizes, limits }: GroupingTask): Members {
  const cover: Members = []
  let people = 0
  while (people < limits.smallest) {
    let at = cover.length === 0 ? 0 : small.length - 1
    while (at > 0 && people + sizes[small[at]!]! < limits.smallest) at--
    const member = small.splice(at, 1)[0]!
    cover.push(member)
    people += sizes[member]!
  }
  return cover
}

/** Joins a leftover to the part where it needs no further class and sizes stay near the target. */
function joinBest(member: number, parts: Members[], { sizes, limits }: GroupingTask): void {
  let best = -1
  let bestCost = Infinity
  parts.forEach((part, i) => {
    const before = peopleIn(part, sizes)
    const people = before + sizes[member]!
    const moreClasses = Math.ceil(people / limits.largest) - Math.ceil(before / limits.largest)
    const size = people / Math.max(1, Math.round(people / limits.target))
    const cost = moreClasses * 1e4 + Math.abs(size - limits.target)
    if (cost < bestCost) {
      best = i
      bestCost = cost
    }
  })
  if (best < 0) parts.push([member])
  else parts[best]!.push(member)
}

/** Narrow limits leave gaps between full and smallest classes: a part in a gap is merged with another. */
function mergeUntilAllowed(parts: Members[], { sizes, limits }: GroupingTask): Members[] {
  const allowed = (people: number) => canStandAlone(people, limits)
  while (parts.length > 1) {
    const at = parts.findIndex(part => !allowed(peopleIn(part, sizes)))
    if (at < 0) break
    const bad = parts.splice(at, 1)[0]!
    const people = peopleIn(bad, sizes)
    const cost = (part: Members) => {
      const other = peopleIn(part, sizes)
      return (allowed(people + other) ? 0 : 1e9) - (allowed(other) ? 0 : 1e6) + other
    }
    const partner = parts.reduce((best, part) => (cost(part) < cost(best) ? part : best))
    partner.push(...bad)
  }
  return parts
}
