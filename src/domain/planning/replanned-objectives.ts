import { assignInstructors } from '#domain/allocation/assign-instructors'
import type { AllocationProblem, Objective } from '#domain/allocation/problem'
import type { ReplannedAllocation, ReplannedClass } from '#domain/allocation/replan/replan-allocation'
import { firstPlan } from '#domain/allocation/solve-division'
import { timetableOf } from '#domain/schedule/timetable'
import type { TierSettings } from '#domain/training/training'
import { homesOf } from './instructor-homes.ts'
import type { PlanPerson } from './learner-groups.ts'
import type { PlannedTrainingClass } from './tier-plan.ts'

/**
 * The goals of a re-planned tier: fewest people moved goes first (planning notes §1.3, O7). The other bounds hold for any
 * plan with as many classes in each division, also one that moves everybody.
 */
export function replannedObjectives(
  { settings, instructors }: { settings: TierSettings; instructors: readonly PlanPerson[] },
  problem: AllocationProblem,
  replanned: ReplannedAllocation,
  classes: readonly PlannedTrainingClass[],
): Objective[] {
  const { waves, wavesBound } = wavesOf(classes, settings)
  return [
    { name: 'peopleMoved', value: replanned.moved, bound: replanned.fewestMoved },
    { name: 'classes', value: classes.length, bound: classes.length },
    ...togetherness(problem, replanned.classes),
    ...(settings.tier === 1 ? [] : teachingObjectives(problem, replanned.classes, classes, instructors)),
    { name: 'waves', value: waves, bound: wavesBound },
  ]
}

function togetherness({ divisions, limits }: AllocationProblem, classes: readonly ReplannedClass[]): Objective[] {
  const bounds = divisions.filter(one => one.classes > 0).map(division => firstPlan(division, limits).bound)
  const sum = (numbers: readonly number[]) => numbers.reduce((total, value) => total + value, 0)
  return [
    {
      name: 'areasTogether',
      value: sum(classes.map(({ parts }) => new Set(parts.map(({ area }) => area)).size)),
      bound: sum(bounds.map(({ areas }) => areas)),
    },
    {
      name: 'blocksTogether',
      value: sum(classes.map(({ parts }) => parts.length)),
      bound: sum(bounds.map(({ blocks }) => blocks)),
    },
    {
      name: 'evenSizes',
      value: sum(classes.map(({ size }) => (size - limits.target) ** 2)),
      bound: sum(bounds.map(({ unevenness }) => unevenness)),
    },
  ]
}

function teachingObjectives(
  problem: AllocationProblem,
  allocated: readonly ReplannedClass[],
  classes: readonly PlannedTrainingClass[],
  instructors: readonly PlanPerson[],
): Objective[] {
  const homes = homesOf(problem.divisions, instructors)
  const best = assignInstructors(problem, { classes: [...allocated], objectives: [] }, homes).objectives
  const boundOf = (name: Objective['name']) => best.find(one => one.name === name)!.bound
  const loads = new Map<number, number>()
  let home = 0
  let mostHome = 0
  allocated.forEach(({ parts, size }, index) => {
    const teacher = classes[index]!.instructor!
    loads.set(teacher, (loads.get(teacher) ?? 0) + 1)
    const fromArea = (area: number) =>
      parts.reduce((sum, part) => sum + (part.area === area ? part.people : 0), 0) / size
    home += fromArea(homes.area[teacher]!)
    mostHome += Math.max(...parts.map(({ area }) => fromArea(area)))
  })
  // Who keeps two classes at home while others teach none can beat what is best where nobody does.
  const homeBound = home <= boundOf('homeInstructors') + 1e-6 ? boundOf('homeInstructors') : mostHome
  return [
    { name: 'homeInstructors', value: home, bound: homeBound },
    { name: 'instructorLoad', value: Math.max(0, ...loads.values()), bound: boundOf('instructorLoad') },
  ]
}

function wavesOf(classes: readonly PlannedTrainingClass[], settings: TierSettings) {
  const { wavesBound } = timetableOf([...classes], settings)
  return { waves: new Set(classes.map(({ wave }) => wave)).size, wavesBound }
}
