import { expect, test } from 'vitest'
import { defaultTraining } from '#domain/training/default-training'
import type { TierSettings } from '#domain/training/training'
import { forecast } from '../../../src/renderer/features/allocation/forecast.ts'
import { waysOut } from '../../../src/renderer/features/allocation/ways-out.ts'

const nation = Array.from({ length: 38 }, (_, index) => ({ code: `${index + 11}`, people: 884, instructors: 30 }))
const settings = (change: Partial<TierSettings> = {}): TierSettings => ({ ...defaultTraining.tiers[2], ...change })

test('every way out of a deadline leads to what it promises, those in time first', () => {
  const late = settings({ lastDate: '2025-03-07' })
  const ways = waysOut(late, nation)
  expect(ways.map(({ kind, forecast }) => [kind, forecast.isLate])).toEqual([
    ['rooms', false],
    ['one-wave', false],
    ['larger', false],
    ['later', false],
    ['fewest', true],
  ])
  for (const way of ways) expect(forecast(way.settings, nation)).toEqual(way.forecast)
})

test('the rooms proposed are as few as will do', () => {
  const late = settings({ lastDate: '2025-03-07' })
  const { roomCount } = waysOut(late, nation).find(({ kind }) => kind === 'rooms')!.settings
  expect(forecast({ ...late, roomCount }, nation).isLate).toBe(false)
  expect(forecast({ ...late, roomCount: roomCount - 1 }, nation).isLate).toBe(true)
})

test('larger classes are proposed up to what a room holds', () => {
  const nearly = settings({ lastDate: '2025-03-26' })
  expect(waysOut(nearly, nation).find(({ kind }) => kind === 'larger')?.settings.limits.largest).toBe(50)
  expect(waysOut(settings({ lastDate: '2025-02-27' }), nation).some(({ kind }) => kind === 'larger')).toBe(false)
})

test('where one wave is enough there is nothing to propose', () => {
  expect(waysOut(settings({ roomCount: 1140 }), nation)).toEqual([])
})
