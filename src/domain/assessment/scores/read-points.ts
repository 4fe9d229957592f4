/** `possible`: out of how many, where the cell says so. */
export type ReadPoints = { points: number; possible: number | null }

/**
 * A score as programs and people write it: `4 / 5`, `13.5 / 15`, `8,5`, `85%`, `8.50000`. Null: nothing stands there, or
 * a dash. It may be negative or too much: that is told apart by whoever asks.
 */
export function readPoints(cell: string): ReadPoints | { fault: 'not-a-number' } | null {
  const text = cell.trim()
  if (text === '' || /^[-–—]$/.test(text)) return null
  const [, points, possible] = /^(\S+?)\s*\/\s*(\S+)$/.exec(text) ?? []
  if (points !== undefined) return ratio(numberIn(points), numberIn(possible!))
  const [, percent] = /^(.+?)\s*%$/.exec(text) ?? []
  if (percent !== undefined) return ratio(numberIn(percent), 100)
  const number = numberIn(text)
  return number === null ? { fault: 'not-a-number' } : { points: number, possible: null }
}

const ratio = (points: number | null, possible: number | null): ReadPoints | { fault: 'not-a-number' } =>
  points === null || possible === null ? { fault: 'not-a-number' } : { points, possible }

/** Scores are below a thousand: a comma or a point is that of decimals. */
function numberIn(text: string): number | null {
  const plain = text.replace(/^[−–]/, '-')
  return /^[+-]?\d{1,6}(?:[.,]\d{1,10})?$/.test(plain) ? Number(plain.replace(',', '.')) : null
}
