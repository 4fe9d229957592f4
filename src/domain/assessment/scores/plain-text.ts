import { folded } from '#domain/roster/folded-text'

/** Letters and digits only, single spaces: the same for the same words, however they are signed and capitalised. */
export const plainText = (text: string) =>
  folded(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
