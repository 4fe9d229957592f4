import { assignInstructors } from '#domain/allocation/assign-instructors'
import { assignPeople } from '#domain/allocation/assign-people'
import { groupPeople } from '#domain/allocation/group-people'
import type { Allocation, AllocationProblem } from '#domain/allocation/problem'
import { searchAllocation } from '#domain/allocation/search-allocation'
import type { Participant } from '#domain/roster/participant'
import { classCodes } from '#domain/schedule/class-codes'
import { timetableOf } from '#domain/schedule/timetable'
import type { TierSettings, Zone } from '#domain/training/training'
import { inReadingOrder } from './class-order.ts'
import { countClasses } from './count-classes.ts'
import { learnerGroup, type Provinces } from './learner-groups.ts'
import type { InfeasibleDivision, PlannedTrainingClass, TierPlan } from './tier-plan.ts'

export type TierInput = {
  settings: TierSettings
  learners: readonly Participant[]
  /** Who may teach (tier 2); ignored in tier 1. */
  instructors: readonly Participant[]
  provinces: Provinces
  /** Same input and seed, same plans. */
  seed: number
}

/** Better and better plans of one tier; stop whenever the last one is good enough. Yields at least one. */
export function* planTier(input: TierInput): Generator<TierPlan, void, void> {
  const { settings, learners, instructors, provinces, seed } = input
  const { divisions, blockOf } = groupPeople(learners.map(person => learnerGroup(person, settings.tier, provinces)))
  const { counts, infeasible } = countClasses(divisions, instructors, settings, seed)
  const problem: AllocationProblem = {
    limits: settings.limits,
    divisions: divisions.map((division, index) => ({ ...division, classes: counts[index]! })),
  }
  for (const found of searchAllocation(problem, seed)) {
    yield toPlan(input, problem, inReadingOrder(problem, found), blockOf, infeasible)
  }
}

function toPlan(
  { settings, learners, instructors, provinces }: TierInput,
  problem: AllocationProblem,
  allocation: Allocation,
  blockOf: Int32Array,
  infeasible: InfeasibleDivision[],
): TierPlan {
  const { tier } = settings
  const classOf = assignPeople(problem, allocation, blockOf)
  const taught = tier === 1 ? null : teach(problem, allocation, instructors)
  const codes = allocation.classes.map(one => problem.divisions[one.division]!.code)
  const zones = codes.map(code => zoneOf(code, provinces))
  const teacherOf = (index: number) => (taught ? (taught.instructorOf[index] ?? null) : null)
  const timetable = timetableOf(
    codes.map((division, index) => ({ division, zone: zones[index]!, instructor: teacherOf(index) })),
    settings,
  )
  const names = classCodes(codes.map(code => nameOf(code, provinces)))
  const origins = originsOf(learners, classOf, allocation.classes.length)
  const classes = allocation.classes.map(
    (one, index): PlannedTrainingClass => ({
      ...timetable.classes[index]!,
      ...origins[index]!,
      code: names[index]!,
      division: codes[index]!,
      zone: zones[index]!,
      size: one.size,
      instructor: teacherOf(index),
    }),
  )
  return {
    tier,
    classes,
    classOf,
    infeasible,
    objectives: [
      ...allocation.objectives,
      ...(taught?.objectives ?? []),
      { name: 'waves', value: timetable.waves, bound: timetable.wavesBound },
    ],
  }
}

function teach(problem: AllocationProblem, allocation: Allocation, instructors: readonly Participant[]) {
  const divisionOf = new Map(problem.divisions.map(({ code }, index) => [code, index]))
  const areaOf = problem.divisions.map(({ areas }) => new Map(areas.map(({ code }, index) => [code, index])))
  const division = instructors.map(({ provinceCode }) => divisionOf.get(provinceCode) ?? -1)
  const area = instructors.map(({ regencyCode }, index) => areaOf[division[index]!]?.get(regencyCode ?? '') ?? -1)
  return assignInstructors(problem, allocation, { division, area })
}

const isZone = (code: string): code is Zone => code === 'WIB' || code === 'WITA' || code === 'WIT'

const zoneOf = (division: string, provinces: Provinces): Zone =>
  isZone(division) ? division : provinces.get(division as never)!.zone

const nameOf = (division: string, provinces: Provinces) =>
  isZone(division) ? `INNAS-${division}` : provinces.get(division as never)!.shortName

/** Which provinces and regencies each class has people from, in order of their codes. */
function originsOf(learners: readonly Participant[], classOf: Int32Array, classes: number) {
  const provinces = Array.from({ length: classes }, () => new Set<Participant['provinceCode']>())
  const regencies = Array.from({ length: classes }, () => new Set<NonNullable<Participant['regencyCode']>>())
  learners.forEach(({ provinceCode, regencyCode }, index) => {
    const at = classOf[index]!
    if (at < 0) return
    provinces[at]!.add(provinceCode)
    if (regencyCode) regencies[at]!.add(regencyCode)
  })
  return provinces.map((codes, index) => ({
    provinceCodes: [...codes].sort(),
    regencyCodes: [...regencies[index]!].sort(),
  }))
}
