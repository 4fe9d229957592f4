import { XMLParser, XMLValidator } from 'fast-xml-parser'
import type { ItemProblem, ItemProblemKind, ProblemData } from '#domain/assessment/bank/item-problem'

/** An element with what is in it; `at`: where it begins, an offset in the file. */
export type XmlElement = {
  name: string
  attributes: Readonly<Record<string, string>>
  children: XmlElement[]
  text: string
  at: number
}

/** Questions stand four or five elements deep. */
const deepest = 30

/** The elements of an XML file. Declarations (DTD, entities) are refused: nobody needs them, and they serve to attack. */
export function readXmlTree(xml: string): { root: XmlElement } | { problem: ItemProblem } {
  const declared = /<!(?:DOCTYPE|ENTITY)/i.exec(xml)
  if (declared) return problemAt(xml, declared.index, 'declarations')
  const verdict = XMLValidator.validate(xml)
  if (verdict !== true) {
    const { code, line, col } = verdict.err
    const place = { in: 'text' as const, line, column: col }
    return { problem: { place, kind: 'not-xml', data: { context: faultyParts[code] ?? 'tag' } } }
  }
  return parsedTree(xml)
}

const faultyParts: Readonly<Record<string, string>> = { InvalidAttr: 'attribute', InvalidChar: 'sign' }

function parsedTree(xml: string): { root: XmlElement } | { problem: ItemProblem } {
  let nodes: OrderedNode[]
  try {
    nodes = parser.parse(xml) as OrderedNode[]
  } catch {
    return problemAt(xml, 0, 'too-deep', { most: deepest })
  }
  const roots = nodes.flatMap(node => elementOf(node) ?? [])
  const [root] = roots
  if (root?.name === 'quiz' && roots.length === 1) return { root }
  return problemAt(xml, root?.at ?? 0, 'not-a-quiz', { found: root?.name ?? '' })
}

/** Line and column of offsets in a text, both from 1. */
export function placesIn(text: string) {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset: number) => {
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if (starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return { in: 'text' as const, line: low + 1, column: offset - starts[low]! + 1 }
  }
}

const problemAt = (xml: string, offset: number, kind: ItemProblemKind, data: ProblemData = {}) => ({
  problem: { place: placesIn(xml)(offset), kind, data },
})

const parser = new XMLParser({
  preserveOrder: true,
  captureMetaData: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  cdataPropName: '#cdata',
  maxNestedTags: deepest,
})

// The library's types call it a `Symbol`.
const metadata = XMLParser.getMetaDataSymbol() as unknown as symbol

/** As the parser gives it: one property named after the element, `:@` with its attributes, its place. */
type OrderedNode = Readonly<Record<string | symbol, unknown>>

function elementOf(node: OrderedNode): XmlElement | null {
  const name = Object.keys(node).find(key => key !== ':@')
  if (name === undefined || name.startsWith('#') || name.startsWith('?')) return null
  const inner = node[name] as OrderedNode[]
  return {
    name,
    attributes: (node[':@'] as Record<string, string> | undefined) ?? {},
    children: inner.flatMap(child => elementOf(child) ?? []),
    text: inner.map(textOf).join(''),
    at: (node[metadata] as { startIndex?: number } | undefined)?.startIndex ?? 0,
  }
}

function textOf(node: OrderedNode): string {
  if (typeof node['#text'] === 'string') return decoded(node['#text'])
  const cdata = node['#cdata'] as { '#text': string }[] | undefined
  return cdata?.map(part => part['#text']).join('') ?? ''
}

/** The five names of XML and numbers, once; any other name stays as it is. */
const decoded = (text: string) =>
  text.replace(/&(#\d{1,7}|#x[\da-f]{1,6}|amp|lt|gt|quot|apos);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return named[name] ?? whole
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code <= 0x10_ffff ? String.fromCodePoint(code) : ''
  })

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
