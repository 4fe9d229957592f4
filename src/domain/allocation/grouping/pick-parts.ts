import type { Random } from '../random.ts'
import type { Members } from './grouping-task.ts'

/** Some parts by chance that have at most `members` members together. */
export function pickParts(parts: readonly Members[], members: number, random: Random): Set<number> {
  const picked = new Set<number>()
  let count = 0
  for (let tries = 0; tries < 14 && count < members; tries++) {
    const i = random.below(parts.length)
    if (picked.has(i) || count + parts[i]!.length > members) continue
    picked.add(i)
    count += parts[i]!.length
  }
  return picked
}
