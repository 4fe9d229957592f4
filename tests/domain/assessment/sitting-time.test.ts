import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { finishedAt, isTimeOver, seenAfter, type SittingTimes, timeLeft } from '#domain/assessment/sitting-time'

const clock = (time: string) => `2025-02-27T${time}.000Z`
const sitting = (seen: string, timeLimit: number | null = 60): SittingTimes => ({
  startedAt: clock('08:00:00'),
  seenAt: clock(seen),
  timeLimit,
})
const minutes = (count: number) => count * 60_000

describe('the time of a sitting', () => {
  test('goes on while Gladi is closed', () => {
    const seenAt = seenAfter(sitting('08:10:00'), clock('08:45:00'))
    expect(timeLeft({ ...sitting('08:10:00'), seenAt })).toBe(minutes(15))
  })

  test('a clock that was set back gives none of it back', () => {
    expect(seenAfter(sitting('08:50:00'), clock('08:05:00'))).toBe(clock('08:50:00'))
  })

  test('a clock that is set back while the test is open does not stop the time of the window', () => {
    expect(seenAfter(sitting('08:30:00'), clock('08:05:00'), minutes(20))).toBe(clock('08:40:00'))
    expect(seenAfter(sitting('08:30:00'), clock('08:05:00'), minutes(59))).toBe(clock('08:30:00'))
  })

  test('is over when nothing is left and what was on its way has come', () => {
    expect(isTimeOver(sitting('09:00:00'))).toBe(false)
    expect(isTimeOver(sitting('09:00:02'))).toBe(false)
    expect(isTimeOver(sitting('09:00:03'))).toBe(true)
    expect(timeLeft(sitting('09:30:00'))).toBe(0)
  })

  test('what was found over later counts as finished at its end', () => {
    expect(finishedAt(sitting('11:30:00'))).toBe(clock('09:00:00'))
    expect(finishedAt(sitting('08:20:00'))).toBe(clock('08:20:00'))
  })

  test('without a limit it is never over', () => {
    expect(timeLeft(sitting('23:00:00', null))).toBe(null)
    expect(isTimeOver(sitting('23:00:00', null))).toBe(false)
    expect(finishedAt(sitting('23:00:00', null))).toBe(clock('23:00:00'))
  })

  test.prop([
    fc.array(fc.record({ now: fc.integer({ min: 0, max: 200 }), left: fc.option(fc.integer({ min: 0, max: 60 })) })),
  ])('never grows, whatever the clocks say', steps => {
    let times = sitting('08:00:00')
    for (const { now, left } of steps) {
      const before = timeLeft(times)!
      const at = new Date(Date.parse(clock('07:00:00')) + minutes(now)).toISOString()
      times = { ...times, seenAt: seenAfter(times, at, left === null ? null : minutes(left)) }
      expect(timeLeft(times)).toBeLessThanOrEqual(before)
    }
  })
})
