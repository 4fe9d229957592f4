import { FunctionFactory } from 'survey-core'
import type { Node } from '#domain/questionnaire/expression/expression'
import type { Question } from '#domain/questionnaire/questionnaire'

/** What names mean where an expression stands, for SurveyJS. */
export type Around = { questions: ReadonlyMap<string, Question>; own: Question }

const operators: Record<string, string> = { div: '/', mod: '%', '!=': '<>' }

/** An expression of XLSForm in SurveyJS's language; what that has no word for are functions registered below. */
export function surveyExpression(node: Node, around: Around): string {
  switch (node.kind) {
    case 'text':
      return `'${node.value}'`
    case 'number':
      return String(node.value)
    case 'value':
      return reference(node.name, around)
    case 'self':
      return reference(around.own.name, around)
    case 'negated':
      return `(0 - ${surveyExpression(node.of, around)})`
    case 'operation':
      return operation(node, around)
    case 'call':
      return call(node, around)
    case 'column':
    case 'parent':
      throw new Error(`${node.kind} is not in the form of the bench`)
  }
}

function reference(name: string, { questions, own }: Around): string {
  const isSibling = own.repeat !== null && questions.get(name)?.repeat === own.repeat
  return isSibling ? `{panel.${name}}` : `{${name}}`
}

const isBlank = (node: Node) => node.kind === 'text' && node.value === ''

function operation({ operator, left, right }: Node & { kind: 'operation' }, around: Around): string {
  const isEquality = operator === '=' || operator === '!='
  if (isEquality && isBlank(right)) {
    return `(${surveyExpression(left, around)} ${operator === '=' ? 'empty' : 'notempty'})`
  }
  const sign = operators[operator] ?? operator
  return `(${surveyExpression(left, around)} ${sign} ${surveyExpression(right, around)})`
}

function call({ name, args }: Node & { kind: 'call' }, around: Around): string {
  const written = () => args.map(arg => surveyExpression(arg, around)).join(', ')
  const [first] = args
  if (first?.kind === 'value' && around.questions.get(first.name)?.repeat && around.own.repeat === null) {
    return `${lists[name]}({anggota}, '${first.name}')`
  }
  if (name === 'not') return `!(${written()})`
  if (name === 'true') return 'true'
  if (name === 'position') return '({panelIndex} + 1)'
  if (name === 'if') return `iif(${written()})`
  if (name === 'regex') return regex(args, around)
  return `xf_${name.replaceAll('-', '_')}(${written()})`
}

const lists: Record<string, string> = { sum: 'sumInArray', max: 'maxInArray', concat: 'xf_join' }

/** Braces of a pattern would be read as names, so a pattern goes by its number. */
const patterns: RegExp[] = []

function regex([text, pattern]: readonly Node[], around: Around): string {
  if (pattern!.kind !== 'text') {
    return `xf_fits(${surveyExpression(text!, around)}, ${surveyExpression(pattern!, around)})`
  }
  patterns.push(new RegExp(`^(?:${pattern!.value})$`, 'u'))
  return `xf_regex(${surveyExpression(text!, around)}, ${patterns.length - 1})`
}

type Value = string | number | undefined
const textOf = (value: Value) => String(value ?? '')

const functions: Record<string, (...args: Value[]) => unknown> = {
  xf_regex: (text, number) => patterns[Number(number)]!.test(textOf(text)),
  xf_fits: (text, pattern) => new RegExp(`^(?:${textOf(pattern)})$`, 'u').test(textOf(text)),
  xf_number: text => (textOf(text) === '' ? Number.NaN : Number(text)),
  xf_int: number => Math.trunc(Number(number)),
  xf_string_length: text => textOf(text).length,
  xf_substr: (text, from, to) => textOf(text).slice(Number(from), Number(to)),
  xf_concat: (...texts) => texts.map(textOf).join(''),
  xf_selected: (codes, code) => [codes].flat().includes(code),
  xf_count_selected: codes => (codes === undefined ? 0 : [codes].flat().length),
  xf_today: () => '2025-03-01',
  xf_date: date => date,
  xf_format_date: (date, format) =>
    textOf(date) === ''
      ? ''
      : textOf(format)
          .replace('%Y', textOf(date).slice(0, 4))
          .replace('%y', textOf(date).slice(2, 4))
          .replace('%m', textOf(date).slice(5, 7))
          .replace('%d', textOf(date).slice(8, 10)),
}

export function registerFunctions() {
  for (const [name, run] of Object.entries(functions)) {
    FunctionFactory.Instance.register(name, (params: Value[]) => run(...params))
  }
  FunctionFactory.Instance.register('xf_join', ([rows, name]: unknown[]) =>
    ((rows ?? []) as Record<string, Value>[]).map(row => textOf(row[name as string])).join(''),
  )
}
