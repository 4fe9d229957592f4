import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ItemFigures, itemStatistics, itemStatisticsInSteps } from '#domain/assessment/item-statistics'
import type { ScoredItem } from '#domain/assessment/score-counts'
import { moodleFigures } from './moodle-figures.ts'

const itemsOf = (rows: readonly (readonly number[])[], maxPoints: number[] = []): ScoredItem[] =>
  (rows[0] ?? []).map((_, item) => ({
    maxPoints: maxPoints[item] ?? 1,
    points: Float64Array.from(rows, row => row[item]!),
  }))
const rowsOf = (text: string) => text.split(' ').map(row => Array.from(row, Number))
const sixDecimals = (value: number | null) => (value === null ? null : Number(value.toFixed(6)))
const each = (
  items: readonly ItemFigures[],
  figure: 'facility' | 'discrimination' | 'efficiency' | 'effectiveWeight',
) => items.map(item => sixDecimals(item[figure]))

const fourItems = rowsOf('1111 1110 1100 1010 0100 1000')

/** Points that binary numbers cannot hold exactly are among them. */
const answersOf = (people: number, items: number) =>
  fc.array(fc.array(fc.constantFrom(0, 1, 0.5, 0.1, 1 / 3), { minLength: items, maxLength: items }), {
    minLength: people,
    maxLength: 25,
  })
const answers = fc.integer({ min: 1, max: 6 }).chain(items => answersOf(1, items))

describe('the figures of six people and four items', () => {
  const { items, ...whole } = itemStatistics(itemsOf(fourItems))

  test('are those of Moodle to six decimals', () => {
    expect(each(items, 'facility')).toEqual([0.833333, 0.666667, 0.5, 0.166667])
    expect(each(items, 'discrimination')).toEqual([15.811388, 0, 44.72136, 54.772256])
    expect(each(items, 'efficiency')).toEqual([25, 0, 50, 100])
    expect(each(items, 'effectiveWeight')).toEqual([20.892261, 22.334766, 30.583138, 26.189835])
    expect(items.map(({ intendedWeight, isDubious }) => [intendedWeight, isDubious])).toEqual([
      [25, false],
      [25, true],
      [25, false],
      [25, false],
    ])
    expect(Object.fromEntries(Object.entries(whole).map(([name, value]) => [name, sixDecimals(value)]))).toEqual({
      people: 6,
      maxTotal: 4,
      groupSize: 2,
      mean: 2.166667,
      median: 2,
      lowest: 1,
      highest: 4,
      sd: 1.169045,
      skewness: 0.667628,
      kurtosis: -0.446163,
      consistency: 45.528455,
      errorRatio: 73.80484,
      standardError: 0.862812,
      kr20: 0.455285,
    })
  })

  test('have as its best and weakest two the first two, and the last two', () => {
    expect(items.map(({ upperLower }) => upperLower)).toEqual([
      { upper: 1, lower: 0.5, index: 0.5 },
      { upper: 1, lower: 0.5, index: 0.5 },
      { upper: 1, lower: 0, index: 1 },
      { upper: 0.5, lower: 0, index: 0.5 },
    ])
  })
})

test('people of equal totals belong to a group in the same part, wherever they stand', () => {
  // Four people, one in each group; three have the same weakest total.
  const { groupSize, items } = itemStatistics(itemsOf(rowsOf('111 100 010 001')))
  expect(groupSize).toBe(1)
  expect(items.map(({ upperLower }) => upperLower!.lower)).toEqual([1 / 3, 1 / 3, 1 / 3])
  expect(items.map(({ upperLower }) => upperLower!.upper)).toEqual([1, 1, 1])
})

test('whoever comes first: the figures are the same to the last bit', () => {
  const shuffled = answers.chain(rows =>
    fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })),
  )
  fc.assert(
    fc.property(shuffled, ([rows, others]) => {
      expect(itemStatistics(itemsOf(others))).toEqual(itemStatistics(itemsOf(rows)))
    }),
  )
})

test('they are what Moodle computes person by person, and null where it has nothing to divide by', () => {
  const rounded = (value: number | null) => (value === null ? null : Number(value.toFixed(5)) + 0)
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 6 }).chain(items => answersOf(4, items)),
      rows => {
        const { items, consistency, sd } = itemStatistics(itemsOf(rows))
        const slow = moodleFigures(rows)
        expect(items.map(({ discrimination }) => rounded(discrimination))).toEqual(slow.discrimination.map(rounded))
        expect(items.map(({ efficiency }) => rounded(efficiency))).toEqual(slow.efficiency.map(rounded))
        expect(items.map(({ effectiveWeight }) => rounded(effectiveWeight))).toEqual(slow.effectiveWeight.map(rounded))
        expect([consistency, sd].map(rounded)).toEqual([slow.consistency, slow.sd].map(rounded))
      },
    ),
  )
})

test('KR-20 is alpha where every item is right or wrong, and not there elsewhere', () => {
  const kr20Of = (text: string) => itemStatistics(itemsOf(rowsOf(text))).kr20
  expect(kr20Of('111 110 100 000')).toBeCloseTo(
    itemStatistics(itemsOf(rowsOf('111 110 100 000'))).consistency! / 100,
    9,
  )
  expect(
    itemStatistics(
      itemsOf([
        [1, 0.5],
        [0, 1],
        [1, 1],
      ]),
    ).kr20,
  ).toBeNull()
})

