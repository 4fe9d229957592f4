import { assignPeople } from '#domain/allocation/assign-people'
import type { Allocation } from '#domain/allocation/problem'
import { type ReplanInput, replanAllocation } from '#domain/allocation/replan/replan-allocation'
import { medianTime, type TimingRow } from './bench-row.ts'
import { changedNation, type PeopleChange } from './changed-nation.ts'
import { exampleNation } from './example-nation.ts'
import { mostKept } from './most-kept.ts'
import { problemOf, solve } from './problems.ts'

const changes: [string, PeopleChange][] = [
  ['1% leave, 1% come', { leave: 0.01, come: 0.01 }],
  ['1% leave, 1% come, 0.2% move', { leave: 0.01, come: 0.01, move: 0.002 }],
  ['5% leave, 5% come, 1% move', { leave: 0.05, come: 0.05, move: 0.01 }],
  ['10% leave', { leave: 0.1 }],
  ['10% come', { come: 0.1 }],
]

/**
 * Keeping the nation's plan for people who changed, against a search for a new plan whose classes are then named after
 * those of before so that as few people as possible seem to have moved.
 */
export function replanRows(seed = 1): TimingRow[] {
  const nation = exampleNation({ seed })
  const problem = problemOf(nation)
  const before = solve(problem)
  const classOf = assignPeople(problem, before, nation.blockOf)
  return changes.map(([name, change]) => {
    const input = changedNation(nation, classOf, before.classes, change)
    const { median, first } = medianTime(() => replanAllocation(input))
    const changed = problemOf({ ...nation, divisions: [...input.divisions] })
    const peer = medianTime(() => solve(changed), 5).median
    return {
      name: `re-plan: ${name}`,
      ours: median,
      firstCall: first,
      peer,
      peerName: 'new search',
      ratio: median / peer,
      note: noteOf(input, solve(changed)),
    }
  })
}

function noteOf(input: ReplanInput, anew: Allocation): string {
  const kept = replanAllocation(input)
  const forced = replanAllocation({ ...input, worthPerMove: Infinity })
  const stayers = input.classBefore.reduce((sum, at) => sum + Number(at >= 0), 0)
  const problem = { limits: input.limits, divisions: input.divisions.map(division => ({ ...division, classes: 1 })) }
  const renewed = stayers - mostKept(input.classBefore, assignPeople(problem, anew, input.blockOf))
  const share = (moved: number) => `${((100 * moved) / stayers).toFixed(2)}%`
  return (
    `moved ${kept.moved} = ${share(kept.moved)}, only who must ${forced.moved} (bound ${kept.fewestMoved}), ` +
    `peer ${renewed} = ${share(renewed)}; areas ${areasOf(kept)}, only who must ${areasOf(forced)}, ` +
    `peer ${areasOf(anew)} in ${anew.classes.length} classes, ours ${kept.classes.length}`
  )
}

const areasOf = ({ classes }: Pick<Allocation, 'classes'>) =>
  classes.reduce((sum, { parts }) => sum + new Set(parts.map(({ area }) => area)).size, 0)
