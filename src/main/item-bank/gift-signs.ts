/**
 * GIFT's signs where they are only text. Moodle takes `:` in “Jam 07:00” and `->` in an option for what they are; the
 * parser does not. They are replaced one for one by signs that no text has, so that every place stays where it is.
 */

/** The parts of a question: offsets of the brace that opens its answers and of the one that closes them; -1: none. */
export function bracesOf(text: string): { stemAt: number; open: number; close: number } {
  const title = /^\s*::(?:\\.|[^\\])*?::/s.exec(text)
  const stemAt = title?.[0].length ?? 0
  const open = unescaped(text, '{', stemAt)
  return { stemAt, open, close: open < 0 ? -1 : unescaped(text, '}', open + 1) }
}

/** The same text, as long, that the parser reads as Moodle does. */
export function withPlainSigns(text: string): string {
  const { stemAt, open, close } = bracesOf(text)
  if (open < 0 || close < 0) return text
  const title = text.slice(0, stemAt)
  const plainTitle = title.replace(/^(\s*::)(.*)(::)$/s, (_, begin, inner, end) => begin + hidden(inner) + end)
  return `${plainTitle}${hidden(text.slice(stemAt, open))}{${plainBody(text.slice(open + 1, close))}}${hidden(text.slice(close + 1))}`
}

/** The text as it was. */
export const shownSigns = (text: string) => text.replace(/[\uFDD1-\uFDD7]/g, sign => signs[sign.charCodeAt(0) - first]!)

const signs = [':', '=', '~', '#', '{', '}', '-']
const first = 0xfdd1
const hiding = (sign: string) => String.fromCharCode(first + signs.indexOf(sign))

/** Every sign that is not escaped. */
const hidden = (text: string) => text.replace(/\\.|[:=~#{}]/gs, found => (found.length > 1 ? found : hiding(found)))

/** In numbers `:` stands before the tolerance; an arrow is one only where nothing is wrong (`~`). */
function plainBody(body: string): string {
  const isNumber = body.trimStart().startsWith('#')
  const colons = isNumber
    ? body.replace(/\\.|(\d)\s*:(?=\s*[+\-\d.])|:/gs, found => (found === ':' ? hiding(':') : found))
    : body.replace(/\\.|:/gs, found => (found === ':' ? hiding(':') : found))
  return unescaped(body, '~', 0) < 0 ? colons : colons.replaceAll('->', `${hiding('-')}>`)
}

function unescaped(text: string, sign: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === sign) return at
  }
  return -1
}
