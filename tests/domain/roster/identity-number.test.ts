import { expect, test } from 'vitest'
import { lostLastDigits } from '#domain/roster/identity-number'

/** District 99 exists nowhere. */
const niks = (count: number, lastDigit: number) =>
  Array.from({ length: count }, (_, index) => `32019901019${String(index + 1).padStart(4, '0')}${lastDigit}`)

test('twenty NIKs that all end with 0 have been numbers in a spreadsheet', () => {
  expect(lostLastDigits(niks(20, 0))).toBe(true)
  expect(lostLastDigits(['', 'NIK', ...niks(20, 0)])).toBe(true)
})

test('fewer, or one that ends otherwise, may well be real', () => {
  expect(lostLastDigits(niks(19, 0))).toBe(false)
  expect(lostLastDigits([...niks(40, 0), ...niks(1, 3)])).toBe(false)
})

test('made-up NIKs with serial 0000 say nothing', () => {
  expect(lostLastDigits(Array.from({ length: 40 }, () => '3201990101900000'))).toBe(false)
})
