import type { Allocation, AllocationProblem, Objective } from './problem.ts'
import { createRandom, streamOf } from './random.ts'
import { type DivisionPlan, firstPlan, isBetter, isOptimal, solveDivision } from './solve-division.ts'

/**
 * Yields a valid allocation at once, then strictly better ones every few divisions, and returns when all is proven optimal or
 * after `rounds` searches of each division. Stop it whenever you like: the last one counts. Equal problem, seed and rounds give equal
 * allocations on every machine. Each division's `classes` must be feasible for its people; divisions with 0 classes are
 * left out.
 */
export function* searchAllocation(
  problem: AllocationProblem,
  seed: number,
  rounds = 1,
): Generator<SearchedAllocation, void, void> {
  const { divisions, limits } = problem
  const plans = divisions.map(division => (division.classes > 0 ? firstPlan(division, limits) : null))
  yield { ...asAllocation(plans), searched: 0 }
  for (let round = 0; round < rounds; round++) {
    let isNews = false
    for (const [i, division] of divisions.entries()) {
      const plan = plans[i]
      if (plan && !isOptimal(plan)) {
        const found = solveDivision(division, limits, plan.bound, createRandom(seed + round, streamOf(division.code)))
        const better = isBetter(found.score, plan.score)
        plans[i] = { ...(better ? found : plan), bound: found.bound }
        isNews ||= better
      }
      const isStep = (i + 1) % divisionsPerStep === 0 || i === divisions.length - 1
      if (isStep && isNews) {
        yield { ...asAllocation(plans), searched: (round * divisions.length + i + 1) / (rounds * divisions.length) }
        isNews = false
      }
    }
  }
}

/** `searched`: how much of the search's budget was spent when it was found, 0–1. */
export type SearchedAllocation = Allocation & { searched: number }

/** Whoever shows an allocation attaches people and teachers to it first, which takes longer than solving a division. */
const divisionsPerStep = 8

function asAllocation(plans: readonly (DivisionPlan | null)[]): Allocation {
  const classes = plans.flatMap((plan, division) => (plan ? plan.classes.map(draft => ({ division, ...draft })) : []))
  const known = plans.filter(plan => plan !== null)
  const objective = (name: Objective['name'], of: keyof DivisionPlan['score']): Objective => ({
    name,
    value: known.reduce((sum, plan) => sum + plan.score[of], 0),
    bound: known.reduce((sum, plan) => sum + plan.bound[of], 0),
  })
  return {
    classes,
    objectives: [
      { name: 'classes', value: classes.length, bound: classes.length },
      objective('areasTogether', 'areas'),
      objective('blocksTogether', 'blocks'),
      objective('evenSizes', 'unevenness'),
    ],
  }
}
