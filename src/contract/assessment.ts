import { oc } from '@orpc/contract'
import * as z from 'zod'
import type { Item, ItemResponse } from '#domain/assessment/item'
import { difficulties, itemForms } from '#domain/assessment/item'
import type { ItemWithoutKey } from '#domain/assessment/item-without-key'
import { occasions } from '#domain/assessment/test-design'
import type { VariableId } from '#domain/questionnaire/questionnaire'
import { classId, instant, participantId } from './identifiers.ts'

export type DesignId = string & { readonly __brand: 'DesignId' }
export type SittingId = string & { readonly __brand: 'SittingId' }
export type ResultId = string & { readonly __brand: 'ResultId' }

const idOf = <Id extends string>() =>
  z.custom<Id>(value => typeof value === 'string' && value.length > 0 && value.length <= 100)
export const designId = idOf<DesignId>()
export const sittingId = idOf<SittingId>()
export const resultId = idOf<ResultId>()
const itemId = z.string().min(1).max(100)
const variableId = z.custom<VariableId>(value => typeof value === 'string' && /^[IK]\d\d$/.test(value))

export const itemForm = z.enum(itemForms)
export const occasion = z.enum(occasions)

/** 0–100. */
const percent = z.number()

export const designSettings = z.object({
  name: z.string().max(500),
  kind: z.enum(['single', 'crossed']),
  blueprint: z
    .object({
      variables: z.array(variableId).max(100),
      perVariable: z.number().int().min(1).max(20),
      difficulty: z.enum(difficulties).nullable(),
    })
    .nullable(),
  /** Minutes; null: none. */
  timeLimit: z.number().nullable(),
  isShuffled: z.boolean(),
  /** Percent. */
  passMark: z.number(),
  attempts: z.number(),
  counted: z.enum(['first', 'best', 'last']),
})

export const listedDesign = designSettings.extend({
  designId,
  madeAt: instant,
  /** Items of each form, void ones too; B has none in a single design. */
  items: z.object({ A: z.number(), B: z.number() }),
  voided: z.number(),
  /** People of the roster who took it on either occasion. */
  taken: z.object({ pre: z.number(), post: z.number() }),
})
export type ListedDesign = z.infer<typeof listedDesign>

/** An item of a design as it was when that was made, in its place; null: it counts. */
export type TestItem = { item: Item; voided: { at: string; reason: string } | null }

export type DesignDetail = ListedDesign & { forms: Record<'A' | 'B', TestItem[]> }

/** A class of the plan in use, and how far it is. */
export const classTurnout = z.object({
  classId,
  code: z.string(),
  /** Kemendagri province code (tier 2) or time zone (tier 1). */
  division: z.string(),
  size: z.number(),
  pre: z.number(),
  post: z.number(),
  /** Mean percent of those who took it; null: nobody did. */
  preMean: percent.nullable(),
  postMean: percent.nullable(),
  /** At the pass mark or above, after. */
  passed: z.number(),
})
export type ClassTurnout = z.infer<typeof classTurnout>

export const resultSource = z.enum(['gladi', 'sheet', 'google-forms', 'zoom-poll', 'moodle', 'hand'])

/** The result that counts of one person on one occasion. */
export const personResult = z.object({
  resultId,
  /** As it counts now, and as it was taken: they differ where items became void. */
  percent,
  percentTaken: percent,
  form: itemForm.nullable(),
  takenAt: instant,
  source: resultSource,
  attempts: z.number(),
})
export type PersonResult = z.infer<typeof personResult>

export const testTaker = z.object({
  /** Null: whoever sits at this machine. */
  participantId: participantId.nullable(),
  /** Empty where `participantId` is null. */
  name: z.string(),
  /** With which they begin. */
  firstForm: itemForm,
  pre: personResult.nullable(),
  post: personResult.nullable(),
})
export type TestTaker = z.infer<typeof testTaker>

export const lackingItems = z.object({
  variable: variableId,
  form: itemForm,
  wanted: z.number(),
  found: z.number(),
})

