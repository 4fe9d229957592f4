import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { afterDigit } from '../../../src/renderer/features/practice/interview/code-typing.ts'
import { startOpenTime } from '../../../src/renderer/features/practice/interview/open-time.ts'
import {
  isTooLongToKeep,
  keptAnswer,
  writtenAnswer,
} from '../../../src/renderer/features/practice/interview/typed-answer.ts'
import { readTypedDate } from '../../../src/renderer/features/practice/interview/typed-date.ts'
import { readTypedNumber } from '../../../src/renderer/features/practice/interview/typed-number.ts'
import { maskNames } from '../../../src/renderer/features/practice/practice-words.ts'

describe('a typed date', () => {
  test.each([
    ['17-08-1990', '1990-08-17'],
    ['17/8/1990', '1990-08-17'],
    ['7.8.1990', '1990-08-07'],
    ['17081990', '1990-08-17'],
    ['17 Agustus 1990', '1990-08-17'],
    ['17 agu 1990', '1990-08-17'],
    ['3 Pebruari 2001', '2001-02-03'],
    ['1990-08-17', '1990-08-17'],
    ['31-02-1990', '1990-02-31'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(readTypedDate(typed)).toBe(kept)
  })

  test.each(['17-08-90', 'besok', '17 bulan 1990', '17-08', '٣-٤-1990'])('%s is none, and stays as it is', typed => {
    expect(readTypedDate(typed)).toBeNull()
    expect(keptAnswer('date', typed)).toBe(typed)
  })

  test('that is kept is written so that it is read again', () => {
    const aDay = fc.date({ min: new Date('1900-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(aDay, day => {
        const isoDate = day.toISOString().slice(0, 10)
        expect(keptAnswer('date', writtenAnswer('date', isoDate, 'id'))).toBe(isoDate)
      }),
    )
  })
})

describe('a typed number', () => {
  test.each([
    ['3', true, '3'],
    ['1.250', true, '1250'],
    ['7,5', false, '7.5'],
    ['-7.4631', false, '-7.4631'],
    ['−7,4631', false, '-7.4631'],
    ['1.250,5', false, '1250.5'],
    ['0', true, '0'],
    ['0,5', false, '0.5'],
  ])('%s (whole: %s) is kept as %s', (typed, isWhole, kept) => {
    expect(readTypedNumber(typed, isWhole)).toBe(kept)
  })

  test.each([
    ['007', true],
    ['7,5', true],
    ['1.25', true],
    ['tiga', true],
    ['1,2,3', false],
    ['3️⃣', true],
  ])('%s (whole: %s) is none, and stays as it is', (typed, isWhole) => {
    expect(readTypedNumber(typed, isWhole)).toBeNull()
    expect(keptAnswer(isWhole ? 'integer' : 'decimal', typed)).toBe(typed)
  })
})

test('whatever is typed or pasted is kept, or said to be too long', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('text' as const, 'integer' as const, 'decimal' as const, 'date' as const),
      fc.string({ unit: 'binary', maxLength: 200 }),
      (kind, typed) => {
        const kept = keptAnswer(kind, typed)
        expect(keptAnswer(kind, writtenAnswer(kind, kept, 'id'))).toBe(kept)
        expect(isTooLongToKeep(typed)).toBe(false)
      },
    ),
  )
  expect(isTooLongToKeep('a'.repeat(10_001))).toBe(true)
})

describe('digits', () => {
  const twoDigits = ['00', '01', '02', '10', '11']
  const oneDigit = ['1', '2', '6']
  test('choose where codes have one', () => {
    expect(afterDigit('', '6', oneDigit)).toEqual({ chosen: '6' })
  })
  test('wait for the second where codes have two, the leading zero typed', () => {
    expect(afterDigit('', '0', twoDigits)).toEqual({ chosen: null, typed: '0' })
    expect(afterDigit('0', '2', twoDigits)).toEqual({ chosen: '02' })
  })
  test('that fit no code begin anew with the last', () => {
    expect(afterDigit('0', '1', ['00', '10'])).toEqual({ chosen: null, typed: '1' })
    expect(afterDigit('', '7', oneDigit)).toEqual({ chosen: null, typed: '7' })
  })
})

test('open time runs only while the page is to be seen, on from what was spent before', () => {
  let now = 0
  const time = startOpenTime(60_000, () => now)
  now = 5000
  expect(time.elapsed()).toBe(65_000)
  time.pause()
  now = 500_000
  expect(time.elapsed()).toBe(65_000)
  time.run()
  now = 501_000
  expect(time.elapsed()).toBe(66_000)
  time.atLeast(90_000)
  now = 502_000
  expect(time.elapsed()).toBe(91_000)
})

test('names in what is said become initials while the screen is shared, titles and other words stay', () => {
  const people = [{ name: 'Asep Suryana', calledAs: 'Kang Asep' }]
  expect(maskNames('Punya Asep.', people)).toBe('Punya A.')
  expect(maskNames('Ini rumah Kang ASEP, bukan Asepsis, Pak.', people)).toBe('Ini rumah Kang A., bukan Asepsis, Pak.')
})
