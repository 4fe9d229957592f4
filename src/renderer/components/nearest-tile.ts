import { tilePlaces } from './tile-places.ts'

const directions = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] } as const

export type ArrowKey = keyof typeof directions

export const isArrowKey = (key: string): key is ArrowKey => key in directions

/** The nearest tile in an arrow's direction; itself at the edge. A step aside counts as three ahead. */
export function nearestTile(letters: string, key: ArrowKey): string {
  const [column, row] = tilePlaces[letters]!
  const [right, down] = directions[key]
  let nearest = letters
  let least = Number.POSITIVE_INFINITY
  for (const [other, [otherColumn, otherRow]] of Object.entries(tilePlaces)) {
    const ahead = (otherColumn - column) * right + (otherRow - row) * down
    const aside = Math.abs((otherColumn - column) * down) + Math.abs((otherRow - row) * right)
    const distance = ahead + 3 * aside
    if (ahead > 0 && distance < least) {
      nearest = other
      least = distance
    }
  }
  return nearest
}
