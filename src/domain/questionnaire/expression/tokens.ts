import type { ExpressionProblem } from './expression-problem.ts'

export type Token = { at: number; text: string } & (
  | { kind: 'text' | 'name' | 'value'; value: string }
  | { kind: 'number'; value: number }
  | { kind: 'sign' | 'end' }
)

/** Operators, brackets and dots; the longer ones first. */
const pattern =
  /\s*(?:(?<value>\$\{[^}]*\}?)|(?<text>'[^']*'?|"[^"]*"?)|(?<number>\d+(?:\.\d*)?|\.\d+)|(?<name>[\p{L}_][\p{L}\p{N}_-]*(?::[\p{L}_][\p{L}\p{N}_-]*)?)|(?<sign>\.\.|<=|>=|!=|[=<>+*(),.-])|$)/uy

/** The pieces of an expression, the last one being its end. */
export function tokensOf(source: string): { tokens: Token[] } | { problem: ExpressionProblem } {
  const tokens: Token[] = []
  let from = 0
  while (true) {
    pattern.lastIndex = from
    const match = pattern.exec(source)
    const at = from + /^\s*/.exec(source.slice(from))![0].length
    if (!match) return { problem: strangePiece(source, at) }
    const token = tokenOf(match.groups!, at)
    if ('problem' in token) return token
    tokens.push(token)
    if (token.kind === 'end') return { tokens }
    from = pattern.lastIndex
  }
}

function tokenOf(groups: Record<string, string | undefined>, at: number): Token | { problem: ExpressionProblem } {
  const { value, text, number, name, sign } = groups
  if (value !== undefined) return valueToken(value, at)
  if (text !== undefined) {
    const isClosed = text.length > 1 && text.endsWith(text[0]!)
    if (!isClosed) return { problem: { kind: 'text-not-closed', at, found: text } }
    return { kind: 'text', at, text, value: text.slice(1, -1) }
  }
  if (number !== undefined) return { kind: 'number', at, text: number, value: Number(number) }
  if (name !== undefined) return { kind: 'name', at, text: name, value: name }
  return sign === undefined ? { kind: 'end', at, text: '' } : { kind: 'sign', at, text: sign }
}

function valueToken(text: string, at: number): Token | { problem: ExpressionProblem } {
  const name = /^\$\{\s*([A-Za-z_][\w.-]*)\s*\}$/.exec(text)?.[1]
  return name ? { kind: 'value', at, text, value: name } : { problem: { kind: 'broken-name', at, found: text } }
}

/** Paths of XPath are known by their signs; everything else is a character that means nothing here. */
function strangePiece(source: string, at: number): ExpressionProblem {
  const rest = /^[/|@[\]][^\s),]*/.exec(source.slice(at))?.[0]
  if (rest === undefined) return { kind: 'strange-character', at, found: String.fromCodePoint(source.codePointAt(at)!) }
  const start = /[.\w-]*$/.exec(source.slice(0, at))![0]
  return { kind: 'path', at: at - start.length, found: start + rest }
}
