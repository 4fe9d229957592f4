import { oc } from '@orpc/contract'
import * as z from 'zod'
import type { VariableId } from '#domain/questionnaire/questionnaire'
import { rungs } from '#domain/readiness/readiness'
import { ladderSteps } from '#domain/readiness/readiness-sum'
import { classId, instant, isoDate, participantId, zone } from './identifiers.ts'

const variable = z.custom<VariableId>(value => typeof value === 'string' && /^[IK]\d\d$/.test(value))

/** Shares are 0–1, marks percent. */
export const readinessRules = z.object({
  attendanceShare: z.number().min(0).max(1),
  needsPreTest: z.boolean(),
  passMark: z.number().min(0).max(100).nullable(),
  practiceCases: z.number().int().min(0).max(50),
  practicePass: z.number().min(0).max(100),
  masteredVariables: z.array(variable).max(39),
  designId: z.string().nullable(),
})

/** Whose readiness is asked for: companions who have not withdrawn. Codes are Kemendagri's. */
export const readinessScope = z.union([
  z.object({ kind: z.literal('nation') }),
  z.object({ kind: z.literal('province'), code: z.string() }),
  z.object({ kind: z.literal('regency'), code: z.string() }),
  z.object({ kind: z.literal('class'), classId }),
])
export type ReadinessScope = z.infer<typeof readinessScope>

const state = z.enum(['ready', 'not-ready', 'not-reported'])
const step = z.enum(ladderSteps)
const count = z.number().int().min(0)

export const missing = z.union([
  z.object({ rung: z.literal('placed') }),
  z.object({ rung: z.literal('attended'), share: z.number().nullable(), needed: z.number() }),
  z.object({ rung: z.literal('pre-test') }),
  z.object({ rung: z.literal('post-test'), percent: z.number().nullable(), needed: z.number() }),
  z.object({ rung: z.literal('practice'), passed: z.number().nullable(), needed: z.number() }),
  z.object({ rung: z.literal('practice'), unmastered: z.array(variable) }),
])

/** See domain/readiness/readiness-sum. */
export const readinessSum = z.object({
  people: count,
  states: z.record(state, count),
  reached: z.record(step, count),
  reportedAt: instant.nullable(),
})

/** Where people are: `code` of a province or regency (null: the province's office), or a class. */
export const placeSum = z.object({ code: z.string().nullable(), sum: readinessSum })
export type PlaceSum = z.infer<typeof placeSum>

export const classSum = z.object({
  classId,
  code: z.string(),
  provinceCode: z.string(),
  date: isoDate,
  startUtc: instant,
  endUtc: instant,
  zone,
  instructorName: z.string().nullable(),
  /** Of a regency: of its people in the class only. */
  sum: readinessSum,
})
export type ClassSum = z.infer<typeof classSum>

const rightOf = z.object({ right: z.number(), of: z.number() })
/** See domain/readiness/variable-figures. */
export const variableFigures = z.object({ variable, pre: rightOf, post: rightOf, practice: rightOf })

/** The wrong value recorded most often in rehearsal, beside the right one: values of a question of the form. */
export const wrongAnswer = z.object({ question: z.string(), recorded: z.string(), right: z.string(), times: count })
export type WrongAnswer = z.infer<typeof wrongAnswer>

/** An item of a test that was answered wrongly, with the wrong answer chosen most, as texts of the item. */
export const wrongItem = z.object({
  itemId: z.string(),
  stem: z.string(),
  chosen: z.string(),
  right: z.string(),
  times: count,
  of: count,
})
export type WrongItem = z.infer<typeof wrongItem>

/** Which rows a number opens: a state, those who came so far, or those who stopped there. */
export const readinessFilter = z.object({
  state: state.optional(),
  reached: step.optional(),
  stoppedAt: step.optional(),
  /** Those who lack this rung, whatever else. */
  lacks: z.enum(rungs).optional(),
  search: z.string().max(200).optional(),
})
export type ReadinessFilter = z.infer<typeof readinessFilter>

export const readyPerson = z.object({
  participantId,
  name: z.string(),
  provinceCode: z.string(),
  regencyCode: z.string().nullable(),
  classId: classId.nullable(),
  classCode: z.string().nullable(),
  state,
  missing: z.array(missing),
  /** 0–1. */
  attendance: z.number().nullable(),
  /** Percent. */
  pre: z.number().nullable(),
  post: z.number().nullable(),
  /** Cases passed. */
  passed: z.number().nullable(),
  reportedAt: instant.nullable(),
  readySince: instant.nullable(),
})
export type ReadyPerson = z.infer<typeof readyPerson>

