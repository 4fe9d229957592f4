import { expect, test } from 'vitest'
import { defaultTraining } from '#domain/training/default-training'
import { withWaves } from '#domain/training/training'
import { forecast } from '../../../src/renderer/features/allocation/forecast.ts'
import { wavesOutcome } from '../../../src/renderer/features/allocation/waves-outcome.ts'
import { waysOut } from '../../../src/renderer/features/allocation/ways-out.ts'

const rows = [
  { waves: 24, classes: 864, mixed: 249, bound: 241 },
  { waves: 25, classes: 900, mixed: 203, bound: 203 },
  { waves: 26, classes: 920, mixed: 190, bound: 190 },
  { waves: 27, classes: 920, mixed: 190, bound: 190 },
]

test('too few waves come to the fewest there can be, too many to as many as the classes need', () => {
  expect(wavesOutcome(rows, 3)).toEqual(rows[0])
  expect(wavesOutcome(rows, 25)).toEqual(rows[1])
  expect(wavesOutcome(rows, 27)).toEqual(rows[2])
  expect(wavesOutcome(rows, 99)).toEqual(rows[2])
  expect(wavesOutcome([], 25)).toBeNull()
})

const nation = Array.from({ length: 38 }, (_, index) => ({ code: `${index + 11}`, people: 884, instructors: 30 }))

test('classes counted by waves are forecast by the table, and until it is there by what the waves hold', () => {
  const settings = withWaves(defaultTraining.tiers[2], 25)
  expect(forecast(settings, nation, rows[1])).toMatchObject({ classes: 900, waves: 25, lastDate: '2025-04-02' })
  expect(forecast(settings, nation)).toMatchObject({ classes: 900, waves: 25 })
  expect(forecast(withWaves(settings, 2), nation)).toMatchObject({ classes: 900, waves: 25 })
})

test('who cannot be placed is the same when classes are counted by waves', () => {
  const few = [...nation, { code: '93', people: 19, instructors: 1 }]
  const { unplaceable } = forecast(withWaves(defaultTraining.tiers[2], 25), few, rows[1])
  expect(unplaceable).toEqual([{ division: '93', people: 19, reason: 'too-few-people', needed: 1 }])
})

test('where waves end after the deadline, one may be put off to their last day', () => {
  const late = { ...withWaves(defaultTraining.tiers[2], 25), lastDate: '2025-03-20' }
  const ways = waysOut(late, nation, forecast(late, nation, rows[1]))
  const later = ways.find(({ kind }) => kind === 'later')!
  expect(later.settings).toEqual({ ...late, lastDate: '2025-04-02' })
  expect(later.forecast).toMatchObject({ isLate: false, waves: 25, classes: 900 })
  expect(ways.filter(({ kind }) => kind !== 'later').every(({ settings }) => settings.waveCount === null)).toBe(true)
})
