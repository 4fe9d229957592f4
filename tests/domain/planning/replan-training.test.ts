import { describe, expect, test } from 'vitest'
import { checkPlan } from '#domain/planning/check-plan'
import { handPlaced } from '#domain/planning/hand-placed'
import { haveSameSettings } from '#domain/planning/have-same-settings'
import type { KeptPlan, KeptTier } from '#domain/planning/kept-plan'
import { peopleByRole, planTraining } from '#domain/planning/plan-training'
import { replanTraining } from '#domain/planning/replan-training'
import type { TierPlan } from '#domain/planning/tier-plan'
import { untrainedClasses } from '#domain/planning/untrained-classes'
import { exampleRoster } from '#domain/roster/example-roster'
import type { Participant, ParticipantId } from '#domain/roster/participant'
import { defaultTraining } from '#domain/training/default-training'
import type { TierSettings, Training } from '#domain/training/training'
import { people as personsOf, regions } from '../../builders/a-roster.ts'

const provinces = new Map(regions.provinces.map(province => [province.code, province]))

const withIds = (persons: ReturnType<typeof personsOf>): Participant[] =>
  persons.map(person => ({ ...person, id: person.externalId as ParticipantId }))

const companions = (count: number, change: Parameters<typeof personsOf>[1] = {}) => withIds(personsOf(count, change))
const instructors = (count: number, change: Parameters<typeof personsOf>[1] = {}) =>
  withIds(personsOf(count, { role: 'instructor', ...change }))

function training(change: Partial<TierSettings> = {}): Training {
  const { tiers } = defaultTraining
  return { ...defaultTraining, tiers: { ...tiers, 2: { ...tiers[2], ...change } } }
}

type Plans = [TierPlan, TierPlan]

function plan(people: Participant[], settings = training()): Plans {
  return [...planTraining({ training: settings, people, provinces, seed: 1 })].at(-1)!
}

function keptTier({ classes, classOf }: TierPlan, learners: Participant[], teachers: Participant[]): KeptTier {
  return {
    classes: classes.map(one => ({ ...one, instructorId: teachers[one.instructor ?? -1]?.id ?? null })),
    classOf: new Map(
      learners.flatMap(({ id }, index) => (classOf[index]! < 0 ? [] : [[id, classOf[index]!] as const])),
    ),
    pinned: new Set(),
  }
}

function keptPlan([one, two]: Plans, people: Participant[]): KeptPlan {
  const roles = peopleByRole(people)
  return {
    1: keptTier(one, roles.instructors, []),
    2: keptTier(two, roles.companions, roles.instructors),
  }
}

/** Plans `before`, re-plans for `after`, and has both tiers checked. */
function replan(before: Participant[], after: Participant[], settings = training()) {
  const kept = keptPlan(plan(before, settings), before)
  return { kept, ...replanKept(kept, after, settings) }
}

function replanKept(kept: KeptPlan, after: Participant[], settings = training()) {
  const plans = replanTraining({ training: settings, people: after, provinces, kept })
  expect(violationsOf(plans, after, kept, settings)).toEqual([])
  return { plans, two: plans[1] }
}

function violationsOf([one, two]: Plans, people: Participant[], kept: KeptPlan, settings = training()) {
  const roles = peopleByRole(people)
  return [
    ...checkPlan(one, settings.tiers[1], roles.instructors, [], provinces, kept[1]),
    ...checkPlan(two, settings.tiers[2], roles.companions, roles.instructors, provinces, kept[2]),
  ]
}

const valueOf = ({ objectives }: TierPlan, name: string) => objectives.find(one => one.name === name)!
const arrangement = ({
  code,
  room,
  roomDivision,
  wave,
  startUtc,
  endUtc,
}: Omit<KeptTier['classes'][number], 'instructorId'>) => ({
  code,
  room,
  roomDivision,
  wave,
  startUtc,
  endUtc,
})

