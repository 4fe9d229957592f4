import { expect, test } from 'vitest'
import { kneeOf } from '#domain/allocation/waves/knee'

const rows = (...mixed: number[]) => mixed.map((mixed, i) => ({ waves: 24 + i, mixed }))

test('the knee is the last wave that still gains much', () => {
  expect(kneeOf(rows(249, 203, 167, 131, 95, 75, 75, 75, 75))?.waves).toBe(28)
  expect(kneeOf(rows(10, 3, 3, 3))?.waves).toBe(25)
})

test('where waves gain nothing, or all the same, the fewest do', () => {
  expect(kneeOf(rows(5, 5, 5))?.waves).toBe(24)
  expect(kneeOf(rows(9, 6, 3, 0))?.waves).toBe(24)
  expect(kneeOf(rows(0))?.waves).toBe(24)
  expect(kneeOf([])).toBeUndefined()
})
