import { expect, test } from 'vitest'
import {
  formatBytes,
  formatClockRange,
  formatDate,
  formatDay,
  formatNumber,
  formatShare,
} from '../../src/renderer/components/format.ts'

test('numbers group by dots in Indonesian and by commas in English', () => {
  expect(formatNumber(33_603, 'id')).toBe('33.603')
  expect(formatNumber(33_603, 'en')).toBe('33,603')
  expect(formatNumber(29.64, 'id')).toBe('29,6')
  expect(formatNumber(30, 'id', 1, 1)).toBe('30,0')
})

test('a negative number has a real minus', () => {
  expect(formatNumber(-2, 'id')).toBe('−2')
})

test('only all and nothing are written as 100% and 0%', () => {
  expect(formatShare(1, 'id')).toBe('100%')
  expect(formatShare(0.999, 'id')).toBe('99%')
  expect(formatShare(0.001, 'id')).toBe('1%')
  expect(formatShare(0, 'id')).toBe('0%')
})

test('dates are named in the language of the page', () => {
  expect(formatDate('2025-05-09', 'id')).toBe('9 Mei 2025')
  expect(formatDay('2025-02-27', 'id')).toBe('Kam 27 Feb 2025')
  expect(formatDay('2025-08-17', 'en')).toBe('Sun 17 Aug 2025')
})

test('one instant is written in the time of each zone', () => {
  const [start, end] = ['2025-02-28T00:00:00Z', '2025-02-28T07:30:00Z']
  expect(formatClockRange(start, end, 8, 'id')).toBe('08.00–15.30')
  expect(formatClockRange(start, end, 7, 'id')).toBe('07.00–14.30')
  expect(formatClockRange(start, end, 9, 'en')).toBe('09:00–16:30')
})

test('sizes of files have decimal units', () => {
  expect(formatBytes(999, 'id')).toBe('999 B')
  expect(formatBytes(110_600, 'id')).toBe('110,6 kB')
  expect(formatBytes(27_459_584, 'en')).toBe('27.5 MB')
})