describe('the plan in use, kept for people who changed', () => {
  const sulsel = [...companions(90), ...instructors(3)]

  test('is the same plan where nobody changed', () => {
    const before = plan(sulsel)
    const [one, two] = replanKept(keptPlan(before, sulsel), sulsel).plans
    expect(two.classes).toEqual(before[1].classes)
    expect(two.classOf).toEqual(before[1].classOf)
    expect(one.classOf).toEqual(before[0].classOf)
    expect(two.objectives[0]).toEqual({ name: 'peopleMoved', value: 0, bound: 0 })
  })

  test('keeps classes, rooms, times and instructors; only newcomers get a class', () => {
    const after = [...sulsel.filter((_, index) => index % 9 !== 0 || index >= 90), ...companions(7)]
    const { kept, two } = replan(sulsel, after)
    expect(two.classes.map(arrangement)).toEqual(kept[2].classes.map(arrangement))
    const { instructors: staff } = peopleByRole(after)
    expect(two.classes.map(({ instructor }) => staff[instructor!]!.id)).toEqual(
      kept[2].classes.map(({ instructorId }) => instructorId),
    )
    expect(valueOf(two, 'peopleMoved').value).toBe(0)
    expect(two.classOf.every(at => at >= 0)).toBe(true)
  })

  test('gives a class that lost its instructor one who teaches nobody yet, of its own regency if there is one', () => {
    const bone = [...companions(60), ...instructors(2)]
    const after = [
      ...bone.slice(0, -1),
      ...instructors(1, { regencyCode: '7309' }),
      ...instructors(1),
      ...instructors(1, { regencyCode: null }),
    ]
    const { two } = replan(bone, after)
    expect(new Set(two.classes.map(({ instructor }) => instructor))).toEqual(new Set([0, 2]))
    expect(valueOf(two, 'homeInstructors')).toEqual({ name: 'homeInstructors', value: 2, bound: 2 })
  })

  test('has an instructor who is left teach again at another time where nobody else is there', () => {
    const before = [...companions(60), ...instructors(2)]
    const { kept, two } = replan(before, before.slice(0, -1))
    expect(two.classes.map(({ instructor }) => instructor)).toEqual([0, 0])
    expect(new Set(two.classes.map(({ wave }) => wave)).size).toBe(2)
    expect(two.classes.map(({ code }) => code)).toEqual(kept[2].classes.map(({ code }) => code))
  })

  test.each([1, 2])('shares classes without instructor out among those free at the time, in %i rooms', roomCount => {
    const settings = training({ roomCount })
    const before = [...companions(120), ...instructors(4)]
    const kept = keptPlan(plan(before, settings), before)
    const stay = new Set(kept[2].classes.slice(2).map(({ instructorId }) => instructorId))
    const after = before.filter(({ id, role }) => role === 'companion' || stay.has(id))
    const { two } = replanKept(kept, after, settings)
    expect(two.classes.map(arrangement)).toEqual(kept[2].classes.map(arrangement))
    expect(valueOf(two, 'instructorLoad')).toEqual({ name: 'instructorLoad', value: 2, bound: 2 })
  })

  test('leaves both classes to who teaches two at home, also where a stranger is free', () => {
    const before = [...companions(60), ...instructors(1)]
    const { two } = replan(before, [...before, ...instructors(1, { regencyCode: '7309' })])
    expect(valueOf(two, 'homeInstructors')).toEqual({ name: 'homeInstructors', value: 2, bound: 2 })
    expect(valueOf(two, 'instructorLoad')).toEqual({ name: 'instructorLoad', value: 2, bound: 1 })
  })

  test('opens a class with the next code, a room and a time where seats run out, and fills it', () => {
    const before = [...companions(80), ...instructors(2)]
    const { kept, two } = replan(before, [...before, ...companions(3)])
    expect(two.classes.map(({ code }) => code)).toEqual(['SULSEL-01', 'SULSEL-02', 'SULSEL-03'])
    expect(two.classes.slice(0, 2).map(arrangement)).toEqual(kept[2].classes.map(arrangement))
    expect(valueOf(two, 'peopleMoved')).toEqual({ name: 'peopleMoved', value: 17, bound: 17 })
  })

  test('never gives the code of a closed class to another one', () => {
    const before = [...companions(90), ...instructors(3)]
    const kept = keptPlan(plan(before), before)
    const inFirst = before.filter(({ id }) => kept[2].classOf.get(id) === 0)
    const stay = before.filter(person => !inFirst.includes(person))
    const { two } = replanKept(kept, stay)
    expect(two.classes.map(({ code }) => code)).toEqual(['SULSEL-02', 'SULSEL-03'])
    expect(valueOf(two, 'peopleMoved').value).toBe(0)

    const full = replanKept(kept, [...before, ...companions(31)]).two
    expect(full.classes.map(({ code }) => code)).toEqual(['SULSEL-01', 'SULSEL-02', 'SULSEL-03', 'SULSEL-04'])
  })

  test('leaves out a province that became too small, and takes in a new one', () => {
    const bali = { provinceCode: '51', regencyCode: '5101' }
    const before = [...companions(60), ...instructors(2)]
    const after = [...before.slice(0, 19), ...before.slice(60), ...companions(45, bali), ...instructors(1, bali)]
    const { two } = replan(before, after)
    expect(two.infeasible).toEqual([{ tier: 2, division: '73', people: 19, reason: 'too-few-people', needed: 1 }])
    expect(two.classes.map(({ code, wave }) => [code, wave])).toEqual([
      ['BALI-01', 1],
      ['BALI-02', 2],
    ])
    expect(valueOf(two, 'peopleMoved')).toEqual({ name: 'peopleMoved', value: 0, bound: 0 })
  })

  test('counts nobody as moved who went to another province, and seats them there', () => {
    const bali = { provinceCode: '51', regencyCode: '5101' } as const
    const before = [...companions(30), ...instructors(1), ...companions(30, bali), ...instructors(1, bali)]
    const after = before.map((person, index) => (index === 0 ? { ...person, ...bali } : person)) as Participant[]
    const { two } = replan(before, after)
    expect(two.classes.map(({ code, size }) => [code, size])).toEqual([
      ['BALI-01', 31],
      ['SULSEL-01', 29],
    ])
    expect(valueOf(two, 'peopleMoved').value).toBe(0)
  })

  test('starts from classes as they are, whoever changed them', () => {
    const before = [...companions(30), ...companions(29, { regencyCode: '7309' }), ...instructors(3)]
    const kept = keptPlan(plan(before), before)
    const [first, last, third] = [before[0]!.id, before[58]!.id, before[61]!.id]
    const classOf = new Map([
      ...kept[2].classOf,
      [first, kept[2].classOf.get(last)!],
      [last, kept[2].classOf.get(first)!],
    ])
    const [one, two] = kept[2].classes
    const byHand = {
      classOf,
      pinned: new Set([first, last]),
      classes: [one!, { ...two!, room: 20, wave: 5, instructorId: third }],
    }
    const replanned = replanKept({ ...kept, 2: byHand }, before).two
    expect(replanned.classes.map(arrangement)).toEqual(byHand.classes.map(arrangement))
    expect(replanned.classes[1]!.instructor).toBe(2)
    before.slice(0, 59).forEach(({ id }, index) => expect(replanned.classOf[index]).toBe(classOf.get(id)))
  })

  test('leaves who was put into a class by hand there, also where they sit apart from their like', () => {
    const before = [...companions(30), ...companions(30, { regencyCode: '7309' }), ...instructors(2)]
    const kept = keptPlan(plan(before), before)
    const [first, last] = [before[0]!.id, before[59]!.id]
    const other = kept[2].classOf.get(last)!
    const classOf = new Map([...kept[2].classOf, [first, other]])
    const after = [...before, ...companions(3, { regencyCode: '7371' })]
    const replanned = (pinned: Set<ParticipantId>) => {
      const byHand = { ...kept[2], classOf, pinned }
      const { two } = replanKept({ ...kept, 2: byHand }, after)
      return { seat: two.classOf[0], ...handPlaced(two, peopleByRole(after).companions, byHand) }
    }
    expect(replanned(new Set())).toEqual({ seat: 1 - other, stayed: 0, moved: 0 })
    expect(replanned(new Set([first]))).toEqual({ seat: other, stayed: 1, moved: 0 })
  })

  test('says who could not stay where they were put by hand, since the class is gone', () => {
    const before = [...companions(60), ...instructors(2)]
    const kept = keptPlan(plan(before), before)
    const stay = before.filter(({ id, role }) => role === 'instructor' || kept[2].classOf.get(id) === 1)
    const alone = before.find(({ id }) => kept[2].classOf.get(id) === 0)!
    const after = [...stay, alone]
    const byHand = { ...kept[2], pinned: new Set([alone.id, stay[0]!.id]) }
    const { two } = replanKept({ ...kept, 2: byHand }, after)
    expect(two.classes.map(({ code }) => code)).toEqual(['SULSEL-02'])
    expect(handPlaced(two, peopleByRole(after).companions, byHand)).toEqual({ stayed: 1, moved: 1 })
  })

  test('finds new classes a session between others, with several sessions a day and rooms of each province', () => {
    const settings = training({
      roomPool: 'province',
      roomCount: 1,
      sessions: [
        { start: '08:00', end: '11:00' },
        { start: '12:00', end: '15:00' },
      ],
    })
    const before = [...companions(120), ...instructors(3)]
    const { kept, two } = replan(before, [...before, ...companions(1)], settings)
    expect(kept[2].classes).toHaveLength(3)
    const added = two.classes.at(-1)!
    expect(added).toMatchObject({ code: 'SULSEL-04', wave: 4, room: 1, roomDivision: '73', date: '2025-02-28' })
  })

  test('is refused by the checker when it claims that other people moved', () => {
    const before = [...companions(80), ...instructors(2)]
    const after = [...before, ...companions(3)]
    const { kept, plans } = replan(before, after)
    const claim = (value: number): Plans => [
      plans[0],
      {
        ...plans[1],
        objectives: plans[1].objectives.map(one => (one.name === 'peopleMoved' ? { ...one, value } : one)),
      },
    ]
    expect(violationsOf(claim(16), after, kept)).toEqual([
      { kind: 'objective-differs', name: 'peopleMoved', claimed: 16, found: 17 },
    ])
    const roles = peopleByRole(after)
    expect(checkPlan(plans[1], training().tiers[2], roles.companions, roles.instructors, provinces)).toEqual([
      { kind: 'objective-unchecked', name: 'peopleMoved' },
    ])
  })
})

