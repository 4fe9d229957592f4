import fc from 'fast-check'
import { join } from 'node:path'
import { itemForms } from '#domain/assessment/item'
import type { ClassFact, DesignFact, PersonFact, PlanFacts } from '#domain/exchange/plan-facts'
import { defaultReadinessRules } from '#domain/readiness/readiness'
import type { RosterPerson } from '#domain/roster/participant'
import { defaultTraining } from '#domain/training/default-training'
import type { Room } from '#domain/training/training'
import { shippedQuestionnaires } from '#main/questionnaire-versions'
import { anItem, theSettings } from './an-item.ts'

const [shipped] = shippedQuestionnaires(join(import.meta.dirname, '../../resources'))
const at = '2025-02-01T00:00:00.000Z'

/** A companion of Aceh who does not exist. */
export const aPersonFact = (
  id: string,
  part: Partial<RosterPerson & Pick<PersonFact, 'unplaced'>> = {},
): PersonFact => ({
  id,
  externalId: null,
  nik: null,
  name: `Orang ${id}`,
  role: 'companion',
  provinceCode: '11' as PersonFact['provinceCode'],
  regencyCode: '1101' as PersonFact['regencyCode'],
  districtCode: null,
  districtName: null,
  phone: '081300000650',
  email: null,
  unplaced: null,
  ...part,
})

export const aClassFact = (code: string, members: readonly string[], part: Partial<ClassFact> = {}): ClassFact => ({
  id: `rencana/${code}`,
  code,
  tier: 2,
  division: '11',
  provinceCodes: ['11'],
  regencyCodes: ['1101'],
  instructor: null,
  room: { number: 1, division: null, name: null },
  wave: 1,
  date: '2025-02-27',
  startUtc: '2025-02-27T01:00:00Z',
  endUtc: '2025-02-27T08:30:00Z',
  zone: 'WIB',
  members: [...members].sort().map(participantId => ({ participantId, pinned: false })),
  ...part,
})

export const aDesignFact = (id: string, part: Partial<DesignFact> = {}): DesignFact => ({
  id,
  settings: theSettings({ name: `Tes ${id}` }),
  madeAt: at,
  forms: {
    A: ['K15-A1', 'K15-A2'].map(itemId => ({ item: anItem({ id: itemId }), voided: null })),
    B: ['K15-B1', 'K15-B2'].map(itemId => ({ item: anItem({ id: itemId, form: 'B' }), voided: null })),
  },
  firstForms: [],
  ...part,
})

const roomOf = (number: number, link: string | null): Room => ({
  name: `Ruang ${number}`,
  link,
  meetingId: null,
  passcode: null,
  host: null,
})

export const aPlan = (part: Partial<PlanFacts> = {}): PlanFacts => ({
  training: {
    settings: defaultTraining,
    plan: { id: 'rencana', madeAt: at, adoptedAt: at, seed: 1, settings: defaultTraining },
    infeasible: [],
  },
  rules: { readiness: defaultReadinessRules, attendance: { present: 0.75, partly: 0.25 } },
  questionnaire: { version: shipped!.questionnaire.version, sheets: JSON.parse(shipped!.source) },
  designs: [],
  people: [],
  classes: [],
  ...part,
})

/** A failing test names what differs from plan to plan, not the whole form. */
function told(part: Partial<PlanFacts>): PlanFacts {
  const plan = aPlan(part)
  Object.defineProperty(plan, fc.toStringMethod, {
    value: () => JSON.stringify({ ...part, training: part.training?.plan.id }),
  })
  return plan
}

const companions = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6']
const instructors = ['i1', 'i2']
const niks = ['1199990000000000', '1199990000010000', '1199990000020000', '1199990000030000']

/** Whole plans of Aceh over the same few people, classes and tests, so that two of them have much in common. */
export const anyPlan: fc.Arbitrary<PlanFacts> = fc
  .record({
    planId: fc.constantFrom('rencana', 'rencana-baru'),
    name: fc.constantFrom('Ground Check', 'Ground Check 2025'),
    link: fc.constantFrom(null, 'https://contoh.id/1'),
    there: fc.subarray([...companions, ...instructors]),
    names: fc.array(fc.constantFrom('Ani', 'Budi', 'Cut'), { minLength: 8, maxLength: 8 }),
    niks: fc.shuffledSubarray(niks),
    seats: fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 6, maxLength: 6 }),
    codes: fc.subarray(['ACEH-01', 'ACEH-02', 'ACEH-03'], { minLength: 1 }),
    teachers: fc.array(fc.integer({ min: -1, max: 1 }), { minLength: 3, maxLength: 3 }),
    days: fc.array(fc.constantFrom('26', '27', '28'), { minLength: 3, maxLength: 3 }),
    designs: fc.subarray(['tes-1', 'tes-2']),
    isVoid: fc.boolean(),
    forms: fc.array(fc.constantFrom(...itemForms), { minLength: 8, maxLength: 8 }),
    passMark: fc.constantFrom(60, 70),
    present: fc.constantFrom(0.75, 0.8),
  })
  .map(draw => {
    const people = draw.there.map((id, index) =>
      aPersonFact(id, {
        name: `${draw.names[index]!} Contoh`,
        nik: draw.niks[index] ?? null,
        role: instructors.includes(id) ? 'instructor' : 'companion',
        unplaced: draw.seats[companions.indexOf(id)] === -1 ? 'size-gap' : null,
      }),
    )
    const known = new Map(people.map(one => [one.id, one]))
    const classes = draw.codes.map((code, index) => {
      const teacher = known.get(instructors[draw.teachers[index]!] ?? '')
      const members = companions.filter(
        (id, place) => known.has(id) && draw.seats[place] !== -1 && draw.seats[place]! % draw.codes.length === index,
      )
      return aClassFact(code, members, {
        id: `${draw.planId}/${code}`,
        instructor: teacher ? { participantId: teacher.id, name: teacher.name } : null,
        date: `2025-02-${draw.days[index]}`,
        startUtc: `2025-02-${draw.days[index]}T01:00:00Z`,
        endUtc: `2025-02-${draw.days[index]}T08:30:00Z`,
        room: { number: index + 1, division: null, name: index === 0 ? 'Ruang 1' : null },
      })
    })
    const voided = draw.isVoid ? { at, reason: 'Kunci keliru' } : null
    const settings = {
      ...defaultTraining,
      name: draw.name,
      tiers: { 1: defaultTraining.tiers[1], 2: { ...defaultTraining.tiers[2], rooms: [roomOf(1, draw.link)] } },
    }
    const whole = aPlan()
    return told({
      training: { ...whole.training, settings, plan: { ...whole.training.plan, id: draw.planId } },
      rules: {
        readiness: { ...defaultReadinessRules, passMark: draw.passMark },
        attendance: { present: draw.present, partly: 0.25 },
      },
      people: people.sort((a, b) => (a.id < b.id ? -1 : 1)),
      classes,
      designs: draw.designs.map(id => {
        const design = aDesignFact(id)
        const [first, ...others] = design.forms.A
        return {
          ...design,
          forms: { ...design.forms, A: [{ ...first!, voided }, ...others] },
          firstForms: people
            .map((one, index) => ({ participantId: one.id, form: draw.forms[index]! }))
            .sort((a, b) => (a.participantId < b.participantId ? -1 : 1)),
        }
      }),
    })
  })
