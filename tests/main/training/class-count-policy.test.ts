import { expect, test } from 'vitest'
import { trainingSettings } from '#contract/training'
import { defaultTraining } from '#domain/training/default-training'
import { type TierSettings, withWaves } from '#domain/training/training'

function isAccepted(tier: 1 | 2, change: Partial<TierSettings>) {
  const { tiers } = defaultTraining
  const settings = { ...defaultTraining, tiers: { ...tiers, [tier]: { ...tiers[tier], ...change } } }
  return trainingSettings.safeParse(settings).success
}

test('classes counted by waves need a number of them, tier 2 and the national pool', () => {
  expect(isAccepted(2, {})).toBe(true)
  expect(isAccepted(2, withWaves(defaultTraining.tiers[2], 28))).toBe(true)
  expect(isAccepted(2, { classCount: 'waves' })).toBe(false)
  expect(isAccepted(2, { classCount: 'fewest', waveCount: 28 })).toBe(false)
  expect(isAccepted(2, { classCount: 'waves', waveCount: 28, roomPool: 'province' })).toBe(false)
  expect(isAccepted(1, { classCount: 'waves', waveCount: 2 })).toBe(false)
})
