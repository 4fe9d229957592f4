import { expect, test } from 'vitest'
import { type ArrowKey, nearestTile } from '../../src/renderer/components/nearest-tile.ts'
import { tilePlaces } from '../../src/renderer/components/tile-places.ts'

const keys: ArrowKey[] = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']

test('from every province the arrows reach every other', () => {
  for (const start of Object.keys(tilePlaces)) {
    const reached = new Set([start])
    for (const letters of reached) for (const key of keys) reached.add(nearestTile(letters, key))
    expect([start, reached.size]).toEqual([start, 38])
  }
})

test('an arrow leads to the neighbour that way, across a strait too, and stays at the edge', () => {
  expect(nearestTile('JT', 'ArrowRight')).toBe('JI')
  expect(nearestTile('SG', 'ArrowRight')).toBe('MA')
  expect(nearestTile('JT', 'ArrowDown')).toBe('YO')
  expect(nearestTile('AC', 'ArrowLeft')).toBe('AC')
})