test('points of another size change nothing but points', () => {
  fc.assert(
    fc.property(answers, fc.constantFrom(2, 3, 0.25, 10), (rows, times) => {
      const larger = rows.map(row => row.map(points => points * times))
      const [one, other] = [
        itemStatistics(itemsOf(rows)),
        itemStatistics(
          itemsOf(
            larger,
            rows[0]!.map(() => times),
          ),
        ),
      ]
      const free = ({ consistency, errorRatio, skewness, kurtosis, kr20, items }: typeof one) =>
        [
          consistency,
          errorRatio,
          skewness,
          kurtosis,
          kr20,
          ...items.flatMap(item => [item.facility, item.discrimination, item.efficiency, item.effectiveWeight]),
        ].map(value => (value === null ? null : Number(value.toFixed(4)) + 0))
      expect(free(other)).toEqual(free(one))
      expect(other.mean).toBeCloseTo(times * one.mean!, 9)
    }),
  )
})

test('an item that all have alike tells nothing, and takes nothing from the others', () => {
  fc.assert(
    fc.property(answersOf(4, 3), fc.constantFrom(0, 0.1, 1), (rows, points) => {
      const [without, more] = [
        itemStatistics(itemsOf(rows)),
        itemStatistics(itemsOf(rows.map(row => [...row, points]))),
      ]
      expect(more.items[3]).toMatchObject({ sd: 0, discrimination: null, efficiency: null })
      expect([null, 0]).toContain(more.items[3]!.effectiveWeight)
      for (const figure of ['discrimination', 'efficiency', 'effectiveWeight'] as const) {
        const rounded = (items: readonly ItemFigures[]) =>
          items.slice(0, 3).map(item => (item[figure] === null ? null : Number(item[figure].toFixed(4)) + 0))
        expect(rounded(more.items)).toEqual(rounded(without.items))
      }
    }),
  )
})

describe('where Moodle has no figure there is none:', () => {
  test('one person', () => {
    const { items, ...whole } = itemStatistics(itemsOf([[1, 0]]))
    expect(whole).toMatchObject({
      people: 1,
      mean: 1,
      median: 1,
      sd: null,
      skewness: null,
      consistency: null,
      groupSize: null,
    })
    expect(items[0]).toMatchObject({
      facility: 1,
      sd: null,
      discrimination: null,
      effectiveWeight: null,
      upperLower: null,
    })
  })

  test('two people have a spread, but no consistency; three have it, but no kurtosis', () => {
    expect(itemStatistics(itemsOf(rowsOf('11 10')))).toMatchObject({
      sd: expect.any(Number),
      consistency: null,
      skewness: null,
    })
    const three = itemStatistics(itemsOf(rowsOf('11 10 00')))
    expect(three).toMatchObject({ consistency: expect.any(Number), skewness: expect.any(Number), kurtosis: null })
  })

  test('people who are all alike, also where their sums are rounded differently', () => {
    const alike = itemStatistics(itemsOf(rowsOf('10 10 10 10')))
    expect(alike).toMatchObject({ sd: 0, skewness: null, kurtosis: null, consistency: null })
    const rounded = itemStatistics(
      itemsOf([
        [0.1, 0.2, 0.3],
        [0.3, 0.2, 0.1],
        [0.2, 0.1, 0.3],
        [0.3, 0.1, 0.2],
      ]),
    )
    expect(rounded).toMatchObject({ sd: 0, skewness: null, kurtosis: null, consistency: null })
  })

  test('one item', () => {
    expect(itemStatistics(itemsOf(rowsOf('1 0 1 1')))).toMatchObject({
      consistency: null,
      items: [{ discrimination: null }],
    })
  })

  test('nobody, and no item', () => {
    expect(itemStatistics([{ maxPoints: 1, points: new Float64Array() }])).toMatchObject({
      people: 0,
      mean: null,
      median: null,
    })
    expect(itemStatistics([])).toMatchObject({ people: 0, items: [] })
  })
})

test('an item that works against the rest has no weight, and a discrimination below 0', () => {
  const { items } = itemStatistics(itemsOf(rowsOf('1110 1110 1100 0001 0001')))
  expect(items[3]!.effectiveWeight).toBeNull()
  expect(items[3]!.discrimination).toBeLessThan(0)
})

test('points that nearly everybody has of their own are counted as well', () => {
  const rows = Array.from({ length: 300 }, (_, person) =>
    Array.from({ length: 5 }, (_, item) => ((person * 7919 + item * 104_729) % 1009) / 1009),
  )
  const [ours, slow] = [itemStatistics(itemsOf(rows)), moodleFigures(rows)]
  expect(ours.items.map(({ efficiency }) => sixDecimals(efficiency))).toEqual(slow.efficiency.map(sixDecimals))
})

test('it gives way after each item', () => {
  expect([...itemStatisticsInSteps(itemsOf(fourItems))]).toHaveLength(5)
})
