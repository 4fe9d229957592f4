import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { masteryOf, type PastScore, tenMinuteSet, weakest } from '#domain/practice/mastery'
import type { VariableId } from '#domain/questionnaire/questionnaire'

const v = (id: string) => id as VariableId
const scored = (day: number, points: Record<string, number>): PastScore => ({
  day,
  variables: Object.entries(points).map(([id, points]) => ({ variable: v(id), points })),
})
const oneOf = (scores: PastScore[], today: number) => masteryOf([v('K10')], scores, today)[0]!

test('three attempts are not enough to say anything, four are', () => {
  const attempts = (n: number) =>
    oneOf(
      Array.from({ length: n }, () => scored(100, { K10: 1 })),
      100,
    )
  expect(attempts(0)).toEqual({ variable: 'K10', attempts: 0, effective: 0, expected: 0.5, mastery: null })
  expect(attempts(3).mastery).toBeNull()
  expect(attempts(4).mastery).toBeGreaterThan(0.8)
})

test('what was learned long ago is no longer certain', () => {
  const scores = Array.from({ length: 6 }, () => scored(0, { K10: 1 }))
  expect(oneOf(scores, 1).mastery).not.toBeNull()
  expect(oneOf(scores, 365).mastery).toBeNull()
})

test('the same scores are worth more the later the good ones come, in whichever order they are told', () => {
  const better = [0, 0, 1, 1, 1].map((points, day) => scored(day, { K10: points }))
  const worse = [1, 1, 1, 0, 0].map((points, day) => scored(day, { K10: points }))
  expect(oneOf(better, 5).expected).toBeGreaterThan(oneOf(worse, 5).expected)
  expect(oneOf(better.toReversed(), 5)).toEqual(oneOf(better, 5))
})

test('one more right answer never lowers what is expected, one more wrong one never raises it', () => {
  const past = fc.array(fc.record({ day: fc.integer({ min: 0, max: 300 }), points: fc.constantFrom(0, 0.5, 1) }), {
    maxLength: 12,
  })
  fc.assert(
    fc.property(past, list => {
      const scores = list.map(({ day, points }) => scored(day, { K10: points }))
      const after = (points: number) => oneOf([...scores, scored(301, { K10: points })], 301).expected
      const untouched = oneOf(scores, 301).expected
      expect(after(1)).toBeGreaterThanOrEqual(untouched - 1e-12)
      expect(after(0)).toBeLessThanOrEqual(untouched + 1e-12)
    }),
  )
})

describe('practice is aimed at', () => {
  const all = ['I10', 'K01', 'K10', 'K15', 'K18'].map(v)
  const mastery = masteryOf(
    all,
    [1, 2, 3, 4].map(day => scored(day, { I10: 0, K10: 0.5, K15: 1 })),
    4,
  )

  test('the weakest first, the untried before the mastered, and never what is filled in beforehand', () => {
    expect(weakest(mastery, 4).map(({ variable }) => variable)).toEqual(['I10', 'K18', 'K10', 'K15'])
  })

  test('a set that equal seeds make alike, and other seeds otherwise where all is equally weak', () => {
    expect(tenMinuteSet(mastery, 1).variables).toEqual(['I10', 'K18', 'K10', 'K15'])
    const untried = masteryOf(
      Array.from({ length: 20 }, (_, at) => v(`I${String(at + 10)}`)),
      [],
      0,
    )
    expect(tenMinuteSet(untried, 1)).toEqual(tenMinuteSet(untried, 1))
    expect(new Set([1, 2, 3, 4].map(seed => tenMinuteSet(untried, seed).variables.join())).size).toBeGreaterThan(1)
    expect(tenMinuteSet(untried, 1)).toMatchObject({ variables: { length: 5 }, seeds: { length: 3 } })
  })
})
