import fc from 'fast-check'
import type { VariableId } from '#domain/questionnaire/questionnaire'
import { defaultReadinessRules, type ReadinessRecord, type ReadinessRules } from '#domain/readiness/readiness'

const at = '2025-02-28T10:00:00.000Z'

/** Of somebody who is ready by the rules of 2025; change what matters. */
export const aRecord = (change: Partial<ReadinessRecord> = {}): ReadinessRecord => ({
  isPlaced: true,
  attendance: { share: 0.9, at },
  pre: { percent: 40, at },
  post: { percent: 80, at },
  practice: { best: [90, 85, 80].map(percent => ({ percent, at })), mastered: [], at },
  ...change,
})

export const rulesOf = (change: Partial<ReadinessRules> = {}): ReadinessRules => ({
  ...defaultReadinessRules,
  ...change,
})

const variables = ['I01', 'K15', 'K21'] as VariableId[]
const instants = fc
  .integer({ min: 0, max: 500 })
  .map(hour => new Date(Date.UTC(2025, 1, 20) + hour * 3_600_000).toISOString())
const scored = fc.record({ percent: fc.integer({ min: 0, max: 100 }), at: instants })

export const anyRecord: fc.Arbitrary<ReadinessRecord> = fc.record({
  isPlaced: fc.boolean(),
  attendance: fc.option(fc.record({ share: fc.integer({ min: 0, max: 20 }).map(n => n / 20), at: instants })),
  pre: fc.option(scored),
  post: fc.option(scored),
  practice: fc.option(
    fc.record({
      best: fc.array(scored, { minLength: 1, maxLength: 5 }),
      mastered: fc.subarray(variables),
      at: instants,
    }),
  ),
})

export const anyRules: fc.Arbitrary<ReadinessRules> = fc.record({
  attendanceShare: fc.integer({ min: 0, max: 20 }).map(n => n / 20),
  needsPreTest: fc.boolean(),
  passMark: fc.option(fc.integer({ min: 0, max: 100 })),
  practiceCases: fc.integer({ min: 0, max: 5 }),
  practicePass: fc.integer({ min: 0, max: 100 }),
  masteredVariables: fc.subarray(variables),
  designId: fc.constant(null),
})
