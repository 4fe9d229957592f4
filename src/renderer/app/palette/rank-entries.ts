import { type PaletteEntry, type PaletteGroup, paletteGroups } from './palette-entry.ts'

export type RankedGroup = { group: PaletteGroup; entries: PaletteEntry[] }

/** How well a text is met: 0 from its beginning, 1 from the beginning of a word, 2 within; null: not at all. */
export function matchRank(label: string, furtherWords: string, text: string): number | null {
  const shown = folded(label)
  const wanted = folded(text)
  const words = wanted.split(/\s+/).filter(Boolean)
  if (shown.startsWith(wanted)) return 0
  if (!words.every(word => `${shown} ${folded(furtherWords)}`.includes(word))) return null
  return words.every(word => ` ${shown}`.includes(` ${word}`)) ? 1 : 2
}

/** Those entries that meet the text, the best first, at most `limit`; without a text the first as they stand. */
export function bestEntries(entries: readonly PaletteEntry[], text: string, limit: number): PaletteEntry[] {
  return entries
    .flatMap(entry => {
      const rank = matchRank(entry.label, entry.words ?? '', text)
      return rank === null ? [] : [{ entry, rank }]
    })
    .sort((one, other) => one.rank - other.rank)
    .slice(0, limit)
    .map(({ entry }) => entry)
}

/**
 * In groups, of which the one with the best match stands first; people, whom main has searched, count as met from a word.
 * What can be done about the first person follows the people.
 */
export function groupEntries(entries: readonly PaletteEntry[], text: string): RankedGroup[] {
  const rankOf = (entry: PaletteEntry) => matchRank(entry.label, entry.words ?? '', text) ?? 1
  const groups = paletteGroups
    .map(group => ({ group, entries: entries.filter(entry => entry.group === group) }))
    .filter(group => group.entries.length > 0)
  const rankOfGroup = (group: PaletteGroup): number => {
    if (text === '') return 0
    const judged = group === 'about' ? 'people' : group
    const ranks = entries.filter(entry => entry.group === judged).map(rankOf)
    return Math.min(...ranks)
  }
  return groups.sort((one, other) => rankOfGroup(one.group) - rankOfGroup(other.group))
}

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('id')
