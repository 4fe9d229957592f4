import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Item } from '#domain/assessment/item'
import { markItem, typedNumbers } from '#domain/assessment/mark-item'
import { anItem, choices } from '../../builders/an-item.ts'

describe('the points of an answer', () => {
  test('a single choice is worth the share of what was chosen', () => {
    const item = anItem({ points: 2, answer: { kind: 'single', options: choices({ A: 0, B: 1, C: 0.5, D: -0.5 }) } })
    expect(['B', ' b ', 'C', 'A', 'D', 'E', 'BC', ''].map(response => markItem(item, response))).toEqual([
      2, 2, 1, 0, 0, 0, 0, 0,
    ])
  })

  test('several choices add up, each once; wrong ones take away, but never below nothing', () => {
    const item = anItem({
      points: 4,
      answer: { kind: 'multiple', options: choices({ A: 0.5, B: 0.5, C: -0.5, D: -1 }) },
    })
    expect(['AB', 'BA', 'A', 'AAA', 'ABC', 'AC', 'AD', ''].map(response => markItem(item, response))).toEqual([
      4, 4, 2, 2, 2, 0, 0, 0,
    ])
  })

  test('true or false is worth all or nothing', () => {
    const item = anItem({ answer: { kind: 'true-false', isTrue: false } })
    expect(['false', 'true', ''].map(response => markItem(item, response))).toEqual([1, 0, 0])
  })

  test('a number is right within its tolerance on either side, with a decimal comma or point', () => {
    const item = anItem({ answer: { kind: 'number', value: 2.5, tolerance: 0.1, unit: 'm²' } })
    const right = ['2,5', '2.5', '2,6', '2,40', ' 2.5 ']
    const wrong = ['2,61', '2,39', '25', 'dua', '2,5 m²', '']
    expect([...right, ...wrong].map(response => markItem(item, response))).toEqual([
      ...right.map(() => 1),
      ...wrong.map(() => 0),
    ])
  })

  test('dots that part thousands do not make a number wrong', () => {
    const item = anItem({ answer: { kind: 'number', value: 1300, tolerance: 0, unit: 'VA' } })
    expect(['1300', '1.300', '1,300', '1.300,0', '1.3', '13.00'].map(response => markItem(item, response))).toEqual([
      1, 1, 1, 1, 0, 0,
    ])
    expect(typedNumbers('1.234.567,5')).toEqual([1_234_567.5])
    expect(typedNumbers('0.300')).toEqual([0.3])
    expect(typedNumbers('1.2.3')).toEqual([])
  })

  test('are never below nothing, never above all, and the order of the choices does not matter', () => {
    const fraction = fc.double({ min: -1, max: 1, noNaN: true })
    const keys = ['A', 'B', 'C', 'D', 'E']
    fc.assert(
      fc.property(
        fc.record({ A: fraction, B: fraction, C: fraction, D: fraction, E: fraction }),
        fc.constantFrom<'single' | 'multiple'>('single', 'multiple'),
        fc.integer({ min: 1, max: 10 }),
        fc.subarray(keys),
        (fractions, kind, points, chosen) => {
          const item: Item = anItem({ points, answer: { kind, options: choices(fractions) } })
          const marked = markItem(item, chosen.join(''))
          expect(marked).toBeGreaterThanOrEqual(0)
          expect(marked).toBeLessThanOrEqual(points)
          expect(markItem(item, chosen.toReversed().join(''))).toBe(marked)
        },
      ),
    )
  })
})