/** What of a bank's item is needed to choose it. */
export const choosableItem = z.object({
  id: itemId,
  variable: variableId,
  form: itemForm,
  difficulty: z.enum(difficulties),
  stem: z.string(),
})
export type ChoosableItem = z.infer<typeof choosableItem>

/** One occasion of a design that somebody may take, or has taken. */
export const takeableTest = z.object({
  designId,
  name: z.string(),
  kind: z.enum(['single', 'crossed']),
  occasion,
  /** The form that will be taken next. */
  form: itemForm,
  items: z.number(),
  timeLimit: z.number().nullable(),
  passMark: z.number(),
  attempts: z.number(),
  counted: z.enum(['first', 'best', 'last']),
  attemptsLeft: z.number(),
  /** Begun and not finished. */
  open: z.object({ sittingId, answered: z.number(), timeLeft: z.number().nullable() }).nullable(),
  /** That counts. */
  result: personResult.nullable(),
})
export type TakeableTest = z.infer<typeof takeableTest>

export type OpenSitting = {
  sittingId: SittingId
  designId: DesignId
  name: string
  kind: 'single' | 'crossed'
  occasion: 'pre' | 'post'
  form: 'A' | 'B'
  attempt: number
  /** Null: nobody of the roster. */
  personName: string | null
  startedAt: string
  /** Minutes; null: none. */
  timeLimit: number | null
  /** Milliseconds; null: there is no limit. */
  timeLeft: number | null
  passMark: number
  /** In the order in which they are shown. */
  items: ItemWithoutKey[]
  answers: Record<string, ItemResponse>
}

/** One item of a finished test. */
export type AnsweredItem = {
  item: Item
  /** Null: not known, as where only points were imported. */
  response: ItemResponse | null
  points: number | null
  voided: { at: string; reason: string } | null
}

export type TestResult = {
  resultId: ResultId
  designId: DesignId
  name: string
  kind: 'single' | 'crossed'
  occasion: 'pre' | 'post'
  form: 'A' | 'B' | null
  attempt: number
  personName: string | null
  takenAt: string
  passMark: number
  percent: number
  percentTaken: number
  pointsTaken: number
  pointsPossible: number
  /** Whether it is the attempt that counts. */
  counts: boolean
  /** Until when answers and keys are not told: with a try left, or the post-test to come, they would be no test. */
  withheld: 'post-test' | 'last-attempt' | null
  /** Empty where they are withheld, and where only the total is known. */
  items: AnsweredItem[]
}

/** What becomes of the scores when an item becomes void, or counts again. */
export const voiding = z.object({
  /** Results that have the item, those whose percent became another, and those whose points per item are not known. */
  results: z.number(),
  changed: z.number(),
  totalsOnly: z.number(),
  /** Who pass now and did not, and the other way round; post-tests. */
  nowPassed: z.number(),
  nowFailed: z.number(),
})
export type Voiding = z.infer<typeof voiding>

const designGone = { DESIGN_GONE: { status: 409, message: 'The design is not there any more.' } }
const personGone = { PERSON_GONE: { status: 409, message: 'The person is no longer in the roster.' } }
const sittingGone = { SITTING_GONE: { status: 409, message: 'The sitting is not there any more.' } }
const resultGone = { RESULT_GONE: { status: 409, message: 'The result is not there any more.' } }
const finished = {
  SITTING_FINISHED: { status: 409, message: 'The test is finished.', data: z.object({ resultId }) },
}
const itemGone = { ITEM_GONE: { status: 409, message: 'The item is not in the design, or is void already.' } }

/** Who takes a test; null: whoever sits at this machine. */
const who = z.object({ participantId: participantId.nullable() })

