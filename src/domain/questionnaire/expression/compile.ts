import type { Node, Operator } from './expression.ts'
import { functions, isFunctionName, type ValueKind } from './functions.ts'
import { listCall, numberCall, textCall, truthCall } from './compile-calls.ts'
import type { Compiler, ListOf, NumberOf, Row, Run, Scope, TextOf, TruthOf } from './run.ts'
import { numberOf, textOf } from './values.ts'

/** Turns expressions into functions of the answers: once for each questionnaire, so that nothing is read again. */
export function compilerOf(scope: Scope): Compiler {
  const compiler: Compiler = {
    scope,
    text: node => compileText(node, compiler),
    number: node => compileNumber(node, compiler),
    truth: node => compileTruth(node, compiler),
    list: node => compileList(node, compiler),
  }
  return compiler
}

function compileText(node: Node, compile: Compiler): TextOf {
  switch (node.kind) {
    case 'text':
      return () => node.value
    case 'self':
      return run => run.self
    case 'column':
      return run => run.columns?.[node.name] ?? ''
    case 'value':
      return compileValue(node.name, compile)
    case 'call':
      if (kindOf(node) === 'text') return textCall(node.name, node.args, compile)
  }
  if (kindOf(node) === 'number') {
    const number = compile.number(node)
    return run => textOf(number(run))
  }
  const truth = compile.truth(node)
  return run => (truth(run) ? 'true' : 'false')
}

function compileNumber(node: Node, compile: Compiler): NumberOf {
  switch (node.kind) {
    case 'number':
      return () => node.value
    case 'negated': {
      const of = compile.number(node.of)
      return run => -of(run)
    }
    case 'operation':
      if (node.operator in arithmetic) return compileArithmetic(node, compile)
      break
    case 'call':
      if (functionKind(node.name) !== 'text' && functionKind(node.name) !== 'truth') {
        return numberCall(node.name, node.args, compile)
      }
  }
  if (kindOf(node) === 'truth') {
    const truth = compile.truth(node)
    return run => (truth(run) ? 1 : 0)
  }
  const text = compile.text(node)
  return run => numberOf(text(run))
}

function compileTruth(node: Node, compile: Compiler): TruthOf {
  if (node.kind === 'operation' && !(node.operator in arithmetic)) return compileOperation(node, compile)
  if (node.kind === 'call' && functionKind(node.name) === 'truth') return truthCall(node.name, node.args, compile)
  if (node.kind === 'call' && node.name === 'if') return truthCall(node.name, node.args, compile)
  if (kindOf(node) === 'number') {
    const number = compile.number(node)
    return run => isTrueNumber(number(run))
  }
  const text = compile.text(node)
  return run => text(run) !== ''
}

function compileList(node: Node, compile: Compiler): ListOf {
  const list = node.kind === 'value' ? listCall(node.name, compile.scope) : null
  if (list) return list
  const text = compile.text(node)
  return run => [text(run)]
}

/** What an expression gives of itself, which decides how it is compared. */
function kindOf(node: Node): ValueKind {
  if (node.kind === 'number' || node.kind === 'negated') return 'number'
  if (node.kind === 'operation') return node.operator in arithmetic ? 'number' : 'truth'
  if (node.kind !== 'call') return 'text'
  const kind = functionKind(node.name)
  if (kind !== 'branches') return kind
  const [yes, no] = [kindOf(node.args[1]!), kindOf(node.args[2]!)]
  return yes === no ? yes : 'text'
}

const functionKind = (name: string) => (isFunctionName(name) ? functions[name].gives : 'text')

const isTrueNumber = (value: number) => value !== 0 && !Number.isNaN(value)

function compileValue(name: string, { scope }: Compiler): TextOf {
  const slot = scope.slotOf(name)
  if (slot.kind === 'repeat') return () => ''
  const { at } = slot
  if (slot.kind === 'family') return run => run.family.values[at]!
  return run => (run.entry as Row).values[at]!
}

type Operation = Node & { kind: 'operation' }

const arithmetic: Partial<Record<Operator, (left: number, right: number) => number>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  div: (left, right) => left / right,
  mod: (left, right) => left % right,
}

function compileArithmetic({ operator, left, right }: Operation, compile: Compiler): NumberOf {
  const apply = arithmetic[operator]!
  const [first, second] = [compile.number(left), compile.number(right)]
  return run => apply(first(run), second(run))
}

function compileOperation(node: Operation, compile: Compiler): TruthOf {
  const { operator, left, right } = node
  if (operator === 'and' || operator === 'or') {
    const [first, second] = [compile.truth(left), compile.truth(right)]
    return operator === 'and' ? run => first(run) && second(run) : run => first(run) || second(run)
  }
  if (operator === '=') return compileEquality(left, right, compile)
  if (operator === '!=') {
    const same = compileEquality(left, right, compile)
    return run => !same(run)
  }
  const compare = orders[operator as keyof typeof orders]
  const [first, second] = [compile.number(left), compile.number(right)]
  return run => compare(first(run), second(run))
}

const orders = {
  '<': (left: number, right: number) => left < right,
  '<=': (left: number, right: number) => left <= right,
  '>': (left: number, right: number) => left > right,
  '>=': (left: number, right: number) => left >= right,
}

/** Truths are compared as such, else numbers if either is one, else texts (XPath 1.0 §3.4). */
function compileEquality(left: Node, right: Node, compile: Compiler): TruthOf {
  const kinds = [kindOf(left), kindOf(right)]
  if (kinds.includes('truth')) return same(compile.truth(left), compile.truth(right))
  if (kinds.includes('number')) return same(compile.number(left), compile.number(right))
  const text = compile.text(left)
  if (right.kind === 'text') return run => text(run) === right.value
  return same(text, compile.text(right))
}

const same =
  <T>(first: (run: Run) => T, second: (run: Run) => T): TruthOf =>
  run =>
    first(run) === second(run)
