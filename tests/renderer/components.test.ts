import { expect, test } from 'vitest'
import { moveCursor } from '../../src/renderer/components/move-cursor.ts'
import { tilePlaces } from '../../src/renderer/components/tile-places.ts'

test('arrows, Home, End and Page keys move within the list and stop at its ends', () => {
  expect(moveCursor('ArrowDown', 3, 10, 4)).toBe(4)
  expect(moveCursor('ArrowDown', 9, 10, 4)).toBe(9)
  expect(moveCursor('ArrowUp', 0, 10, 4)).toBe(0)
  expect(moveCursor('PageDown', 3, 10, 4)).toBe(7)
  expect(moveCursor('End', 0, 10, 4)).toBe(9)
  expect(moveCursor('Home', 7, 10, 4)).toBe(0)
})

test('other keys and empty lists move nothing', () => {
  expect(moveCursor('a', 3, 10, 4)).toBeNull()
  expect(moveCursor('ArrowDown', 0, 0, 4)).toBeNull()
})

test('38 provinces stand on 38 different tiles of a 16 by 8 map', () => {
  const places = Object.values(tilePlaces)
  expect(new Set(places.map(place => place.join())).size).toBe(38)
  for (const [column, row] of places) {
    expect(column).toBeGreaterThanOrEqual(1)
    expect(column).toBeLessThanOrEqual(16)
    expect(row).toBeGreaterThanOrEqual(1)
    expect(row).toBeLessThanOrEqual(8)
  }
})
