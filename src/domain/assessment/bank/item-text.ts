/**
 * A text as an item holds it: no signs that are not seen, single spaces, no blank lines, none at the ends of lines. Every
 * file format keeps such a text as it is.
 */
export function itemText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(unseen, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()
}

/** A text on one line: codes, keys, units. */
export const itemLine = (text: string) => itemText(text).replaceAll('\n', ' ')

/** Control and format characters but tab and newline, and what no character is. */
const unseen = /(?![\t\n])[\p{Cc}\p{Cf}\p{Noncharacter_Code_Point}]/gu

/** Parts in one text with a blank line between them, as the formats hold them that have one text only. */
export const joinedParts = (parts: readonly (string | null)[]) =>
  parts.filter(part => part !== null && part !== '').join('\n\n')

/** The scenario and the question: what stands after the last blank line. */
export function scenarioAndStem(text: string): { scenario: string | null; stem: string } {
  const parts = partsOf(text)
  const stem = parts.pop() ?? ''
  return { scenario: parts.length > 0 ? parts.join('\n') : null, stem }
}

/** The explanation and its source: a last part that begins with `Sumber:`. */
export function explanationAndSource(text: string): { explanation: string; source: string | null } {
  const parts = partsOf(text)
  const source = /^Sumber: *(.+)$/s.exec(parts.at(-1) ?? '')?.[1]
  if (source !== undefined) parts.pop()
  return { explanation: parts.join('\n'), source: source ?? null }
}

export const sourcePart = (source: string | null) => (source === null ? null : `Sumber: ${source}`)

/** Without the empty ones, each as an item holds it. */
const partsOf = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n/)
    .map(itemText)
    .filter(part => part !== '')
