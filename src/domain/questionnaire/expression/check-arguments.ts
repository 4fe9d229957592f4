import type { Node } from './expression.ts'
import type { ExpressionProblem } from './expression-problem.ts'
import type { FunctionName } from './functions.ts'
import { canBeSlow, wholePattern } from './pattern.ts'

/** What a function asks of its arguments beyond their number; `at` is where the function stands. */
export function argumentProblem(name: FunctionName, args: readonly Node[], at: number): ExpressionProblem | null {
  if (name === 'count' || name === 'count-non-empty') return questionProblem(name, args, 1, at)
  if (name === 'indexed-repeat') return questionProblem(name, args, 1, at) ?? questionProblem(name, args, 2, at)
  if (name === 'jr:choice-name') return choiceNameProblem(args[1]!, at)
  if (name === 'regex') return patternProblem(args[1]!, at)
  if (name === 'format-date') return formatProblem(args[1]!, at)
  return null
}

function questionProblem(found: FunctionName, args: readonly Node[], argument: number, at: number) {
  const isQuestion = args[argument - 1]!.kind === 'value'
  return isQuestion ? null : ({ kind: 'argument-kind', at, found, argument, expected: 'a-question' } as const)
}

function choiceNameProblem(node: Node, at: number): ExpressionProblem | null {
  const isQuestion = node.kind === 'text' && /^\$\{[A-Za-z_][\w.-]*\}$/.test(node.value)
  return isQuestion ? null : { kind: 'argument-kind', at, found: 'jr:choice-name', argument: 2, expected: 'a-question' }
}

/** A pattern is a text in quotes, or a concat of such and of values, which then stand for themselves. */
function patternProblem(node: Node, at: number): ExpressionProblem | null {
  const pattern = patternSample(node)
  if (pattern === null) return { kind: 'argument-kind', at, found: 'regex', argument: 2, expected: 'a-text' }
  if (!wholePattern(pattern)) return { kind: 'broken-pattern', at, found: pattern }
  return canBeSlow(pattern) ? { kind: 'slow-pattern', at, found: pattern } : null
}

function patternSample(node: Node): string | null {
  if (node.kind === 'text') return node.value
  if (node.kind !== 'call' || node.name !== 'concat') return null
  return node.args.map(arg => (arg.kind === 'text' ? arg.value : 'a')).join('')
}

function formatProblem(node: Node, at: number): ExpressionProblem | null {
  if (node.kind !== 'text') return { kind: 'argument-kind', at, found: 'format-date', argument: 2, expected: 'a-text' }
  const unknown = node.value.replaceAll(/%[Yymnde%]/g, '').match(/%.?/)?.[0]
  return unknown === undefined ? null : { kind: 'date-format', at, found: unknown }
}
