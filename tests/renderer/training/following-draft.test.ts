import { expect, test } from 'vitest'
import { defaultTraining } from '#domain/training/default-training'
import type { TierSettings } from '#domain/training/training'
import { followingDraft } from '../../../src/renderer/features/training/following-draft.ts'

const withTier = (tier: 1 | 2, change: Partial<TierSettings>, of = defaultTraining) => ({
  ...of,
  tiers: { ...of.tiers, [tier]: { ...of.tiers[tier], ...change } },
})
const before = withTier(2, { roomCount: 48 })

test('a draft in which nothing was typed follows what is saved now', () => {
  expect(followingDraft(before, before, defaultTraining)).toEqual(defaultTraining)
})

test('what was typed stays, what was not follows', () => {
  const limits = { smallest: 20, target: 50, largest: 40 }
  const draft = withTier(1, { weekends: true }, withTier(2, { limits }, before))
  expect(followingDraft(draft, before, { ...defaultTraining, name: 'Lain' })).toEqual({
    ...withTier(1, { weekends: true }, withTier(2, { limits })),
    name: 'Lain',
  })
})

test('who typed a number of waves keeps the pool that goes with it', () => {
  const draft = withTier(2, { classCount: 'waves', waveCount: 28 }, before)
  const saved = withTier(2, { roomPool: 'province' })
  expect(followingDraft(draft, before, saved)).toEqual(withTier(2, { classCount: 'waves', waveCount: 28 }))
})
