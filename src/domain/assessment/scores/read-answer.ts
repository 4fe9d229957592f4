import type { Item, ItemOption, ItemResponse } from '../item.ts'
import { plainText } from './plain-text.ts'

/**
 * What a cell says that somebody answered. Empty: left open. Undefined: it is none of the item's options, so what it is
 * worth cannot be known.
 */
export function readAnswer(cell: string, { answer }: Pick<Item, 'answer'>): ItemResponse | undefined {
  const text = cell.trim()
  if (text === '' || text === '-') return ''
  switch (answer.kind) {
    case 'single':
      return optionOf(text, answer.options)?.key
    case 'multiple':
      return keysIn(text, answer.options)
    case 'true-false':
      return truthIn(text)
    case 'number':
      return /[+-]?\d[\d.,]*\d|[+-]?\d/.exec(text)?.[0] ?? text
  }
}

/** By its text, its key (`B`), or both (`B. Tanah`). */
function optionOf(text: string, options: readonly ItemOption[]): ItemOption | undefined {
  const exact = only(options.filter(option => option.text.trim() === text))
  if (exact) return exact
  const plain = plainText(text)
  const alike = options.filter(option => plainText(option.text) === plain)
  if (alike.length > 0 && plain !== '') return only(alike)
  const [, key, rest] = /^\(?([A-Ha-h])(?:[.):]+\s*(.*))?$/s.exec(text) ?? []
  const keyed = options.find(option => option.key === key?.toUpperCase())
  if (!keyed || rest === undefined || rest === '') return keyed
  return plainText(keyed.text) === plainText(rest) ? keyed : undefined
}

const only = <T>(list: readonly T[]) => (list.length === 1 ? list[0] : undefined)

/** `A, C`, `AC`, or texts of options one after the other, which may have commas themselves. */
function keysIn(text: string, options: readonly ItemOption[]): ItemResponse | undefined {
  const letters = text.replace(/[\s,;]+/g, '').toUpperCase()
  const named = options.filter(({ key }) => letters.includes(key))
  if (/^[A-H]+$/.test(letters) && letters.length === named.length) return keysOf(named)
  const longestFirst = options.toSorted((a, b) => b.text.length - a.text.length)
  const chosen: ItemOption[] = []
  for (let rest = text; rest !== ''; ) {
    const option = longestFirst.find(one => isNext(rest, one.text.trim()))
    if (!option) return undefined
    chosen.push(option)
    rest = rest.slice(option.text.trim().length).replace(/^[\s,;]+/, '')
  }
  return keysOf(options.filter(option => chosen.includes(option)))
}

const keysOf = (options: readonly ItemOption[]) => options.map(({ key }) => key).join('')

const isNext = (rest: string, text: string) =>
  rest.toLowerCase().startsWith(text.toLowerCase()) && /^\s*(?:[,;\n]|$)/.test(rest.slice(text.length))

function truthIn(text: string): ItemResponse | undefined {
  const plain = plainText(text)
  if (['benar', 'betul', 'true', 'ya', '1'].includes(plain)) return 'true'
  return ['salah', 'false', 'tidak', '0'].includes(plain) ? 'false' : undefined
}
