import type { AllocationProblem } from '#domain/allocation/problem'
import { type QualityRow } from './bench-row.ts'
import { exampleNation } from './example-nation.ts'
import { problemOf, solve } from './problems.ts'
import { sortAndCut } from './sort-and-cut.ts'

/** Every objective against its proven bound, for three seeds, fewest classes, narrower sizes, and ten times the people. */
export function allocationQuality(): QualityRow[] {
  const band = (smallest: number, largest: number) =>
    problemOf(exampleNation({ seed: 1 }), 'instructors', { smallest, largest, target: 30 })
  const problems: [string, AllocationProblem][] = [
    ...[1, 2, 3].map((seed): [string, AllocationProblem] => [
      `nation, seed ${seed}`,
      problemOf(exampleNation({ seed })),
    ]),
    ['fewest classes', problemOf(exampleNation({ seed: 1 }), 'fewest')],
    ['sizes 22-38', band(22, 38)],
    ['sizes 25-35', band(25, 35)],
    ['sizes 27-33', band(27, 33)],
    ['10x people', problemOf(exampleNation({ seed: 1, scale: 10 }))],
    ['10x districts', problemOf(exampleNation({ seed: 1, scale: 10, scaleMode: 'units' }))],
  ]
  return problems.flatMap(([name, problem]) => {
    const { objectives } = solve(problem)
    const cut = sortAndCut(problem)
    return [
      ...objectives.map(({ name: objective, value, bound }) => qualityRow(`${name}: ${objective}`, value, bound)),
      qualityRow(`${name}: areasTogether of sort and cut`, cut.areas, objectives[1]!.bound),
      qualityRow(`${name}: blocksTogether of sort and cut`, cut.blocks, objectives[2]!.bound),
    ]
  })
}

function qualityRow(name: string, value: number, bound: number): QualityRow {
  return { name, value, bound, gap: bound > 0 ? value / bound - 1 : 0 }
}
