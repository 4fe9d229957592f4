import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { VariableId } from '#domain/questionnaire/questionnaire'
import { defaultReadinessRules, type ReadinessRecord } from '#domain/readiness/readiness'
import { neededRungs, readinessOf, readySince, saysNo } from '#domain/readiness/readiness-of'
import { anyRecord, anyRules, aRecord, rulesOf } from './a-record.ts'

const of = (change: Partial<ReadinessRecord>, rules = defaultReadinessRules) => readinessOf(aRecord(change), rules)

test('who meets every rule is ready, and what was reported last is known', () => {
  const later = '2025-03-01T02:00:00.000Z'
  expect(of({ pre: { percent: 0, at: later } })).toEqual({ state: 'ready', missing: [], reportedAt: later })
})

test('exactly what is asked for is enough', () => {
  const at = '2025-02-28T10:00:00.000Z'
  expect(of({ attendance: { share: 0.75, at }, post: { percent: 70, at } }).state).toBe('ready')
})

describe('what is missing', () => {
  test('an absence that was reported is not the same as an attendance that was not', () => {
    expect(of({ attendance: { share: 0, at: '2025-02-28T10:00:00.000Z' } })).toMatchObject({
      state: 'not-ready',
      missing: [{ rung: 'attended', share: 0, needed: 0.75 }],
    })
    expect(of({ attendance: null })).toMatchObject({
      state: 'not-reported',
      missing: [{ rung: 'attended', share: null, needed: 0.75 }],
    })
  })

  test('a pre-test is only to be taken: its score is never too low', () => {
    expect(of({ pre: { percent: 0, at: '2025-02-28T10:00:00.000Z' } }).state).toBe('ready')
    expect(of({ pre: null })).toMatchObject({ state: 'not-reported', missing: [{ rung: 'pre-test' }] })
  })

  test('no from one rung outweighs silence on the others', () => {
    const at = '2025-02-28T10:00:00.000Z'
    expect(of({ attendance: null, practice: null, post: { percent: 69, at } })).toMatchObject({
      state: 'not-ready',
      missing: [
        { rung: 'attended', share: null },
        { rung: 'post-test', percent: 69, needed: 70 },
        { rung: 'practice', passed: null, needed: 3 },
      ],
    })
  })

  test('cases below the pass mark are not passed', () => {
    const at = '2025-02-28T10:00:00.000Z'
    const practice = { best: [79, 95].map(percent => ({ percent, at })), mastered: [], at }
    expect(of({ practice }).missing).toEqual([{ rung: 'practice', passed: 1, needed: 3 }])
  })

  test('a variable that must be mastered is named', () => {
    const rules = rulesOf({ masteredVariables: ['K15', 'K21'] as VariableId[] })
    const practice = { ...aRecord().practice!, mastered: ['K15'] as VariableId[] }
    expect(of({ practice }, rules).missing).toEqual([{ rung: 'practice', unmastered: ['K21'] }])
  })

  test('rules that ask for nothing have no rung', () => {
    expect(neededRungs(rulesOf({ needsPreTest: false, passMark: null, practiceCases: 0 }))).toEqual([
      'placed',
      'attended',
    ])
  })
})

test('somebody is ready since the last thing that was needed, not since the last report', () => {
  const at = (hour: number) => `2025-02-28T${String(hour).padStart(2, '0')}:00:00.000Z`
  const best = [10, 13, 12, 20].map(hour => ({ percent: 90, at: at(hour) }))
  const record = aRecord({
    attendance: { share: 1, at: at(9) },
    post: { percent: 90, at: at(11) },
    practice: { best, mastered: [], at: at(22) },
  })
  expect(readySince(record, defaultReadinessRules)).toBe(at(13))
  expect(readySince({ ...record, post: null }, defaultReadinessRules)).toBeNull()
})

describe('whatever the record and the rules', () => {
  test('no data is never not-ready: what says no has a value', () => {
    fc.assert(
      fc.property(anyRules, rules => {
        const nothing = readinessOf({ isPlaced: true, attendance: null, pre: null, post: null, practice: null }, rules)
        expect(nothing.state).not.toBe('not-ready')
        expect(nothing.missing.some(saysNo)).toBe(false)
      }),
    )
  })

  test('a state follows from what is missing', () => {
    fc.assert(
      fc.property(anyRecord, anyRules, (record, rules) => {
        const { state, missing } = readinessOf(record, rules)
        expect(state === 'ready').toBe(missing.length === 0)
        expect(state === 'not-ready').toBe(missing.some(saysNo))
        expect(readySince(record, rules) !== null).toBe(state === 'ready')
      }),
    )
  })

  test('more evidence of yes never lowers', () => {
    const rank = { 'not-ready': 0, 'not-reported': 1, ready: 2 }
    fc.assert(
      fc.property(anyRecord, anyRules, fc.integer({ min: 0, max: 4 }), (record, rules, which) => {
        const before = readinessOf(record, rules)
        const after = readinessOf(bettered(record, which), rules)
        expect(after.missing.length).toBeLessThanOrEqual(before.missing.length)
        expect(rank[after.state]).toBeGreaterThanOrEqual(rank[before.state])
      }),
    )
  })
})

/** The same record with one thing as good as can be. */
function bettered(record: ReadinessRecord, which: number): ReadinessRecord {
  const at = '2025-03-10T10:00:00.000Z'
  const cases = Array.from({ length: 5 }, () => ({ percent: 100, at }))
  const more: Partial<ReadinessRecord>[] = [
    { isPlaced: true },
    { attendance: { share: 1, at } },
    { pre: { percent: 100, at } },
    { post: { percent: 100, at } },
    {
      practice: {
        best: [...(record.practice?.best ?? []), ...cases],
        mastered: ['I01', 'K15', 'K21'] as VariableId[],
        at,
      },
    },
  ]
  return { ...record, ...more[which] }
}
