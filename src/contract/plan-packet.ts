import * as z from 'zod'
import { difficulties, type Item, itemForms } from '#domain/assessment/item'
import type {
  ClassFact,
  DesignFact,
  PersonFact,
  PlanRecordKind,
  QuestionnaireFact,
  RulesFact,
  TrainingFact,
} from '#domain/exchange/plan-facts'
import type { VariableId } from '#domain/questionnaire/questionnaire'
import { instant, isoDate, tier, zone } from './identifiers.ts'
import { trainingSettings } from './training.ts'

/** The records of a plan packet, checked on the way in; each is what domain/exchange/plan-facts says. */

const id = z.string().min(1).max(200)
const text = z.string().max(10_000)
const line = z.string().min(1).max(500)
const digits = (count: number) => z.string().regex(new RegExp(`^[0-9]{${count}}$`))
const variable = z.string().regex(/^[IK][0-9]{2}$/) as unknown as z.ZodType<VariableId>
const unplaced = z.enum(['too-few-people', 'size-gap', 'no-instructors'])

export const trainingBody = z.strictObject({
  settings: trainingSettings,
  plan: z.strictObject({
    id,
    madeAt: instant,
    adoptedAt: instant,
    seed: z.int(),
    settings: trainingSettings,
  }),
  infeasible: z
    .array(
      z.strictObject({
        tier,
        division: line,
        people: z.int().min(0),
        reason: unplaced,
        needed: z.int().min(0),
      }),
    )
    .max(1000),
}) satisfies z.ZodType<TrainingFact>

/** NIK and telephone are the province's own: no other packet has them. */
export const personBody = z.strictObject({
  externalId: line.nullable(),
  nik: digits(16).nullable(),
  name: line,
  role: z.enum(['companion', 'instructor']),
  provinceCode: digits(2),
  regencyCode: digits(4).nullable(),
  districtCode: digits(6).nullable(),
  districtName: z.string().max(500).nullable(),
  phone: z.string().max(500).nullable(),
  email: z.string().max(500).nullable(),
  unplaced: unplaced.nullable(),
}) as unknown as z.ZodType<Omit<PersonFact, 'id'>>

export const classBody = z
  .strictObject({
    code: line,
    tier,
    division: line,
    provinceCodes: z.array(digits(2)).max(100),
    regencyCodes: z.array(digits(4)).max(1000),
    instructor: z.strictObject({ participantId: id, name: line }).nullable(),
    room: z.strictObject({
      number: z.int().min(1).max(10_000),
      division: line.nullable(),
      name: z.string().max(500).nullable(),
    }),
    wave: z.int().min(1).max(100_000),
    date: isoDate,
    startUtc: instant,
    endUtc: instant,
    zone,
    members: z.array(z.strictObject({ participantId: id, pinned: z.boolean() })).max(2000),
  })
  .refine(({ startUtc, endUtc }) => startUtc < endUtc) satisfies z.ZodType<Omit<ClassFact, 'id'>>

const sheet = z.strictObject({
  header: z.array(text).max(500),
  rows: z.array(z.strictObject({ row: z.int().min(1), cells: z.array(z.string().max(32_767)).max(500) })).max(10_000),
})

/** The rows of the XLSForm workbook in force, as text. */
export const questionnaireBody = z.strictObject({
  version: z.string().min(1).max(100),
  sheets: z.strictObject({ survey: sheet, choices: sheet, settings: sheet }),
}) satisfies z.ZodType<QuestionnaireFact>

const option = z.strictObject({
  key: z.string().length(1),
  text,
  fraction: z.number().min(-1).max(1),
  feedback: text.nullable(),
})

const item = z.strictObject({
  id: z.string().min(1).max(100),
  variable,
  form: z.enum(itemForms),
  difficulty: z.enum(difficulties),
  scenario: text.nullable(),
  stem: text,
  answer: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.enum(['single', 'multiple']), options: z.array(option).max(26) }),
    z.strictObject({ kind: z.literal('true-false'), isTrue: z.boolean() }),
    z.strictObject({ kind: z.literal('number'), value: z.number(), tolerance: z.number(), unit: text.nullable() }),
  ]),
  points: z.number().positive().max(1000),
  explanation: text,
  source: text.nullable(),
}) as z.ZodType<Item>

const testItems = z
  .array(z.strictObject({ item, voided: z.strictObject({ at: instant, reason: text }).nullable() }))
  .max(1000)

export const testDesignBody = z.strictObject({
  settings: z.strictObject({
    name: z.string().max(500),
    kind: z.enum(['single', 'crossed']),
    blueprint: z
      .strictObject({
        variables: z.array(variable).max(100),
        perVariable: z.int().min(1).max(20),
        difficulty: z.enum(difficulties).nullable(),
      })
      .nullable(),
    timeLimit: z.number().positive().max(10_000).nullable(),
    isShuffled: z.boolean(),
    passMark: z.number().min(0).max(100),
    attempts: z.int().min(1).max(1000),
    counted: z.enum(['first', 'best', 'last']),
  }),
  madeAt: instant,
  forms: z.strictObject({ A: testItems, B: testItems }),
  firstForms: z.array(z.strictObject({ participantId: id, form: z.enum(itemForms) })).max(100_000),
}) satisfies z.ZodType<Omit<DesignFact, 'id'>>

export const rulesBody = z.strictObject({
  readiness: z.strictObject({
    attendanceShare: z.number().min(0).max(1),
    needsPreTest: z.boolean(),
    passMark: z.number().min(0).max(100).nullable(),
    practiceCases: z.int().min(0).max(50),
    practicePass: z.number().min(0).max(100),
    masteredVariables: z.array(variable).max(39),
    designId: id.nullable(),
  }),
  attendance: z
    .strictObject({ present: z.number().positive().max(1), partly: z.number().min(0).max(1) })
    .refine(({ present, partly }) => partly <= present),
}) satisfies z.ZodType<RulesFact>

export const planBodies = {
  training: trainingBody,
  rules: rulesBody,
  questionnaire: questionnaireBody,
  'test-design': testDesignBody,
  person: personBody,
  class: classBody,
} satisfies Record<PlanRecordKind, z.ZodType>
