import { folded } from '#domain/roster/folded-text'

/** Names are equal without capitals, accents, marks and double spaces: `ENDANG SRI` and `Endang  Sri`. */
export const sameName = (a: string, b: string) => foldedName(a) === foldedName(b)

export const foldedName = (name: string) =>
  folded(name)
    .replace(/['’`.]/g, '')
    .replace(/[^a-z]+/g, ' ')
    .trim()
