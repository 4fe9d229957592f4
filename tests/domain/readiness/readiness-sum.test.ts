import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readinessOf } from '#domain/readiness/readiness-of'
import { addedSums, ladderSteps, readyShare, sumOf } from '#domain/readiness/readiness-sum'
import { dayOfInstant, readyDaysOf, readyTrend } from '#domain/readiness/ready-days'
import { anyRecord, anyRules, aRecord, rulesOf } from './a-record.ts'

const rules = rulesOf()
const at = '2025-02-28T10:00:00.000Z'

test('a class adds up: who fell off where', () => {
  const class1 = [
    aRecord(),
    aRecord({ isPlaced: false }),
    aRecord({ attendance: null }),
    aRecord({ attendance: { share: 0.2, at } }),
    aRecord({ post: { percent: 10, at } }),
    aRecord({ practice: { best: [{ percent: 90, at }], mastered: [], at } }),
  ]
  const sum = sumOf(class1.map(record => readinessOf(record, rules)))
  expect(sum).toEqual({
    people: 6,
    states: { ready: 1, 'not-ready': 4, 'not-reported': 1 },
    reached: { people: 6, placed: 5, reported: 5, attended: 3, 'pre-test': 3, 'post-test': 2, practice: 1 },
    reportedAt: at,
  })
  expect(readyShare(sum)).toBe(1 / 5)
})

test('where nobody reported there is no share, not a share of nothing', () => {
  const silent = { isPlaced: true, attendance: null, pre: null, post: null, practice: null }
  expect(readyShare(sumOf([readinessOf(silent, rules)]))).toBeNull()
})

test('whoever they are, totals add up and no rung is higher than the one before', () => {
  fc.assert(
    fc.property(fc.array(anyRecord, { maxLength: 30 }), anyRules, fc.nat(30), (records, rules, cut) => {
      const people = records.map(record => readinessOf(record, rules))
      const sum = sumOf(people)
      expect(sum.states.ready + sum.states['not-ready'] + sum.states['not-reported']).toBe(sum.people)
      expect(sum.reached.people).toBe(records.length)
      expect(sum.reached.practice).toBe(sum.states.ready)
      ladderSteps
        .slice(1)
        .forEach((step, at) => expect(sum.reached[step]).toBeLessThanOrEqual(sum.reached[ladderSteps[at]!]))
      expect(addedSums([sumOf(people.slice(0, cut)), sumOf(people.slice(cut))])).toEqual(sum)
    }),
  )
})

test('days are counted in WIB and add up over provinces', () => {
  expect(dayOfInstant('2025-02-28T16:59:00.000Z')).toBe('2025-02-28')
  expect(dayOfInstant('2025-02-28T17:00:00.000Z')).toBe('2025-03-01')
  const first = readyDaysOf(['2025-03-01T03:00:00.000Z', '2025-02-28T03:00:00.000Z'])
  const second = readyDaysOf(['2025-03-01T03:00:00.000Z'])
  expect(readyTrend([first, second])).toEqual([
    { day: '2025-02-28', ready: 1 },
    { day: '2025-03-01', ready: 3 },
  ])
})
