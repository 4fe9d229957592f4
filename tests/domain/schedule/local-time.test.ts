import { expect, test } from 'vitest'
import { addDays, daysBefore, toLocal, toUtc, trainingDays } from '#domain/schedule/local-time'

test('eight in the morning is three instants, in the east still yesterday in UTC', () => {
  expect(toUtc('2025-02-27', '08:00', 'WIB')).toBe('2025-02-27T01:00:00Z')
  expect(toUtc('2025-02-27', '08:00', 'WITA')).toBe('2025-02-27T00:00:00Z')
  expect(toUtc('2025-02-27', '08:00', 'WIT')).toBe('2025-02-26T23:00:00Z')
})

test('an instant reads back as the local clock that made it', () => {
  expect(toLocal('2025-02-26T23:00:00Z', 'WIT')).toEqual({ date: '2025-02-27', minutes: 480 })
  expect(toLocal('2025-02-27T08:30:00Z', 'WIB')).toEqual({ date: '2025-02-27', minutes: 930 })
})

test('training days skip weekends unless told otherwise', () => {
  expect(trainingDays('2025-02-27', 3, false)).toEqual(['2025-02-27', '2025-02-28', '2025-03-03'])
  expect(trainingDays('2025-02-27', 3, true)).toEqual(['2025-02-27', '2025-02-28', '2025-03-01'])
  expect(trainingDays('2025-03-01', 1, false)).toEqual(['2025-03-03'])
})

test('a tier that must end before a Monday begins on the Friday', () => {
  expect(daysBefore('2025-03-03', 1, false)).toBe('2025-02-28')
  expect(daysBefore('2025-03-03', 2, true)).toBe('2025-03-01')
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
})
