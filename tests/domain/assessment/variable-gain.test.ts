import { expect, test } from 'vitest'
import { variableGain } from '#domain/assessment/variable-gain'
import type { VariableId } from '#domain/questionnaire/questionnaire'
import { studentT } from '#main/assessment/student-t'

const alone = (people: number) => Uint32Array.from({ length: people }, (_, person) => person)
/** Of forty people the first so many were right, before and after. */
const fortyOf = (before: number, after: number) => {
  const right = (count: number) => Float64Array.from({ length: 40 }, (_, person) => Number(person < count))
  return variableGain({ variable: 'K15' as VariableId, pre: right(before), post: right(after) }, alone(40), studentT)
}

test.each([
  [10, 35, 'learned'],
  [10, 16, 'partly'],
  [20, 21, 'not-learned'],
  [20, 20, 'not-learned'],
  [36, 38, 'known'],
  [30, 10, 'lost'],
])('%d of 40 right before and %d after: %s', (before, after, state) => {
  expect(fortyOf(before, after)).toMatchObject({ people: 40, pre: before / 40, post: after / 40, state })
})

test('who was not asked about it on one of both days is left out', () => {
  const scores = { pre: Float64Array.of(0, 1, Number.NaN), post: Float64Array.of(1, 1, 1) }
  const figures = variableGain({ variable: 'K15' as VariableId, ...scores }, alone(3), studentT)
  expect(figures).toMatchObject({ people: 2, pre: 0.5, post: 1, state: 'too-few' })
})

test('nobody was asked', () => {
  const nobody = { variable: 'K15' as VariableId, pre: Float64Array.of(Number.NaN), post: Float64Array.of(1) }
  expect(variableGain(nobody, alone(1), studentT)).toMatchObject({ people: 0, pre: null, difference: null })
})
