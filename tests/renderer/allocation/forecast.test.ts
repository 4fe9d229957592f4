import { expect, test } from 'vitest'
import { defaultTraining } from '#domain/training/default-training'
import type { TierSettings } from '#domain/training/training'
import { divisionCounts } from '../../../src/renderer/features/allocation/division-counts.ts'
import { forecast, wavesUntil } from '../../../src/renderer/features/allocation/forecast.ts'

const tier2 = (change: Partial<TierSettings> = {}): TierSettings => ({ ...defaultTraining.tiers[2], ...change })
const province = (code: string, people: number, instructors = 100) => ({ code, people, instructors })

test('a province gets one class per instructor, and classes fill the rooms wave by wave', () => {
  expect(forecast(tier2({ roomCount: 10 }), [province('73', 1035, 35)])).toMatchObject({
    people: 1035,
    seatsPerWave: 400,
    classes: 35,
    waves: 4,
    lastDate: '2025-03-04',
    isLate: false,
    unplaceable: [],
  })
})

test('seats until the last day count training days only', () => {
  const settings = tier2({ lastDate: '2025-03-07' })
  expect(wavesUntil(settings, '2025-03-07')).toBe(7)
  expect(forecast(settings, [province('35', 5215, 174)]).seatsUntilLastDate).toBe(7 * 1440)
  expect(wavesUntil({ ...settings, weekends: true }, '2025-03-07')).toBe(9)
  expect(wavesUntil(settings, '2025-02-01')).toBe(0)
})

test('classes after the last day allowed are late', () => {
  const few = tier2({ roomCount: 10, lastDate: '2025-02-28' })
  expect(forecast(few, [province('73', 1035, 35)]).isLate).toBe(true)
  expect(forecast({ ...few, roomCount: 18 }, [province('73', 1035, 35)]).isLate).toBe(false)
})

test('divisions that fit no class are named with what would help', () => {
  const narrow = tier2({ limits: { smallest: 30, largest: 40, target: 35 } })
  const { unplaceable, classes } = forecast(narrow, [province('93', 19), province('95', 41), province('94', 70, 0)])
  expect(unplaceable).toEqual([
    { division: '93', people: 19, reason: 'too-few-people', needed: 11 },
    { division: '95', people: 41, reason: 'size-gap', needed: 19 },
    { division: '94', people: 70, reason: 'no-instructors', needed: 2 },
  ])
  expect(classes).toBe(0)
})

test('rooms of each province hold a wave of their own', () => {
  const own = tier2({ roomPool: 'province', roomCount: 5 })
  expect(forecast(own, [province('11', 300, 10), province('12', 900, 30)])).toMatchObject({ classes: 40, waves: 6 })
})

test('tier 1 divides the instructors by time zone and fills its rooms once', () => {
  const counts = [
    { code: '11', companions: 1, instructors: 600 },
    { code: '73', companions: 1, instructors: 400 },
    { code: '94', companions: 1, instructors: 120 },
  ]
  const zones = [
    { code: '11', zone: 'WIB' as const },
    { code: '73', zone: 'WITA' as const },
    { code: '94', zone: 'WIT' as const },
  ]
  const divisions = divisionCounts(1, counts, zones)
  expect(divisions.map(({ people }) => people)).toEqual([600, 400, 120])
  expect(forecast(defaultTraining.tiers[1], divisions)).toMatchObject({ people: 1120, classes: 36, waves: 1 })
})
