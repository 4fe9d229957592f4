import { foldedName } from './folded-name.ts'

/** What a shown name may say: `SULSEL-03_Ani (Siti Aminah)` is Ani, or Siti Aminah, of class SULSEL-03. */
export type NameReadings = {
  /** Each folded, each once: as a whole, without the last brackets, what stands in them; without a code in front. */
  names: string[]
  /** Of the code in front, where a class has it. */
  classKey: string | null
}

/** `isClass`: whether there is a class of that key. A code that no class has is taken off all the same (`015_Loki`). */
export function readNames(shown: string, isClass: (classKey: string) => boolean): NameReadings {
  const coded = withoutCode(shown, isClass)
  const brackets = lastBrackets(coded.rest)
  if (!brackets) {
    const name = foldedName(coded.rest)
    return { names: name === '' ? [] : [name], classKey: coded.classKey }
  }
  const inBrackets = withoutCode(brackets.inside, isClass).rest
  const texts = [coded.rest, brackets.before, inBrackets]
  const names = [...new Set(texts.map(foldedName))].filter(name => name !== '')
  return { names, classKey: coded.classKey }
}

/** `SULSEL-07`, `sulsel 7` and `SULSEL07` are one: words and numbers of a class code, joined. */
export const classKeyOf = (code: string): string => {
  if (code !== last.code) {
    const parts = code.toLowerCase().match(/[a-z]+|\d+/g) ?? []
    last = { code, key: parts.map(part => part.replace(/^0+(?=\d)/, '')).join('-') }
  }
  return last.key
}

/** The names of a report have one code in front: it is read once. */
let last = { code: '', key: '' }

function withoutCode(text: string, isClass: (classKey: string) => boolean) {
  const end = text.indexOf('_')
  const isLast = end > 0 && end === last.code.length && text.startsWith(last.code)
  if (!isLast && !/\d/.test(text)) return { rest: text, classKey: null }
  const code = isLast ? last.code : text.slice(0, Math.max(end, 0))
  const behind = text.slice(end + 1)
  if (/\d/.test(code) && /\p{L}/u.test(behind)) {
    const classKey = classKeyOf(code)
    return { rest: behind, classKey: isClass(classKey) ? classKey : null }
  }
  const [, first, second] = /^\s*([A-Za-z]+(?:[\s-]+[A-Za-z]+){0,2}[\s-]*\d+)[\s\-–:/|.]+(.*)$/s.exec(text) ?? []
  if (first === undefined || second === undefined) return { rest: text, classKey: null }
  const classKey = classKeyOf(first)
  return isClass(classKey) ? { rest: second, classKey } : { rest: text, classKey: null }
}

/** The last pair of round brackets that closes the text; brackets inside it belong to it. */
function lastBrackets(text: string): { before: string; inside: string } | null {
  const trimmed = text.trimEnd()
  if (!trimmed.endsWith(')')) return null
  let depth = 0
  for (let at = trimmed.length - 1; at >= 0; at--) {
    if (trimmed[at] === ')') depth++
    if (trimmed[at] === '(') depth--
    if (depth === 0) return { before: trimmed.slice(0, at), inside: trimmed.slice(at + 1, -1) }
  }
  return null
}
