import type { Item, ItemForm } from '../item.ts'
import { plainText } from './plain-text.ts'
import { withoutNumber } from './header-words.ts'

export type FormItems = Readonly<Record<ItemForm, readonly Item[]>>

/** The items of a test, found by how files name them. */
export type ItemFinder = {
  byId: ReadonlyMap<string, Item>
  /** By plain text: what happens and the question, or the question alone; null: several items have it. */
  byText: ReadonlyMap<string, Item | null>
}

export function createItemFinder(forms: FormItems): ItemFinder {
  const items = [...new Map([...forms.A, ...forms.B].map(item => [item.id, item])).values()]
  const byText = new Map<string, Item | null>()
  for (const item of items) {
    for (const text of new Set(textsOf(item))) byText.set(text, byText.has(text) ? null : item)
  }
  return { byId: new Map(items.map(item => [item.id.toLowerCase(), item])), byText }
}

/** The item that a header names by its code (`K15-A1`, `[K15-A1] Apa …`) or whose text it is; undefined: none, or several. */
export function findItem(header: string, finder: ItemFinder): Item | undefined {
  return byCode(header, finder) ?? byWords(plainText(withoutNumber(header)), finder) ?? undefined
}

function byCode(header: string, { byId }: ItemFinder): Item | undefined {
  const text = withoutNumber(header)
  const first = /^[\w-]+/.exec(text)?.[0] ?? ''
  const inBrackets = [...text.matchAll(/[[(]\s*([\w-]+)\s*[\])]/g)].map(([, code]) => code!)
  for (const code of [text.trim(), first, ...inBrackets]) {
    const item = byId.get(code.toLowerCase())
    if (item) return item
  }
  return undefined
}

/** So much of a text is enough to tell it: polls cut long questions off, and forms put something in front. */
const enough = 30

function byWords(text: string, { byText }: ItemFinder): Item | null | undefined {
  if (text === '') return undefined
  const exact = byText.get(text)
  if (exact !== undefined || text.length < enough) return exact
  const found = new Set<Item | null>()
  for (const [known, item] of byText) {
    if (known.startsWith(text) || (known.length >= enough && text.endsWith(` ${known}`))) found.add(item)
  }
  return found.size === 1 ? [...found][0] : undefined
}

const textsOf = ({ scenario, stem }: Item) =>
  [plainText(`${scenario ?? ''} ${stem}`), plainText(stem)].filter(text => text !== '')
