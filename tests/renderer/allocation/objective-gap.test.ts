import { expect, test } from 'vitest'
import { gapOf, isProven } from '../../../src/renderer/features/allocation/objective-gap.ts'

test('a value at its bound is proven, rounding aside', () => {
  expect(isProven({ name: 'homeInstructors', value: 820.1, bound: 820.1 + 1e-9 })).toBe(true)
  expect(gapOf({ name: 'classes', value: 0, bound: 0 })).toBe(0)
})

test('the gap is a share of the larger of value and bound', () => {
  expect(gapOf({ name: 'evenSizes', value: 100, bound: 75 })).toBe(0.25)
  expect(gapOf({ name: 'homeInstructors', value: 75, bound: 100 })).toBe(0.25)
})
