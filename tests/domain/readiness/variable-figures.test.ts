import { expect, test } from 'vitest'
import type { VariableId } from '#domain/questionnaire/questionnaire'
import { hardestOf, needLevelOf, rightShare, type VariableFigures } from '#domain/readiness/variable-figures'

const nothing = { right: 0, of: 0 }
const figures = (variable: string, change: Partial<VariableFigures>): VariableFigures => ({
  variable: variable as VariableId,
  pre: nothing,
  post: nothing,
  practice: nothing,
  ...change,
})

test('the hardest are those least right in rehearsal, where there is any', () => {
  const all = [
    figures('K01', { post: { right: 1, of: 10 }, practice: { right: 9, of: 10 } }),
    figures('K15', { post: { right: 9, of: 10 }, practice: { right: 4, of: 10 } }),
    figures('K16', { practice: { right: 10, of: 10 } }),
    figures('K17', { post: { right: 0, of: 10 } }),
  ]
  expect(hardestOf(all, 5).map(({ variable }) => variable)).toEqual(['K15', 'K01'])
})

test('before any rehearsal the post-test says it', () => {
  const all = [
    figures('K15', { pre: { right: 1, of: 9 }, post: { right: 8, of: 9 } }),
    figures('K16', { post: { right: 3, of: 9 } }),
  ]
  expect(hardestOf(all, 1).map(({ variable }) => variable)).toEqual(['K16'])
  expect(hardestOf([figures('K15', {})], 5)).toEqual([])
})

test('without an answer there is no share, and no colour is chosen for it', () => {
  expect(rightShare(nothing)).toBeNull()
  expect([1, 0.9, 0.89, 0.5, 0.49, 0].map(needLevelOf)).toEqual([0, 0, 1, 4, 5, 5])
})
