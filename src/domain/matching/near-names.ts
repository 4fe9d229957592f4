import { isNear } from '../roster/edit-distance.ts'
import type { IndexedPerson, PeopleIndex } from './people-index.ts'

/** Whether two folded names may be one person's: some letters differ, words are left out, shortened or in another order. */
export function isNearName(a: string, b: string): boolean {
  if (a === '' || b === '') return false
  const limit = mostDifferent(Math.min(a.length, b.length))
  return (lettersApart(a, b) <= 2 * limit && isNear(a, b, limit)) || haveSameWords(a, b)
}

/** People of a class whose name is nearly one of these. */
export const nearIn = (people: readonly IndexedPerson[], names: readonly string[]) =>
  people.filter(person => names.some(name => isNearName(name, person.foldedName)))

/**
 * Three at most of everybody. Looked for among those who share the rarest word of the name, and not where hundreds do:
 * a proposal that cannot be judged helps nobody.
 */
export function nearestOfAll(index: PeopleIndex, names: readonly string[]): IndexedPerson[] {
  const found = names.flatMap(name => nearIn(rarest(index, name) ?? [], [name]))
  return [...new Set(found)].slice(0, 3)
}

function rarest(index: PeopleIndex, name: string): readonly IndexedPerson[] | undefined {
  const lists = name.split(' ').flatMap(word => {
    const people = index.byWord.get(word)
    return people && people.length <= 200 ? [people] : []
  })
  return lists.sort((a, b) => a.length - b.length)[0]
}

const mostDifferent = (length: number) => Math.min(3, Math.max(1, Math.floor(length / 8)))

/** How many kinds of letters only one of them has: a bound from below of the letters that differ, and quick. */
function lettersApart(a: string, b: string): number {
  let differing = lettersOf(a) ^ lettersOf(b)
  let count = 0
  for (; differing !== 0; differing &= differing - 1) count++
  return count
}

function lettersOf(text: string): number {
  let mask = 0
  for (let at = 0; at < text.length; at++) mask |= 1 << (text.charCodeAt(at) % 31)
  return mask
}

/** Each word of the shorter name is one of the longer, or begins so (`M. Yusuf`); one at least stands in full. */
function haveSameWords(a: string, b: string): boolean {
  const [few, many] = [a.split(' '), b.split(' ')].sort((x, y) => x.length - y.length) as [string[], string[]]
  if (!few.some(word => word.length > 2 && many.includes(word))) return false
  const left = [...many]
  return few.every(word => {
    const exact = left.indexOf(word)
    const at = exact >= 0 ? exact : left.findIndex(other => other.startsWith(word) || word.startsWith(other))
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
}
