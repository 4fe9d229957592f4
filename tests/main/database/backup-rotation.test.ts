import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { backupsToDrop, isBackupDue } from '#main/database/workspace/backup-rotation'

const dayInMs = 86_400_000
const start = Date.UTC(2025, 1, 3) // a Monday

function at(day: number, hour = 9): string {
  return new Date(start + day * dayInMs + hour * 3_600_000).toISOString()
}

/** What is left when a backup is made at each of these times and rotated at once, as the app does. */
function leftAfter(times: string[]): string[] {
  let left: string[] = []
  for (const time of times) {
    const dropped = new Set(backupsToDrop([...left, time]))
    left = [...left, time].filter(instant => !dropped.has(instant))
  }
  return left
}

test('after ten weeks of daily work there are the last seven days and the last day of each of four weeks', () => {
  const left = leftAfter(Array.from({ length: 70 }, (_, day) => at(day)))
  expect(left).toEqual([48, 55, 62, 63, 64, 65, 66, 67, 68, 69].map(day => at(day)))
})

test('of two backups of one day the later one stays', () => {
  expect(backupsToDrop([at(0, 8), at(0, 17), at(1, 8)])).toEqual([at(0, 8)])
})

test('a long holiday drops nothing', () => {
  const before = [at(0), at(1), at(2)]
  expect(backupsToDrop([...before, at(400)])).toEqual([])
})

const times = fc
  .uniqueArray(fc.integer({ min: 0, max: 200 * 24 }), { maxLength: 80 })
  .map(hours => hours.sort((a, b) => a - b).map(hour => at(0, hour)))

test('the newest stays, eleven at most stay, and rotating again drops nothing', () => {
  fc.assert(
    fc.property(times, times => {
      const left = leftAfter(times)
      expect(left.at(-1)).toBe(times.at(-1))
      expect(left.length).toBeLessThanOrEqual(11)
      expect(backupsToDrop(left)).toEqual([])
    }),
  )
})

test('rotating after each backup keeps what rotating all of them at the end would', () => {
  fc.assert(
    fc.property(times, times => {
      const dropped = new Set(backupsToDrop(times))
      expect(leftAfter(times)).toEqual(times.filter(time => !dropped.has(time)))
    }),
  )
})

test('is due unless one was made in the day before', () => {
  fc.assert(
    fc.property(times, fc.integer({ min: 0, max: 201 * 24 }), (times, hour) => {
      const now = start + hour * 3_600_000
      const inLastDay = times.filter(time => Date.parse(time) > now - dayInMs && Date.parse(time) <= now)
      expect(isBackupDue(times, new Date(now))).toBe(inLastDay.length === 0)
    }),
  )
})