test('the nation: after one in a hundred left and as many came hardly anybody moves, and every rule still holds', () => {
  const nation = withIds(exampleRoster(regions))
  const leaves = (index: number) => index % 100 === 7
  const newcomers = nation
    .filter((_, index) => index % 100 === 31)
    .map(person => ({ ...person, id: `${person.id}-baru` as ParticipantId }))
  const { plans } = replan(nation, [...nation.filter((_, index) => !leaves(index)), ...newcomers])
  for (const tier of plans) {
    const { value, bound } = valueOf(tier, 'peopleMoved')
    expect(bound).toBe(0)
    expect(value).toBeLessThanOrEqual(0.002 * tier.classOf.length)
  }
})

test('classes that begin before their instructor is trained are counted', () => {
  const people = [...companions(60), ...instructors(40)]
  const early = (firstDate: string) => untrainedClasses(...plan(people, training({ firstDate, classCount: 'fewest' })))
  expect(early('2025-02-27')).toBe(0)
  expect(early('2025-02-26')).toBe(2)
  const untaught = [...companions(60), ...instructors(2)]
  expect(untrainedClasses(...plan(untaught, training({ firstDate: '2025-02-26' })))).toBe(0)
})

test('settings are the same in any order and with any names of rooms, not with other days', () => {
  const { tiers, ...rest } = defaultTraining
  const { limits: _, ...others } = tiers[2]
  const turned = { limits: { target: 30, largest: 40, smallest: 20 }, ...others }
  const room = { name: 'Mawar', link: null, meetingId: null, passcode: null, host: null }
  expect(haveSameSettings(defaultTraining, { ...rest, tiers: { 2: turned, 1: tiers[1] } })).toBe(true)
  expect(haveSameSettings(defaultTraining, training({ rooms: [room] }))).toBe(true)
  expect(haveSameSettings(defaultTraining, training({ firstDate: '2025-03-03' }))).toBe(false)
})
