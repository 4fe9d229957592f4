import { expect, test } from 'vitest'
import { defaultTraining } from '#domain/training/default-training'
import { settingsProblems } from '../../../src/renderer/features/training/settings-problems.ts'

const sound = defaultTraining.tiers[2]

test('the default settings go together', () => {
  expect(settingsProblems(sound)).toEqual([])
})

test('every pair that does not go together is told', () => {
  expect(settingsProblems({ ...sound, limits: { smallest: 35, target: 30, largest: 25 } })).toEqual([
    'smallest-above-target',
    'target-above-largest',
  ])
  expect(settingsProblems({ ...sound, sessions: [{ start: '15:30', end: '08:00' }] })).toEqual([
    'session-ends-before-it-starts',
  ])
  const overlapping = [
    { start: '08:00', end: '12:00' },
    { start: '11:00', end: '15:00' },
  ]
  expect(settingsProblems({ ...sound, sessions: overlapping })).toEqual(['sessions-overlap'])
  expect(settingsProblems({ ...sound, lastDate: '2025-02-26' })).toEqual(['last-before-first'])
})
