import { expect, test } from 'vitest'
import { figuresOfTooFew, verdictOn } from '#domain/assessment/item-verdict'
import type { ItemFigures } from '#domain/assessment/item-statistics'

const anItem = (facility: number, discrimination: number | null): ItemFigures => ({
  maxPoints: 1,
  mean: facility,
  facility,
  sd: 0.5,
  discrimination,
  efficiency: null,
  effectiveWeight: null,
  intendedWeight: 10,
  isDubious: false,
  upperLower: null,
})

test.each([
  [0.6, 45, 100, 'fine'],
  [0.6, 25, 100, 'fine'],
  [0.6, 10, 100, 'weak'],
  [0.97, 40, 100, 'weak'],
  [1, null, 100, 'weak'],
  [0.6, -5, 100, 'look'],
  [0.1, 60, 100, 'look'],
  [0.6, -5, 29, 'too-few'],
  [0.1, -5, 29, 'look'],
  [0.1, -5, 9, 'too-few'],
])('facility %d and discrimination %d of %d people: %s', (facility, discrimination, people, verdict) => {
  expect(verdictOn(anItem(facility, discrimination), people)).toBe(verdict)
})

test('the fewer people, the more figures say little', () => {
  expect([60, 40, 29, 9].map(people => figuresOfTooFew(people))).toEqual([
    [],
    ['shape'],
    ['discrimination', 'reliability', 'shape'],
    ['facility', 'discrimination', 'reliability', 'shape'],
  ])
})
