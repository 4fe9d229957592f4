import { expect, test } from 'vitest'
import { defaultTraining } from '#domain/training/default-training'
import type { TierSettings } from '#domain/training/training'
import { haveSamePlan } from '../../../src/renderer/features/allocation/have-same-plan.ts'

const training = defaultTraining
const withTier2 = (change: Partial<TierSettings>) => ({
  ...training,
  tiers: { ...training.tiers, 2: { ...training.tiers[2], ...change } },
})

test('a plan for other days or rooms is another plan', () => {
  expect(haveSamePlan(training, withTier2({ firstDate: '2025-03-03' }))).toBe(false)
  expect(haveSamePlan(training, withTier2({ roomCount: 35 }))).toBe(false)
})

test('names and links of rooms leave the plan as it is', () => {
  const room = { name: 'Ruang 1', link: 'https://contoh.id', meetingId: null, passcode: null, host: null }
  expect(haveSamePlan(training, withTier2({ rooms: [room] }))).toBe(true)
})
