import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import type { Node, Operator } from '#domain/questionnaire/expression/expression'
import { parseExpression } from '#domain/questionnaire/expression/parse-expression'

describe('What cannot be read as an expression is told with its place', () => {
  test.each([
    ['1 +', { kind: 'unexpected', at: 3, found: '', expected: 'a-value' }],
    ['(1', { kind: 'unexpected', at: 2, found: '', expected: ')' }],
    ['1 2', { kind: 'unexpected', at: 2, found: '2', expected: 'an-operator' }],
    ['${a} == 1', { kind: 'unexpected', at: 6, found: '=', expected: 'a-value' }],
    ['1 & 2', { kind: 'strange-character', at: 2, found: '&' }],
    ['1 + 😀', { kind: 'strange-character', at: 4, found: '😀' }],
    ["concat('a", { kind: 'text-not-closed', at: 7, found: "'a" }],
    ['${a b}', { kind: 'broken-name', at: 0, found: '${a b}' }],
    ['${a', { kind: 'broken-name', at: 0, found: '${a' }],
    ['/data/x > 1', { kind: 'path', at: 0, found: '/data/x' }],
    ['1 + ../x', { kind: 'path', at: 4, found: '../x' }],
    ['1 + ..', { kind: 'parent-not-in-position', at: 4, found: '..' }],
    ['pulldata(1)', { kind: 'unknown-function', at: 0, found: 'pulldata', instead: null }],
    ["1 + contains('a', 'b')", { kind: 'unknown-function', at: 4, found: 'contains', instead: 'regex' }],
    ['IF(1, 2, 3)', { kind: 'unknown-function', at: 0, found: 'IF', instead: 'if' }],
    ['constructor(1)', { kind: 'unknown-function', at: 0, found: 'constructor', instead: null }],
    ['if(1, 2)', { kind: 'argument-count', at: 0, found: 'if', count: 2, least: 3, most: 3 }],
    ['position(1)', { kind: 'argument-count', at: 9, found: 'position', count: 0, least: 1, most: 1 }],
    ['count(1)', { kind: 'argument-kind', at: 0, found: 'count', argument: 1, expected: 'a-question' }],
    ['regex(., ${a})', { kind: 'argument-kind', at: 0, found: 'regex', argument: 2, expected: 'a-text' }],
    ["regex(., '[0-9')", { kind: 'broken-pattern', at: 0, found: '[0-9' }],
    ["regex(., '(a+)+')", { kind: 'slow-pattern', at: 0, found: '(a+)+' }],
    ["regex(., '((a*|b)c)*')", { kind: 'slow-pattern', at: 0, found: '((a*|b)c)*' }],
    ["format-date(., '%Y %H')", { kind: 'date-format', at: 0, found: '%H' }],
    [
      "jr:choice-name(${a}, 'a')",
      { kind: 'argument-kind', at: 0, found: 'jr:choice-name', argument: 2, expected: 'a-question' },
    ],
    ['', { kind: 'unexpected', at: 0, found: '', expected: 'a-value' }],
  ])('%s', (source, problem) => {
    expect(parseExpression(source)).toEqual({ problem })
  })

  test('also where it is very long or very deep', () => {
    expect(parseExpression(`1${' + 1'.repeat(5000)}`)).toMatchObject({ problem: { kind: 'too-long', most: 4000 } })
    expect(parseExpression(`${'('.repeat(500)}1${')'.repeat(500)}`)).toMatchObject({ problem: { kind: 'too-deep' } })
    expect(parseExpression(`${'-'.repeat(500)}1`)).toMatchObject({ problem: { kind: 'too-deep' } })
  })

  test.each(['(a+)+', '(a*)*b', '(a|ab)*', '(a?a?){20}', '((a|b)c){2,}', '(\\w|\\d)+', '.*a.*b.*c.*', '(x{1,3}y)+'])(
    'a pattern that can be slow: %s',
    pattern => {
      expect(parseExpression(`regex(., '${pattern}')`)).toMatchObject({ problem: { kind: 'slow-pattern' } })
    },
  )

  test.each([
    '^[0-9]{11,12}$',
    '([a+*]{2})+',
    '(\\+a){1,3}x*',
    '[A-Za-z ]+',
    '(ab)+c+',
    '(08|\\+62)[0-9]{8,11}',
    '(?:[0-9]{1,3}\\.){3}[0-9]{1,3}',
    '(\\p{L}+ )?\\p{L}+',
    '^.*#a#.*#a#.*$',
  ])('but not %s', pattern => {
    expect(parseExpression(`regex(., '${pattern}')`)).toHaveProperty('expression')
  })
})

test('All names of an expression are told, each once, also within the text of jr:choice-name', () => {
  const read = parseExpression("if(${a} = ${b}, ${a}, jr:choice-name(${c}, '${d}'))")
  expect('expression' in read && read.expression.names).toEqual(['a', 'b', 'c', 'd'])
})

const operators: Operator[] = ['or', 'and', '=', '!=', '<', '<=', '>', '>=', '+', '-', '*', 'div', 'mod']
const names = fc.constantFrom('nik', 'umur', 'status_kawin', '_x1')

const { node } = fc.letrec<{ node: Node }>(tie => ({
  node: fc.oneof(
    { maxDepth: 6 },
    fc.constantFrom<Node>({ kind: 'self' }, { kind: 'call', name: 'position', args: [{ kind: 'parent' }] }),
    fc.record({ kind: fc.constant('number' as const), value: fc.nat(9999).map(value => value / 4) }),
    fc.record({ kind: fc.constant('text' as const), value: fc.string().map(text => text.replaceAll("'", '"')) }),
    fc.record({ kind: fc.constant('value' as const), name: names }),
    fc.record({ kind: fc.constant('column' as const), name: names }),
    fc.record({ kind: fc.constant('negated' as const), of: tie('node') }),
    fc.record({
      kind: fc.constant('operation' as const),
      operator: fc.constantFrom(...operators),
      left: tie('node'),
      right: tie('node'),
    }),
    fc.record({
      kind: fc.constant('call' as const),
      name: fc.constantFrom('concat', 'sum', 'max'),
      args: fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
    }),
  ),
}))

/** Brackets only where they are needed: what binds as strongly on the right, or more weakly anywhere. */
function printed(node: Node): string {
  switch (node.kind) {
    case 'number':
      return String(node.value)
    case 'text':
      return `'${node.value}'`
    case 'value':
      return `\${${node.name}}`
    case 'column':
      return node.name
    case 'self':
      return '.'
    case 'parent':
      return '..'
    case 'negated':
      return `-${node.of.kind === 'operation' ? `(${printed(node.of)})` : printed(node.of)}`
    case 'call':
      return `${node.name}(${node.args.map(printed).join(' , ')})`
    case 'operation': {
      const { operator, left, right } = node
      const bracketed = (of: Node, least: number) => (strength(of) < least ? `(${printed(of)})` : printed(of))
      return `${bracketed(left, strength(node))} ${operator} ${bracketed(right, strength(node) + 1)}`
    }
  }
}

const strengths = [['or'], ['and'], ['=', '!='], ['<', '<=', '>', '>='], ['+', '-'], ['*', 'div', 'mod']]
const strength = (node: Node) =>
  node.kind === 'operation' ? strengths.findIndex(level => level.includes(node.operator)) : strengths.length

property.prop([node])('An expression written out and read again is the same', node => {
  expect(parseExpression(printed(node))).toMatchObject({ expression: { node } })
})

property.prop([fc.string({ maxLength: 200 })])('No text makes the reader fail', text => {
  expect(Object.keys(parseExpression(text))).toHaveLength(1)
})
