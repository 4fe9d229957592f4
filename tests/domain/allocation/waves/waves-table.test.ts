import fc from 'fast-check'
import { expect, test } from 'vitest'
import { classCountRange, wavesNeeded } from '#domain/allocation/feasibility'
import { peopleOf } from '#domain/allocation/group-people'
import { classesPerWave, wavesRow, wavesTable, type WavesQuestion } from '#domain/allocation/waves-table'
import { exampleNation } from '../../../../bench/allocation/example-nation.ts'
import { aDivision, usualLimits } from '../a-problem.ts'
import { fewestMixed } from './fewest-mixed.ts'

const nation = (seed: number, rooms = 36): WavesQuestion => ({
  ...exampleNation({ seed }),
  limits: usualLimits,
  classesPerWave: rooms,
  seed: 1,
})

const aProvince = fc
  .record({
    sizes: fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 5 }),
    instructors: fc.integer({ min: 0, max: 4 }),
  })
  .map(({ sizes, instructors }) => ({
    sizes,
    instructors,
    origin: aDivision(
      sizes.map(n => [n]),
      0,
    ),
  }))

const aQuestion = fc.record({
  provinces: fc.array(aProvince, { minLength: 1, maxLength: 4 }),
  rooms: fc.integer({ min: 1, max: 5 }),
})

type Province = { sizes: number[]; instructors: number; origin: WavesQuestion['divisions'][number] }

const questionOf = ({ provinces, rooms }: { provinces: Province[]; rooms: number }): WavesQuestion => ({
  divisions: provinces.map(({ origin }, i) => ({ ...origin, code: `p${i}` })),
  instructors: provinces.map(({ instructors }) => instructors),
  limits: usualLimits,
  classesPerWave: rooms,
  seed: 1,
})

test('every row mixes as few areas as any share of its classes over the provinces does', () => {
  fc.assert(
    fc.property(aQuestion, small => {
      const { provinces, rooms } = small
      for (const { waves, mixed, bound } of wavesTable(questionOf(small))) {
        const best = leastMixed(provinces, waves, waves * rooms)
        expect([mixed, bound]).toEqual([best, best])
      }
    }),
    { numRuns: 60 },
  )
})

test('every row has class counts that its sizes, rooms and instructors allow, and more waves never mix more', () => {
  fc.assert(
    fc.property(aQuestion, small => {
      const question = questionOf(small)
      const rows = wavesTable(question)
      rows.forEach(({ waves, classes, counts, mixed, bound }, i) => {
        expect(counts.reduce((sum, n) => sum + n, 0)).toBe(classes)
        expect(
          wavesNeeded({ classes: counts, instructors: question.instructors, rooms: small.rooms, roomPool: 'national' }),
        ).toBeLessThanOrEqual(waves)
        question.divisions.forEach((division, p) => {
          const range = question.instructors[p]! > 0 ? classCountRange(peopleOf(division), usualLimits) : null
          expect(counts[p]).toBeGreaterThanOrEqual(range?.fewest ?? 0)
          expect(counts[p]).toBeLessThanOrEqual(range?.most ?? 0)
        })
        expect(bound).toBeLessThanOrEqual(mixed)
        expect(mixed).toBeLessThanOrEqual(rows[i - 1]?.mixed ?? Infinity)
      })
    }),
    { numRuns: 60 },
  )
})

test('the first row is the fewest waves there can be, the last gains nothing more', () => {
  fc.assert(
    fc.property(aQuestion, small => {
      const question = questionOf(small)
      const rows = wavesTable(question)
      fc.pre(rows.length > 0)
      const fewest = question.divisions.map((division, p) =>
        question.instructors[p]! > 0 ? (classCountRange(peopleOf(division), usualLimits)?.fewest ?? 0) : 0,
      )
      const { instructors } = question
      const needed = wavesNeeded({ classes: fewest, instructors, rooms: small.rooms, roomPool: 'national' })
      expect(rows[0]!.waves).toBe(needed)
      expect(wavesRow(question, needed - 1)).toEqual(rows[0])
      expect({ ...wavesRow(question, rows.at(-1)!.waves + 7), waves: 0 }).toEqual({ ...rows.at(-1)!, waves: 0 })
    }),
    { numRuns: 60 },
  )
})

test.each([1, 2, 3])(
  'nation %i: 24 waves are the fewest, 29 buy all that waves can, all but the first proven',
  seed => {
    const rows = wavesTable(nation(seed))
    expect(rows.map(({ waves }) => waves)).toEqual([24, 25, 26, 27, 28, 29, 30, 31, 32])
    const [first, ...others] = rows
    expect(first!.mixed - first!.bound).toBeLessThanOrEqual(12)
    for (const { mixed, bound } of others) expect(mixed).toBe(bound)
    // Each wave of 36 rooms takes 36 extra pieces away, until regencies need no more classes.
    expect(others.slice(1, 4).map(({ mixed }, i) => others[i]!.mixed - mixed)).toEqual([36, 36, 36])
    expect(new Set(rows.slice(5).map(({ mixed }) => mixed)).size).toBe(1)
  },
)

test('the same question has the same table', () => {
  expect(wavesTable(nation(2))).toEqual(wavesTable(nation(2)))
})

test('a province with few instructors stays within what they can teach', () => {
  const question: WavesQuestion = {
    divisions: [aDivision([[41], [41], [41], [41]], 0, 'a')],
    instructors: [1],
    limits: usualLimits,
    classesPerWave: 36,
    seed: 1,
  }
  expect(wavesTable(question).map(({ waves, classes, mixed }) => [waves, classes, mixed])).toEqual([
    [5, 5, 3],
    [6, 6, 2],
    [7, 7, 1],
    [8, 8, 0],
  ])
})

test('nobody who can be placed: no rows', () => {
  const nobody = {
    divisions: [aDivision([[50]], 0)],
    instructors: [0],
    limits: usualLimits,
    classesPerWave: 1,
    seed: 1,
  }
  expect(wavesTable(nobody)).toEqual([])
})

test('several sessions a day leave a room of every zone but one out of count', () => {
  expect(classesPerWave(36, 1, 3)).toBe(36)
  expect(classesPerWave(36, 2, 3)).toBe(34)
  expect(classesPerWave(2, 2, 3)).toBe(1)
})

/** Tries every number of classes of every province. */
function leastMixed(provinces: Province[], waves: number, classes: number): number {
  const [first, ...others] = provinces
  if (!first) return 0
  const range = first.instructors > 0 ? classCountRange(peopleOf(first.origin), usualLimits) : null
  if (!range) return leastMixed(others, waves, classes)
  let best = Infinity
  for (let k = range.fewest; k <= Math.min(range.most, classes, first.instructors * waves); k++) {
    best = Math.min(best, fewestMixed(first.sizes, k, usualLimits) + leastMixed(others, waves, classes - k))
  }
  return best
}