/** Tests: designs, taking them, results. The window never has a key before the test is finished. */
export const assessment = {
  /** The latest first. */
  designs: oc.output(z.array(listedDesign)),
  design: oc.input(z.object({ designId })).output(z.custom<DesignDetail>()).errors(designGone),
  /** The bank in force, without keys. */
  choosable: oc.output(z.array(choosableItem)),
  /** Keeps the items as they are now. `items` where there is no blueprint. */
  addDesign: oc
    .input(designSettings.extend({ items: z.object({ A: z.array(itemId), B: z.array(itemId) }).nullable() }))
    .output(z.object({ designId }))
    .errors({
      DESIGN_FAULTY: {
        status: 409,
        message: 'The design cannot be taken.',
        data: z.object({
          faults: z.array(
            z.enum([
              ...([
                'no-name',
                'long-name',
                'time-limit',
                'pass-mark',
                'attempts',
                'no-items',
                'one-form-only',
              ] as const),
              'item-twice',
            ]),
          ),
        }),
      },
      ITEMS_LACKING: {
        status: 409,
        message: 'The bank has too few items for the blueprint.',
        data: z.object({ lacking: z.array(lackingItems) }),
      },
      ITEMS_GONE: {
        status: 409,
        message: 'Items are not in the bank any more.',
        data: z.object({ items: z.array(itemId) }),
      },
    }),
  /** Its results stay for when it is taken back, but count nowhere. */
  removeDesign: oc.input(z.object({ designId })).output(z.void()).errors(designGone),

  /** Every class of the plan in use, companions’ first, by code. */
  turnout: oc.input(z.object({ designId })).output(z.array(classTurnout)).errors(designGone),
  /** The people of a class by name; null: everybody else who has a result. */
  takers: oc
    .input(z.object({ designId, classId: classId.nullable() }))
    .output(z.array(testTaker))
    .errors({ ...designGone, CLASS_GONE: { status: 409, message: 'The class is not in the current plan.' } }),
  /** Replaces what was entered by hand before for the same person and occasion. */
  enterScore: oc
    .input(z.object({ designId, occasion, participantId, points: z.number(), possible: z.number() }))
    .output(z.object({ resultId }))
    .errors({
      ...designGone,
      ...personGone,
      SCORE_FAULTY: {
        status: 409,
        message: 'No test has such a score.',
        data: z.object({ fault: z.enum(['not-a-number', 'nothing-possible', 'negative', 'above']) }),
      },
      NO_ATTEMPT_LEFT: { status: 409, message: 'Every attempt has a result.' },
    }),
  removeResult: oc.input(z.object({ resultId })).output(z.void()).errors(resultGone),
  voidItem: oc
    .input(z.object({ designId, itemId, reason: z.string().trim().min(1).max(500) }))
    .output(voiding)
    .errors({
      ...designGone,
      ...itemGone,
      LAST_ITEM: { status: 409, message: 'Without this item nothing of the form would count.' },
    }),
  restoreItem: oc
    .input(z.object({ designId, itemId }))
    .output(voiding)
    .errors({ ...designGone, ...itemGone }),

  /** The designs by age, the latest first; pre before post. */
  takeable: oc.input(who).output(z.array(takeableTest)).errors(personGone),
  /** Where one is open already, that. */
  start: oc
    .input(who.extend({ designId, occasion }))
    .output(z.object({ sittingId }))
    .errors({
      ...designGone,
      ...personGone,
      NO_ATTEMPT_LEFT: { status: 409, message: 'Every attempt has a result.' },
    }),
  open: oc
    .input(z.object({ sittingId }))
    .output(z.custom<OpenSitting>())
    .errors({ ...sittingGone, ...finished }),
  /**
   * On the disk when it answers; the same call again changes nothing. `timeLeft`: by the window's own clock, in
   * milliseconds.
   */
  answer: oc
    .input(z.object({ sittingId, itemId, response: z.string().max(200), timeLeft: z.number().min(0).nullable() }))
    .output(z.object({ timeLeft: z.number().nullable() }))
    .errors({
      ...sittingGone,
      ...finished,
      UNKNOWN_ITEM: { status: 409, message: 'The test does not have this item.' },
    }),
  /** The same call again gives the same result. */
  finish: oc.input(z.object({ sittingId })).output(z.object({ resultId })).errors(sittingGone),
  result: oc.input(z.object({ resultId })).output(z.custom<TestResult>()).errors(resultGone),
}
