import { describe, expect, test } from 'vitest'
import { checkPlan } from '#domain/planning/check-plan'
import { peopleByRole, planTraining } from '#domain/planning/plan-training'
import { exampleRoster } from '#domain/roster/example-roster'
import type { Participant, ParticipantId } from '#domain/roster/participant'
import { wavesTable } from '#domain/allocation/waves-table'
import { wavesQuestionOf } from '#domain/planning/waves-of-roster'
import { defaultTraining } from '#domain/training/default-training'
import { type TierSettings, type Training, withWaves } from '#domain/training/training'
import { people as personsOf, regions } from '../../builders/a-roster.ts'

const provinces = new Map(regions.provinces.map(province => [province.code, province]))

const withIds = (persons: ReturnType<typeof personsOf>): Participant[] =>
  persons.map(person => ({ ...person, id: person.externalId as ParticipantId }))

const example = withIds(exampleRoster(regions))

function settingsFor(waves: number, change: Partial<TierSettings> = {}): TierSettings {
  return withWaves({ ...defaultTraining.tiers[2], ...change }, waves)
}

function plan(people: Participant[], settings: TierSettings) {
  const training: Training = { ...defaultTraining, tiers: { ...defaultTraining.tiers, 2: settings } }
  const [, two] = [...planTraining({ training, people, provinces, seed: 1 })].at(-1)!
  const { instructors, companions } = peopleByRole(people)
  expect(checkPlan(two, settings, companions, instructors, provinces)).toEqual([])
  const valueOf = (name: string) => two.objectives.find(objective => objective.name === name)!.value
  return { two, waves: valueOf('waves'), mixed: valueOf('areasTogether') - valueOf('classes') }
}

describe('a plan with its classes counted by waves', () => {
  test.each([25, 28, 31])('of the example has at most %i waves and mixes as few regencies as the table says', waves => {
    const settings = settingsFor(waves)
    const rows = wavesTable(
      wavesQuestionOf(example, { limits: settings.limits, roomCount: 36, sessionsPerDay: 1 }, provinces, 1),
    )
    const row = rows.find(one => one.waves === waves)!
    const made = plan(example, settings)
    expect(made.waves).toBe(waves)
    expect(made.two.classes).toHaveLength(row.classes)
    expect(made.mixed).toBe(row.mixed)
    expect(made.mixed).toBe(row.bound)
  })

  test('has as few waves as people allow where fewer are asked for, and everybody who can has a class', () => {
    const { two, waves } = plan(example, settingsFor(3))
    expect(waves).toBe(24)
    expect(two.infeasible).toEqual([])
    expect(two.classOf.every(at => at >= 0)).toBe(true)
  })

  test.each([2, 3])('keeps to its waves also with %i sessions a day', sessions => {
    const times = [
      { start: '08:00', end: '10:00' },
      { start: '10:30', end: '12:30' },
      { start: '13:00', end: '15:00' },
    ]
    expect(plan(example, settingsFor(29, { sessions: times.slice(0, sessions) })).waves).toBeLessThanOrEqual(29)
  })

  test('keeps to what the instructors of a province can teach', () => {
    const regencies = ['7301', '7302', '7303', '7304'] as const
    const people = withIds([
      ...regencies.flatMap(regencyCode => personsOf(41, { regencyCode })),
      ...personsOf(1, { role: 'instructor' }),
    ])
    expect(plan(people, settingsFor(5)).two.classes).toHaveLength(5)
    expect(plan(people, settingsFor(6)).two.classes).toHaveLength(6)
  })

  test('leaves out who cannot be placed under any policy', () => {
    const people = withIds([
      ...personsOf(60),
      ...personsOf(2, { role: 'instructor' }),
      ...personsOf(19, { provinceCode: '51', regencyCode: '5101' }),
    ])
    const { two } = plan(people, settingsFor(2))
    expect(two.classes.map(({ size }) => size)).toEqual([30, 30])
    expect(two.infeasible).toMatchObject([{ division: '51', reason: 'too-few-people', needed: 1 }])
  })
})
