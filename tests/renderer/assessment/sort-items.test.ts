import { expect, test } from 'vitest'
import type { ItemFigures } from '#domain/assessment/item-statistics'
import { nextSorting, sortingBy, sortItems } from '../../../src/renderer/features/assessment/analysis/sort-items.ts'

const row = (number: number, variable: string, facility: number | null) => ({
  number,
  item: { variable },
  figures: facility === null ? null : ({ facility, discrimination: null } as ItemFigures),
})
const rows = [row(1, 'K15', 0.5), row(2, 'I01', null), row(3, 'K02', 0.2), row(4, 'I09', 0.5)]
const numbers = (sorting: Parameters<typeof sortItems>[1]) => sortItems(rows, sorting).map(({ number }) => number)

test('items are sorted up and down; what is not known comes last either way', () => {
  expect(numbers('place')).toEqual([1, 2, 3, 4])
  expect(numbers('-place')).toEqual([4, 3, 2, 1])
  expect(numbers('hardest')).toEqual([3, 1, 4, 2])
  expect(numbers('-hardest')).toEqual([4, 1, 3, 2])
  expect(numbers('variable')).toEqual([2, 4, 3, 1])
  expect(numbers('discrimination')).toEqual([1, 2, 3, 4])
})

test('a header sorts from the lowest on, and once more the other way round', () => {
  expect(nextSorting('place', 'hardest')).toBe('hardest')
  expect(nextSorting('hardest', 'hardest')).toBe('-hardest')
  expect(nextSorting('-hardest', 'hardest')).toBe('hardest')
  expect([sortingBy('-hardest', 'hardest'), sortingBy('-hardest', 'place')]).toEqual(['descending', null])
})
