import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assignInstructors } from '#domain/allocation/assign-instructors'
import type { Allocation, AllocationProblem, PlannedClass } from '#domain/allocation/problem'
import { areasOf, boundOf, usualLimits, valueOf } from './a-problem.ts'

/** A class of one division with so many people of each area. */
function aClass(peopleOfArea: number[], division = 0): PlannedClass {
  const parts = peopleOfArea.flatMap((people, area) => (people > 0 ? [{ area, block: 0, people }] : []))
  return { division, size: peopleOfArea.reduce((sum, people) => sum + people, 0), parts }
}

function teach(classes: PlannedClass[], homes: number[], divisions = 1) {
  const problem: AllocationProblem = {
    limits: usualLimits,
    divisions: Array.from({ length: divisions }, (_, d) => ({
      code: `d${d}`,
      areas: areasOf([[], [], []]),
      classes: 0,
    })),
  }
  const allocation: Allocation = { classes, objectives: [] }
  const { instructorOf, objectives } = assignInstructors(problem, allocation, {
    division: homes.map(() => 0),
    area: homes,
  })
  return { instructorOf: [...instructorOf], objectives }
}

test('everyone teaches at home where they can', () => {
  const { instructorOf, objectives } = teach([aClass([0, 30]), aClass([30, 0])], [0, 1])
  expect(instructorOf).toEqual([1, 0])
  expect(valueOf({ objectives }, 'homeInstructors')).toBe(2)
})

test('a mixed class goes to the instructor of its larger share', () => {
  const { instructorOf, objectives } = teach([aClass([10, 20])], [0, 1])
  expect(instructorOf).toEqual([1])
  expect(valueOf({ objectives }, 'homeInstructors')).toBeCloseTo(2 / 3)
})

test('nobody teaches a second class at home before the office instructor teaches one', () => {
  const { instructorOf, objectives } = teach([aClass([30]), aClass([30])], [0, -1])
  expect(new Set(instructorOf)).toEqual(new Set([0, 1]))
  expect(objectives).toContainEqual({ name: 'instructorLoad', value: 1, bound: 1 })
})

test('seven classes and three instructors: nobody teaches more than three, nobody less than two', () => {
  const { instructorOf, objectives } = teach(
    Array.from({ length: 7 }, () => aClass([30])),
    [0, 0, 1],
  )
  const loads = [0, 1, 2].map(instructor => instructorOf.filter(one => one === instructor).length)
  expect(loads.toSorted((a, b) => a - b)).toEqual([2, 2, 3])
  expect(objectives).toContainEqual({ name: 'instructorLoad', value: 3, bound: 3 })
})

test('classes of a division without instructors have none', () => {
  const { instructorOf } = teach([aClass([30], 0), aClass([30], 1)], [0], 2)
  expect(instructorOf).toEqual([0, -1])
})

const anyTeaching = fc.record({
  classes: fc.array(
    fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 })),
    { minLength: 1, maxLength: 5 },
  ),
  homes: fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 1, maxLength: 4 }),
})

test('no other way to share the classes out evenly has more people taught by someone from home', () => {
  fc.assert(
    fc.property(anyTeaching, ({ classes: people, homes }) => {
      const classes = people.map(shares => aClass(shares))
      const { instructorOf, objectives } = teach(classes, homes)
      const best = bestHomeSum(classes, homes)
      expect(homeSum(classes, homes, instructorOf)).toBeCloseTo(best, 9)
      expect(valueOf({ objectives }, 'homeInstructors')).toBeCloseTo(best, 9)
      expect(boundOf({ objectives }, 'homeInstructors')).toBeCloseTo(best, 9)
      expect(valueOf({ objectives }, 'instructorLoad')).toBe(Math.ceil(classes.length / homes.length))
    }),
    { numRuns: 500 },
  )
})

/** Over all sequences of instructors in which loads differ by one at most. */
function bestHomeSum(classes: PlannedClass[], homes: number[]): number {
  let best = -1
  for (let code = 0; code < homes.length ** classes.length; code++) {
    const instructorOf = classes.map((_, i) => Math.floor(code / homes.length ** i) % homes.length)
    const loads = homes.map((_, instructor) => instructorOf.filter(one => one === instructor).length)
    if (Math.max(...loads) - Math.min(...loads) <= 1) best = Math.max(best, homeSum(classes, homes, instructorOf))
  }
  return best
}

function homeSum(classes: PlannedClass[], homes: number[], instructorOf: number[]): number {
  return classes.reduce((sum, { parts, size }, i) => {
    const home = homes[instructorOf[i]!]
    return sum + parts.filter(({ area }) => area === home).reduce((people, part) => people + part.people, 0) / size
  }, 0)
}
