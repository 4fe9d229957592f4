import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Gain, gainOf, type TestPair } from '#domain/assessment/gain'
import { studentT } from '#main/assessment/student-t'

const pre = [40, 55, 60, 35, 70, 50, 100, 45]
const post = [70, 80, 75, 65, 90, 50, 100, 40]
const aPair = (pre: number | null, post: number | null, className = 'K1'): TestPair => ({ className, pre, post })
const eight = pre.map((before, at) => aPair(before, post[at]!))
const amongPeople = (pairs: readonly TestPair[]) => gainOf(pairs, { grouping: 'people', t: studentT })
const amongClasses = (pairs: readonly TestPair[]) => gainOf(pairs, { grouping: 'classes', t: studentT })

const sixDecimals = (value: unknown): unknown =>
  typeof value === 'number'
    ? Number(value.toFixed(6))
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, sixDecimals(part)]))
      : value

test('eight people gain what the published formulas say, to six decimals', () => {
  const { classGain, ...gain } = amongPeople(eight)
  expect(sixDecimals(gain)).toEqual({
    matched: 8,
    preOnly: 0,
    postOnly: 0,
    neither: 0,
    classes: 1,
    grouping: 'people',
    pre: { mean: 56.875, sd: 20.691182 },
    post: { mean: 71.25, sd: 19.775526 },
    band: 'medium',
    meanGain: { value: 0.35255, people: 7 },
    normalisedChange: { value: 0.349664, people: 7 },
    difference: { value: 14.375, interval: { from: 2.459869, to: 26.290131 }, standardError: 5.038911, degrees: 7 },
    sdOfDifference: 14.252193,
    test: { t: 2.852799, degrees: 7, p: 0.02459 },
    effect: { dz: 1.008617, dav: 0.710461, hedges: 0.888889 },
    correlation: 0.752814,
  })
  expect(classGain!.value).toBeCloseTo(1 / 3, 9)
  expect(classGain!.interval!.from).toBeLessThan(1 / 3)
})

test('the interval of the class gain holds the true gain in about 95 of 100 classes', () => {
  let seed = 7
  const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647
  const aClass = () =>
    Array.from({ length: 30 }, () => {
      const before = 20 + 60 * random()
      return aPair(before, before + 0.4 * (100 - before) + 20 * (random() - 0.5))
    })
  const holds = Array.from({ length: 500 }, () => amongPeople(aClass()).classGain!.interval!).filter(
    ({ from, to }) => from <= 0.4 && 0.4 <= to,
  ).length
  expect(holds / 500).toBeGreaterThan(0.92)
  expect(holds / 500).toBeLessThan(0.98)
})

const percent = fc.integer({ min: 0, max: 100 })
const pairs = fc.array(
  fc.record({
    className: fc.constantFrom('K1', 'K2', 'K3', 'K4'),
    pre: fc.option(percent),
    post: fc.option(percent),
  }),
  { maxLength: 40 },
)

test('only those with both tests count, and everybody is counted', () => {
  fc.assert(
    fc.property(pairs, all => {
      const { matched, preOnly, postOnly, neither, ...figures } = amongPeople(all)
      expect(matched + preOnly + postOnly + neither).toBe(all.length)
      const both = all.filter(({ pre, post }) => pre !== null && post !== null)
      expect(amongPeople(both)).toEqual({ ...figures, matched: both.length, preOnly: 0, postOnly: 0, neither: 0 })
    }),
  )
})

test('classes of one person each give the ordinary interval; more people of the same kind in them give a wider one', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(percent, percent), { minLength: 2, maxLength: 30 }), scores => {
      const alone = scores.map(([before, after], at) => aPair(before, after, `K${at}`))
      const { difference, classGain } = amongClasses(alone)
      const plain = amongPeople(alone)
      expect(difference).toEqual(plain.difference)
      expect(classGain).toEqual(plain.classGain)
      const doubled = amongClasses([...alone, ...alone]).difference!
      expect(doubled.standardError!).toBeCloseTo(difference!.standardError!, 9)
    }),
  )
})

test('three classes: CR1 by hand', () => {
  // Differences 10, 20 | 0 | 30, 40, 50 with mean 25: sums of residuals −20, −25, 45.
  const three = [
    aPair(10, 20, 'a'),
    aPair(10, 30, 'a'),
    aPair(50, 50, 'b'),
    aPair(0, 30, 'c'),
    aPair(0, 40, 'c'),
    aPair(0, 50, 'c'),
  ]
  const { difference, classes, test } = amongClasses(three)
  const standardError = Math.sqrt(((20 ** 2 + 25 ** 2 + 45 ** 2) / 36) * (3 / 2))
  expect(classes).toBe(3)
  expect(difference).toMatchObject({ value: 25, degrees: 2, standardError: expect.closeTo(standardError, 9) })
  expect(test!.t).toBeCloseTo(25 / standardError, 9)
})

describe('what cannot be said is null:', () => {
  const nothing = { pre: null, post: null, classGain: null, band: null, difference: null, test: null, effect: null }

  test('nobody has both', () => {
    expect(amongPeople([aPair(10, null), aPair(null, 20), aPair(null, null)])).toMatchObject({
      ...nothing,
      matched: 0,
      preOnly: 1,
      postOnly: 1,
      neither: 1,
    } satisfies Partial<Gain>)
  })

  test('one person has a gain, but no interval', () => {
    expect(amongPeople([aPair(50, 75)])).toMatchObject({
      classGain: { value: 0.5, interval: null },
      difference: { value: 25, interval: null },
      test: null,
      effect: null,
      correlation: null,
    })
  })

  test('everybody knew everything before', () => {
    expect(amongPeople([aPair(100, 100), aPair(100, 90)])).toMatchObject({
      classGain: null,
      meanGain: null,
      normalisedChange: { value: -0.1, people: 1 },
    })
  })

  test('everybody gained the same', () => {
    expect(amongPeople([aPair(10, 30), aPair(20, 40)])).toMatchObject({
      test: null,
      effect: { dz: null },
      sdOfDifference: 0,
    })
  })

  test('one class alone has no interval between classes', () => {
    expect(amongClasses(eight).difference).toEqual({
      value: 14.375,
      interval: null,
      standardError: null,
      degrees: null,
    })
  })
})

test('who has 0 both times or 100 both times is left out of the normalised change, who has 50 both times is not', () => {
  expect(amongPeople([aPair(0, 0), aPair(100, 100), aPair(50, 50), aPair(40, 20)]).normalisedChange).toEqual({
    value: -0.25,
    people: 2,
  })
})
