import { planFigures, type PlannedTrainingClass, type TierPlan } from '#domain/planning/tier-plan'
import type { Participant } from '#domain/roster/participant'
import type { Regions } from '#domain/roster/regions'
import type { Training } from '#domain/training/training'
import type { HandoverClass, HandoverMember, HandoverPerson, HandoverPlan, HandoverUnplaced } from './handover-plan.ts'

export type PlannedTier = {
  plan: TierPlan
  /** In the order in which `plan.classOf` counts them. */
  learners: readonly Participant[]
  instructors: readonly Participant[]
}

/** What people call a participant in files: the roster's ID, else the NIK, else Gladi's own id. */
export const fileIdOf = ({ externalId, nik, id }: Pick<Participant, 'externalId' | 'nik' | 'id'>) =>
  externalId ?? nik ?? id

/** The same without a NIK, also where the roster's ID is one: for files that go to others. */
export const openIdOf = ({ externalId, id }: Pick<Participant, 'externalId' | 'id'>) =>
  externalId === null || /^\d{16}$/.test(externalId) ? id : externalId

/** A plan just made, with names for its codes. */
export function handoverOf(training: Training, tiers: readonly PlannedTier[], regions: Regions): HandoverPlan {
  const names = namesOf(regions)
  return {
    title: training.name,
    tiers: tiers.map(({ plan }) => planFigures(plan, training.tiers[plan.tier].lastDate)),
    classes: tiers.flatMap(tier => tier.plan.classes.map(one => toClass(one, tier, training, names))),
    members: tiers.flatMap(({ plan, learners }) => membersOf(plan, learners, names)),
    unplaced: tiers.flatMap(({ plan, learners }) => unplacedOf(plan, learners, names)),
  }
}

export type Names = ReturnType<typeof namesOf>

export function namesOf({ provinces, regencies }: Pick<Regions, 'provinces' | 'regencies'>) {
  return {
    province: new Map<string, Regions['provinces'][number]>(provinces.map(one => [one.code, one])),
    regency: new Map<string, string>(regencies.map(({ code, name }) => [code, name])),
  }
}

/** Unique over all pools: `12`, or `73-2` where the room is a province's own (BPS code). */
export const roomLabel = (room: number, division: string | null, names: Names) =>
  division === null ? String(room) : `${names.province.get(division)?.bpsCode ?? division}-${room}`

function toClass(one: PlannedTrainingClass, tier: PlannedTier, training: Training, names: Names): HandoverClass {
  const teacher = one.instructor === null ? undefined : tier.instructors[one.instructor]
  const { code, size, wave, date, startUtc, endUtc, zone, regencyCodes } = one
  return {
    code,
    tier: tier.plan.tier,
    provinceCodes: one.provinceCodes.map(province => names.province.get(province)!.bpsCode),
    provinceNames: one.provinceCodes.map(province => names.province.get(province)!.name),
    regencyCodes,
    regencyNames: regencyCodes.map(regency => names.regency.get(regency) ?? regency),
    size,
    instructorId: teacher ? fileIdOf(teacher) : null,
    instructorName: teacher?.name ?? null,
    room: roomLabel(one.room, one.roomDivision, names),
    roomLink: one.roomDivision === null ? (training.tiers[tier.plan.tier].rooms[one.room - 1]?.link ?? null) : null,
    wave,
    date,
    startUtc,
    endUtc,
    zone,
  }
}

function toPerson(person: Participant, tier: TierPlan['tier'], names: Names): HandoverPerson {
  return {
    participantId: fileIdOf(person),
    name: person.name,
    tier,
    provinceName: names.province.get(person.provinceCode)!.name,
    regencyName: person.regencyCode && (names.regency.get(person.regencyCode) ?? null),
    districtName: person.districtName,
  }
}

/** In the order of the classes. */
function membersOf(plan: TierPlan, learners: readonly Participant[], names: Names): HandoverMember[] {
  const byClass: HandoverMember[][] = plan.classes.map(() => [])
  learners.forEach((person, index) => {
    const at = plan.classOf[index]!
    if (at >= 0) byClass[at]!.push({ ...toPerson(person, plan.tier, names), classCode: plan.classes[at]!.code })
  })
  return byClass.flat()
}

function unplacedOf(plan: TierPlan, learners: readonly Participant[], names: Names): HandoverUnplaced[] {
  const reasons = new Map(plan.infeasible.map(({ division, reason }) => [division, reason]))
  return learners.flatMap((person, index) => {
    if (plan.classOf[index]! >= 0) return []
    const reason = reasons.get(plan.divisionOf[index]!)!
    return [{ ...toPerson(person, plan.tier, names), reason }]
  })
}
