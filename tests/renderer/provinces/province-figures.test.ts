import { expect, test } from 'vitest'
import fc from 'fast-check'
import { mostPressing } from '../../../src/renderer/features/provinces/measures.ts'
import { type ProvinceRow, provinceRowsOf } from '../../../src/renderer/features/provinces/province-row.ts'
import { readProvincesView } from '../../../src/renderer/features/provinces/province-view.ts'
import { rampLevelOf, rampScaleOf } from '../../../src/renderer/features/provinces/ramp-scale.ts'
import { sizeCountsOf } from '../../../src/renderer/features/provinces/size-counts.ts'
import { sortProvinces } from '../../../src/renderer/features/provinces/sort-provinces.ts'

const limits = { smallest: 20, largest: 40, target: 30 }
const region = { code: '51', name: 'Bali', letters: 'BA', bpsCode: '51', zone: 'WITA' as const }
const figures = {
  code: '51',
  companions: 282,
  instructors: 9,
  unplaced: 0,
  classes: 0,
  placed: 0,
  freeSeats: null,
  teaching: 0,
  withoutInstructor: 0,
}
const aRow = (change: Partial<ProvinceRow>): ProvinceRow => ({ ...figures, ...region, instructorGap: 0, ...change })

test('before a plan the target size says how many instructors a province needs', () => {
  const gap = (instructors: number) => provinceRowsOf([region], [{ ...figures, instructors }], limits)[0]!.instructorGap
  expect([gap(9), gap(7), gap(12)]).toEqual([0, -2, 3])
})

test('with a plan every class needs an instructor', () => {
  const [row] = provinceRowsOf([region], [{ ...figures, classes: 11, freeSeats: 158 }], limits)
  expect(row!.instructorGap).toBe(-2)
})

test('a province without people is there, and lacks nothing', () => {
  expect(provinceRowsOf([region], [], limits)).toEqual([
    { ...region, ...figures, companions: 0, instructors: 0, instructorGap: 0 },
  ])
})

test('the ramp for people begins at 150 and doubles, as the numbers of 2025 want it', () => {
  expect(rampScaleOf(5215)).toEqual([150, 300, 600, 1200, 2400])
  expect(rampScaleOf(174)).toEqual([5, 10, 20, 40, 80])
  expect(rampScaleOf(3)).toEqual([1, 2, 3, 4, 5])
})

test('whatever the largest number, the thresholds are whole, rise, and leave the last level in reach', () => {
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 1_000_000 }), largest => {
      const scale = rampScaleOf(largest)
      expect(scale.every(Number.isInteger)).toBe(true)
      expect([...scale].sort((a, b) => a - b)).toEqual(scale)
      expect(new Set(scale).size).toBe(5)
      expect(rampLevelOf(largest, scale)).toBe(5)
      expect(rampLevelOf(0, scale)).toBe(0)
    }),
  )
})

test('least slack means the fewest free seats, most pressing of the others the most', () => {
  const rows = [
    aRow({ code: '11', freeSeats: 120, unplaced: 1 }),
    aRow({ code: '51', freeSeats: 6, unplaced: 0 }),
    aRow({ code: '95', freeSeats: null, unplaced: 19 }),
  ]
  expect(mostPressing(rows, 'seats')?.code).toBe('51')
  expect(mostPressing(rows, 'unplaced')?.code).toBe('95')
})

test('provinces without classes have no slack to sort by and come last, up and down', () => {
  const rows = [
    aRow({ code: '1', freeSeats: null, name: 'A' }),
    aRow({ code: '2', freeSeats: 7, name: 'B' }),
    aRow({ code: '3', freeSeats: 3, name: 'C' }),
  ]
  expect(sortProvinces(rows, { urut: 'seats' }).map(({ code }) => code)).toEqual(['3', '2', '1'])
  expect(sortProvinces(rows, { urut: '-seats' }).map(({ code }) => code)).toEqual(['2', '3', '1'])
})

test('the address is read with care', () => {
  expect(readProvincesView({ warna: 'seats', pilih: 73, urut: '-seats' })).toEqual({
    warna: 'seats',
    pilih: '73',
    urut: '-seats',
  })
  expect(readProvincesView({ warna: 'x', pilih: 'Bali', urut: '-drop' })).toEqual({})
})

test('sizes are counted with a place for each, also outside of the limits', () => {
  const counts = sizeCountsOf([19, 30, 30, 43], limits)
  expect([counts.length, counts[0], counts.at(-1)]).toEqual([
    25,
    { size: 19, classes: 1, isAllowed: false },
    { size: 43, classes: 1, isAllowed: false },
  ])
  expect(counts.find(({ size }) => size === 30)).toEqual({ size: 30, classes: 2, isAllowed: true })
  expect(sizeCountsOf([], limits)).toEqual([])
})
