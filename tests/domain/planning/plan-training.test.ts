import { describe, expect, test } from 'vitest'
import { checkPlan } from '#domain/planning/check-plan'
import { peopleByRole, planTraining } from '#domain/planning/plan-training'
import { planFigures, type TierPlan } from '#domain/planning/tier-plan'
import type { Participant, ParticipantId } from '#domain/roster/participant'
import { defaultTraining } from '#domain/training/default-training'
import type { TierSettings, Training } from '#domain/training/training'
import { people as personsOf, regions } from '../../builders/a-roster.ts'

const provinces = new Map(regions.provinces.map(province => [province.code, province]))

const withIds = (persons: ReturnType<typeof personsOf>): Participant[] =>
  persons.map(person => ({ ...person, id: person.externalId as ParticipantId }))

function training(change: Partial<TierSettings> = {}): Training {
  const { tiers } = defaultTraining
  return { ...defaultTraining, tiers: { ...tiers, 2: { ...tiers[2], ...change } } }
}

function plan(people: Participant[], settings = training()) {
  return [...planTraining({ training: settings, people, provinces, seed: 1 })].at(-1)!
}

function violationsOf(tierPlan: TierPlan, people: Participant[], settings = training()) {
  const { instructors, companions } = peopleByRole(people)
  return tierPlan.tier === 1
    ? checkPlan(tierPlan, settings.tiers[1], instructors, [], provinces)
    : checkPlan(tierPlan, settings.tiers[2], companions, instructors, provinces)
}

const sulsel = withIds([...personsOf(90), ...personsOf(3, { role: 'instructor' })])

describe('a plan', () => {
  test('keeps provinces apart even where a neighbour has too few', () => {
    const people = withIds([
      ...personsOf(30),
      ...personsOf(19, { provinceCode: '51', regencyCode: '5101' }),
      ...personsOf(1, { role: 'instructor' }),
    ])
    const [, two] = plan(people)

    expect(two.classes.map(({ division, size }) => [division, size])).toEqual([['73', 30]])
    expect(two.infeasible).toEqual([{ tier: 2, division: '51', people: 19, reason: 'too-few-people', needed: 1 }])
  })

  test('keeps a district together where it fits into one class', () => {
    const people = withIds([
      ...personsOf(31, { districtName: 'Libureng' }),
      ...personsOf(29, { districtName: 'Kahu' }),
      ...personsOf(2, { role: 'instructor' }),
    ])
    expect(
      plan(people)[1]
        .classes.map(({ size }) => size)
        .sort((a, b) => a - b),
    ).toEqual([29, 31])
  })

  test('has the instructor of the regency teach it', () => {
    const people = withIds([
      ...personsOf(30),
      ...personsOf(30, { regencyCode: '7309' }),
      ...personsOf(1, { role: 'instructor', regencyCode: '7309' }),
      ...personsOf(1, { role: 'instructor' }),
    ])
    const [, two] = plan(people)
    const { instructors } = peopleByRole(people)
    for (const { regencyCodes, instructor } of two.classes) {
      expect(regencyCodes).toEqual([instructors[instructor!]!.regencyCode])
    }
  })

  test('is refused by the checker after any harm done to it', () => {
    const [, two] = plan(sulsel)
    expect(violationsOf(two, sulsel)).toEqual([])

    const first = two.classes[0]!
    const harmed: TierPlan[] = [
      { ...two, classOf: two.classOf.map((at, index) => (index === 0 ? -1 : at)) },
      {
        ...two,
        classes: two.classes.map(one => ({ ...one, room: 1, startUtc: first.startUtc, endUtc: first.endUtc })),
      },
      { ...two, classes: two.classes.map(one => ({ ...one, instructor: 0 })) },
      { ...two, classes: two.classes.map(one => ({ ...one, instructor: null })) },
      { ...two, classes: two.classes.map(one => ({ ...one, endUtc: '2025-02-27T10:00:00Z' })) },
      { ...two, objectives: two.objectives.map(one => ({ ...one, value: one.value - 1 })) },
    ]
    for (const plan of harmed) expect(violationsOf(plan, sulsel)).not.toEqual([])
  })

  test('is refused by the checker under other limits, rooms or hours than it was made for', () => {
    const [, two] = plan(sulsel)
    const others: Partial<TierSettings>[] = [
      { limits: { smallest: 20, largest: 29, target: 25 } },
      { limits: { smallest: 31, largest: 40, target: 35 } },
      { roomCount: 2 },
      { sessions: [{ start: '08:00', end: '15:00' }] },
    ]
    for (const change of others) expect(violationsOf(two, sulsel, training(change))).not.toEqual([])
  })

  test('says how many instructors would do where there are none', () => {
    expect(plan(withIds(personsOf(81)))[1].infeasible).toMatchObject([{ reason: 'no-instructors', needed: 3 }])
  })

  test('lists classes in the order of provinces, then of regencies', () => {
    const people = withIds([
      ...personsOf(30, { regencyCode: '7371' }),
      ...personsOf(30, { regencyCode: '7309' }),
      ...personsOf(30, { provinceCode: '51', regencyCode: '5101' }),
      ...personsOf(2, { role: 'instructor' }),
      ...personsOf(1, { role: 'instructor', provinceCode: '51', regencyCode: null }),
    ])
    expect(plan(people)[1].classes.map(({ code, regencyCodes }) => [code, ...regencyCodes])).toEqual([
      ['BALI-01', '5101'],
      ['SULSEL-01', '7309'],
      ['SULSEL-02', '7371'],
    ])
  })

  test('of tier 1 has as few classes as sizes allow when asked to', () => {
    const { tiers } = defaultTraining
    const settings = { ...defaultTraining, tiers: { ...tiers, 1: { ...tiers[1], classCount: 'fewest' as const } } }
    const [one] = plan(withIds(personsOf(100, { role: 'instructor' })), settings)
    expect(one.classes).toHaveLength(3)
  })

  test('tells its figures, and which classes come after the last day allowed', () => {
    const settings = training({ roomCount: 1 })
    const [, two] = plan(sulsel, settings)
    expect(planFigures(two, '2025-02-28')).toMatchObject({
      classes: 3,
      placed: 90,
      unplaced: 0,
      waves: 3,
      firstDate: '2025-02-27',
      lastDate: '2025-03-03',
      late: 1,
    })
  })

  test('of nobody is empty', () => {
    const [one, two] = plan([])
    expect(planFigures(one, null)).toMatchObject({ classes: 0, placed: 0, minSize: 0, firstDate: null })
    expect(two.classes).toEqual([])
  })
})
