import { expect, test } from 'vitest'
import { asShown, gapOf, isProven, type Objective } from '../../../src/renderer/features/allocation/objective-gap.ts'

test('a value at its bound is proven, rounding aside', () => {
  expect(isProven({ name: 'homeInstructors', value: 820.1, bound: 820.1 + 1e-9 })).toBe(true)
  expect(gapOf({ name: 'classes', value: 0, bound: 0 })).toBe(0)
})

test('the gap is a share of the larger of value and bound', () => {
  expect(gapOf({ name: 'evenSizes', value: 100, bound: 75 })).toBe(0.25)
  expect(gapOf({ name: 'homeInstructors', value: 75, bound: 100 })).toBe(0.25)
})

test('people see means of a class, and squares as people; what is proven stays so', () => {
  const shown = (name: Objective['name'], value: number, bound: number) => asShown({ name, value, bound }, 4)
  expect(shown('areasTogether', 6, 5)).toEqual({ name: 'areasTogether', value: 1.5, bound: 1.25 })
  expect(shown('evenSizes', 36, 16)).toEqual({ name: 'evenSizes', value: 3, bound: 2 })
  expect(shown('homeInstructors', 3, 4)).toEqual({ name: 'homeInstructors', value: 0.75, bound: 1 })
  expect(shown('waves', 32, 32)).toEqual({ name: 'waves', value: 32, bound: 32 })
  expect(asShown({ name: 'areasTogether', value: 0, bound: 0 }, 0)).toEqual({
    name: 'areasTogether',
    value: 0,
    bound: 0,
  })
})
