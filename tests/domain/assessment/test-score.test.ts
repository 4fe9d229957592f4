import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { countedAttempt } from '#domain/assessment/counted-attempt'
import { shuffled } from '#domain/assessment/item-order'
import { scoreFault, scoreOf } from '#domain/assessment/test-score'

const item = fc.record({
  points: fc.double({ min: 0.5, max: 10, noNaN: true }),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  isVoid: fc.boolean(),
})

describe('the score of a test', () => {
  test('is the share of the points that could be had', () => {
    const items = [1, 2, 1].map(points => ({ points, isVoid: false }))
    expect(scoreOf(items, [1, 1, 0])).toEqual({ points: 2, possible: 4, percent: 50 })
  })

  test('a void item counts for nobody, who had it right and who had it wrong', () => {
    const items = [1, 1, 1, 1].map((points, index) => ({ points, isVoid: index === 3 }))
    expect(scoreOf(items, [1, 1, 0, 1])?.percent).toBeCloseTo(66.667, 3)
    expect(scoreOf(items, [1, 1, 0, 0])?.percent).toBeCloseTo(66.667, 3)
    expect(scoreOf([{ points: 1, isVoid: true }], [1])).toBe(null)
  })

  test.prop([fc.array(item, { minLength: 1 })])('is what it would be had the void items never been there', answered => {
    const points = answered.map(({ points, share }) => points * share)
    const remaining = answered.flatMap((one, index) => (one.isVoid ? [] : [{ one, points: points[index]! }]))
    const without = scoreOf(
      remaining.map(({ one }) => one),
      remaining.map(({ points }) => points),
    )
    const score = scoreOf(answered, points)
    expect(score).toEqual(without)
    if (score) expect(score.percent >= 0 && score.percent <= 100).toBe(true)
  })

  test('105 of 100, a negative score and a score of nothing are refused', () => {
    expect(scoreFault(105, 100)).toBe('above')
    expect(scoreFault(-1, 100)).toBe('negative')
    expect(scoreFault(0, 0)).toBe('nothing-possible')
    expect(scoreFault(Number.NaN, 100)).toBe('not-a-number')
    expect(scoreFault(100, 100)).toBe(null)
    expect(scoreFault(0, 40)).toBe(null)
  })
})

describe('the attempt that counts', () => {
  const attempts = [
    { attempt: 2, percent: 80 },
    { attempt: 1, percent: 60 },
    { attempt: 3, percent: 80 },
  ]
  test('is the first, the last, or the first of the best', () => {
    expect(countedAttempt(attempts, 'first')?.attempt).toBe(1)
    expect(countedAttempt(attempts, 'last')?.attempt).toBe(3)
    expect(countedAttempt(attempts, 'best')?.attempt).toBe(2)
    expect(countedAttempt([], 'best')).toBe(undefined)
  })
})

describe('a shuffled order', () => {
  test.prop([fc.uniqueArray(fc.string()), fc.string()])(
    'has every item once, and is the same for the same seed',
    (ids, seed) => {
      expect(shuffled(ids, seed).toSorted()).toEqual(ids.toSorted())
      expect(shuffled(ids, seed)).toEqual(shuffled(ids, seed))
    },
  )

  test('puts every item in every place about as often', () => {
    const ids = ['a', 'b', 'c', 'd']
    const first = Array.from({ length: 4000 }, (_, seed) => shuffled(ids, String(seed))[0]!)
    for (const id of ids) expect(first.filter(one => one === id).length).toBeGreaterThan(850)
  })
})
