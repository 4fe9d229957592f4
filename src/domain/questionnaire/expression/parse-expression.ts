import type { Expression, Node, Operator } from './expression.ts'
import type { ExpressionProblem } from './expression-problem.ts'
import { functions, isFunctionName, replacementOf } from './functions.ts'
import { type Token, tokensOf } from './tokens.ts'
import { argumentProblem } from './check-arguments.ts'

const longest = 4000
const deepest = 60

/** An expression of the subset, or the first thing that is wrong in it. */
export function parseExpression(source: string): { expression: Expression } | { problem: ExpressionProblem } {
  if (source.length > longest) return { problem: { kind: 'too-long', at: longest, found: '', most: longest } }
  const read = tokensOf(source)
  if ('problem' in read) return read
  const reader: Reader = { tokens: read.tokens, next: 0, depth: 0, names: new Set() }
  try {
    const node = readOperations(reader, 0)
    expect(reader, 'end', 'an-operator')
    return { expression: { source, node, names: [...reader.names] } }
  } catch (refusal) {
    if (refusal instanceof Refusal) return { problem: refusal.problem }
    throw refusal
  }
}

type Reader = { tokens: Token[]; next: number; depth: number; names: Set<string> }

/** Leaves the descent at the first problem; never leaves this file. */
class Refusal extends Error {
  problem: ExpressionProblem
  constructor(problem: ExpressionProblem) {
    super(problem.kind)
    this.problem = problem
  }
}

/** From the weakest to the strongest, each from left to right (XPath 1.0 §3.5). */
const levels: Operator[][] = [['or'], ['and'], ['=', '!='], ['<', '<=', '>', '>='], ['+', '-'], ['*', 'div', 'mod']]

function readOperations(reader: Reader, level: number): Node {
  const operators = levels[level]
  if (!operators) return readNegation(reader)
  let left = readOperations(reader, level + 1)
  while (true) {
    const operator = operators.find(operator => isNext(reader, operator))
    if (!operator) return left
    reader.next++
    left = { kind: 'operation', operator, left, right: readOperations(reader, level + 1) }
  }
}

/** Binds stronger than `*` and `div`. */
function readNegation(reader: Reader): Node {
  if (!isNext(reader, '-')) return readOperand(reader)
  reader.next++
  return deeper(reader, () => ({ kind: 'negated', of: readNegation(reader) }))
}

function readOperand(reader: Reader): Node {
  const token = reader.tokens[reader.next++]!
  if (token.kind === 'text') return { kind: 'text', value: token.value }
  if (token.kind === 'number') return { kind: 'number', value: token.value }
  if (token.kind === 'value') {
    reader.names.add(token.value)
    return { kind: 'value', name: token.value }
  }
  if (token.kind === 'name') {
    return isNext(reader, '(') ? readCall(reader, token) : { kind: 'column', name: token.value }
  }
  if (token.text === '.') return { kind: 'self' }
  if (token.text === '..') throw new Refusal({ kind: 'parent-not-in-position', at: token.at, found: '..' })
  if (token.text !== '(') throw unexpected(token, 'a-value')
  const inner = deeper(reader, () => readOperations(reader, 0))
  expect(reader, ')', ')')
  return inner
}

function readCall(reader: Reader, { value: name, at }: Token & { kind: 'name' | 'text' | 'value' }): Node {
  if (!isFunctionName(name)) {
    throw new Refusal({ kind: 'unknown-function', at, found: name, instead: replacementOf(name) })
  }
  reader.next++
  const args = name === 'position' ? [readParent(reader)] : deeper(reader, () => readArguments(reader))
  expect(reader, ')', ')')
  const { least, most } = functions[name]
  if (args.length < least || args.length > most) {
    throw new Refusal({ kind: 'argument-count', at, found: name, count: args.length, least, most })
  }
  const problem = argumentProblem(name, args, at)
  if (problem) throw new Refusal(problem)
  for (const named of choiceQuestion(name, args)) reader.names.add(named)
  return { kind: 'call', name, args }
}

function readArguments(reader: Reader): Node[] {
  if (isNext(reader, ')')) return []
  const args = [readOperations(reader, 0)]
  while (isNext(reader, ',')) {
    reader.next++
    args.push(readOperations(reader, 0))
  }
  return args
}

function readParent(reader: Reader): Node {
  const token = reader.tokens[reader.next++]!
  if (token.text !== '..') {
    throw new Refusal({ kind: 'argument-count', at: token.at, found: 'position', count: 0, least: 1, most: 1 })
  }
  return { kind: 'parent' }
}

/** jr:choice-name names its question within a text: `'${lantai}'`. */
function choiceQuestion(name: string, args: Node[]): string[] {
  const [, question] = args
  return name === 'jr:choice-name' && question?.kind === 'text' ? [question.value.slice(2, -1)] : []
}

function deeper<T>(reader: Reader, read: () => T): T {
  if (++reader.depth > deepest) {
    throw new Refusal({ kind: 'too-deep', at: reader.tokens[reader.next]!.at, found: '(', most: deepest })
  }
  const result = read()
  reader.depth--
  return result
}

const isNext = ({ tokens, next }: Reader, text: string) => {
  const token = tokens[next]!
  return token.text === text && (token.kind === 'sign' || token.kind === 'name')
}

function expect(reader: Reader, what: 'end' | ')', expected: ')' | 'an-operator') {
  const token = reader.tokens[reader.next++]!
  const isThere = what === 'end' ? token.kind === 'end' : token.kind === 'sign' && token.text === what
  if (!isThere) throw unexpected(token, expected)
}

const unexpected = (token: Token, expected: 'a-value' | 'an-operator' | ')') =>
  new Refusal({ kind: 'unexpected', at: token.at, found: token.text, expected })