const evidence = z.object({ percent: z.number(), at: instant }).nullable()
export const personReadiness = readyPerson.extend({
  /** Masked: `0813 •••• •650`. */
  phone: z.string().nullable(),
  contactedAt: instant.nullable(),
  record: z.object({
    isPlaced: z.boolean(),
    attendance: z.object({ share: z.number(), at: instant }).nullable(),
    pre: evidence,
    post: evidence,
    practice: z
      .object({
        best: z.array(z.object({ percent: z.number(), at: instant })),
        mastered: z.array(variable),
        at: instant,
      })
      .nullable(),
  }),
})
export type PersonReadiness = z.infer<typeof personReadiness>

export const contactPerson = z.object({
  participantId,
  name: z.string(),
  provinceCode: z.string(),
  regencyCode: z.string().nullable(),
  classId,
  classCode: z.string(),
  date: isoDate,
  startUtc: instant,
  endUtc: instant,
  zone,
  /** Masked: `0813 •••• •650`. Null: none is known. */
  phone: z.string().nullable(),
  reason: z.union([
    z.object({ kind: z.literal('class-soon'), date: isoDate }),
    z.object({ kind: z.literal('missing'), missing: z.array(missing) }),
  ]),
})
export type ContactPerson = z.infer<typeof contactPerson>

/** A list as a file, however long; `name` is of its place, `asInitials` as names are on a screen that is shared. */
const listFile = z.object({
  scope: readinessScope,
  format: z.enum(['xlsx', 'csv']),
  language: z.enum(['id', 'en']),
  name: z.string().trim().min(1).max(120),
  asInitials: z.boolean(),
})

const PERSON_GONE = { status: 409, message: 'The person is no longer in the roster.' } as const
const CLASS_GONE = { status: 409, message: 'The class is not in the current plan.' } as const

export const readiness = {
  /** A workspace has one set of rules; at the centre each province has those of its plan, so the scope decides. */
  rules: oc.input(z.object({ scope: readinessScope }).optional()).output(
    z.object({
      rules: readinessRules,
      /** Those of Gladi, where nobody changed them. */
      areDefaults: z.boolean(),
      /** Whose results count as pre- and post-test; null: there is no test. */
      designId: z.string().nullable(),
      designs: z.array(z.object({ id: z.string(), name: z.string(), kind: z.enum(['single', 'crossed']) })),
    }),
  ),
  /** A recorded change. */
  saveRules: oc.input(readinessRules).output(z.void()),

  /** How ready the people of a scope are, and its parts: provinces; regencies and classes; classes; nothing below a class. */
  overview: oc
    .input(z.object({ scope: readinessScope }))
    .output(
      z.object({
        sum: readinessSum,
        provinces: z.array(placeSum),
        regencies: z.array(placeSum),
        classes: z.array(classSum),
        /** How many were ready by the end of a day (WIB); only days on which somebody became so. */
        trend: z.array(z.object({ day: isoDate, ready: count })),
      }),
    )
    .errors({ CLASS_GONE }),

  /** Each of the variables before, after and in rehearsal, in their order. */
  variables: oc
    .input(z.object({ scope: readinessScope }))
    .output(
      z.object({
        figures: z.array(variableFigures),
        /** The five least right, the least first; `lowest`: the province or regency where it is least right. */
        hardest: z.array(
          z.object({
            variable,
            wrong: wrongAnswer.nullable(),
            lowest: z.string().nullable(),
            items: z.array(wrongItem),
          }),
        ),
      }),
    )
    .errors({ CLASS_GONE }),

  /** Items of the tests about some variables with the wrong answer given most, the one most got wrong first. */
  wrongItems: oc
    .input(z.object({ scope: readinessScope, variables: z.array(variable).max(39) }))
    .output(z.array(wrongItem.extend({ variable }))),

  /** The people behind a number, by class and name. */
  people: oc
    .input(
      z.object({
        scope: readinessScope,
        filter: readinessFilter,
        offset: z.number().int().min(0),
        limit: z.number().int().min(1).max(1000),
      }),
    )
    .output(z.object({ total: count, rows: z.array(readyPerson) })),

  peopleFile: oc.input(listFile.extend({ filter: readinessFilter })).output(z.file()),

  person: oc.input(z.object({ participantId })).output(personReadiness).errors({ PERSON_GONE }),

  /** Whom to contact today, the first first. */
  contacts: oc
    .input(
      z.object({
        scope: readinessScope,
        offset: z.number().int().min(0),
        limit: z.number().int().min(1).max(500),
      }),
    )
    .output(
      z.object({
        today: isoDate,
        total: count,
        contactedToday: count,
        awaitingReport: count,
        people: z.array(contactPerson),
        reportedAt: instant.nullable(),
      }),
    ),

  contactsFile: oc.input(listFile).output(z.file()),

  /** That somebody was called or written to just now: a recorded change. */
  contacted: oc
    .input(z.object({ participantId, about: z.string().trim().min(1).max(40) }))
    .output(z.void())
    .errors({ PERSON_GONE }),
}
