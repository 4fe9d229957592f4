import { expect, test } from 'vitest'
import { choiceFigures } from '#domain/assessment/distractors'
import type { ItemAnswer } from '#domain/assessment/item'

const options = (...fractions: number[]) =>
  fractions.map((fraction, at) => ({ key: 'ABCDE'[at]!, text: `Pilihan ${at}`, fraction, feedback: null }))
const single: ItemAnswer = { kind: 'single', options: options(1, 0, 0, 0) }
const totals = Float64Array.of(10, 9, 6, 5, 4, 1, 0)

test('each option tells who chose it, and what does not do its work', () => {
  const figures = choiceFigures(single, ['A', 'C', 'a', 'A', 'B', '', 'B'], totals)
  expect(
    figures.map(({ choice, worth, people, upper, lower, fault }) => [choice, worth, people, upper, lower, fault]),
  ).toEqual([
    ['A', 1, 3, 0.5, 0, null],
    ['B', 0, 2, 0, 0.5, null],
    ['C', 0, 1, 0.5, 0, 'draws-the-best'],
    ['D', 0, 0, 0, 0, 'unused'],
    ['', 0, 1, 0, 0.5, null],
  ])
  expect(figures.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
})

test('of several choices each is told', () => {
  const several: ItemAnswer = { kind: 'multiple', options: options(0.5, 0.5, -1) }
  const figures = choiceFigures(several, ['AB', 'BA', 'AC', '', 'C', 'B', 'A'], totals)
  expect(figures.map(({ choice, people, worth }) => [choice, people, worth])).toEqual([
    ['A', 4, 0.5],
    ['B', 3, 0.5],
    ['C', 2, 0],
    ['', 1, 0],
  ])
})

test('numbers come by how often they were typed, a comma like a point', () => {
  const number: ItemAnswer = { kind: 'number', value: 2.5, tolerance: 0, unit: null }
  const figures = choiceFigures(number, ['2,5', '3', '2.5', '', '2.5', '3', '7'], totals)
  expect(figures.map(({ choice, people, worth }) => [choice, people, worth])).toEqual([
    ['2.5', 3, 1],
    ['3', 2, 0],
    ['7', 1, 0],
    ['', 1, 0],
  ])
})

test('true or false is told of one person too, without best and weakest', () => {
  expect(choiceFigures({ kind: 'true-false', isTrue: false }, ['true'], Float64Array.of(0))).toEqual([
    { choice: 'true', worth: 0, people: 1, share: 1, upper: null, lower: null, fault: null },
    { choice: 'false', worth: 1, people: 0, share: 0, upper: null, lower: null, fault: null },
  ])
})
