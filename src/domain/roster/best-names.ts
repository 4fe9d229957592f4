import { folded } from './folded-text.ts'

/** Those first whose name begins with the text, then those with a name of which a word does; else the order stays. */
export function bestNamesFirst<Named extends { name: string }>(people: readonly Named[], text: string): Named[] {
  const wanted = folded(text).trim()
  const ranked: Named[][] = [[], [], []]
  for (const person of people) {
    const name = folded(person.name)
    const rank = name.startsWith(wanted) ? 0 : name.includes(` ${wanted}`) ? 1 : 2
    ranked[rank]!.push(person)
  }
  return ranked.flat()
}
