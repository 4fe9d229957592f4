import { oc } from '@orpc/contract'
import * as z from 'zod'
import type { ChoiceFigures } from '#domain/assessment/distractors'
import type { FormDifference } from '#domain/assessment/form-difference'
import type { Gain } from '#domain/assessment/gain'
import type { ItemFigures, TestFigures } from '#domain/assessment/item-statistics'
import type { VariableGain } from '#domain/assessment/variable-gain'
import { designId, itemForm, occasion } from './assessment.ts'
import { classId, participantId } from './identifiers.ts'

/** Whose tests are counted; codes are Kemendagri's. People of a class are those who are in it now. */
export const analysisPlace = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('nation') }),
  z.object({ kind: z.literal('province'), code: z.string().regex(/^\d{2}$/) }),
  z.object({ kind: z.literal('regency'), code: z.string().regex(/^\d{4}$/) }),
  z.object({ kind: z.literal('class'), classId }),
])
export type AnalysisPlace = z.infer<typeof analysisPlace>

/** One test: an occasion and a form of a design. */
const test = z.object({ designId, occasion, form: itemForm, place: analysisPlace })
export type AnalysedTest = z.infer<typeof test>

export type ItemAnalysis = {
  /** Without its items. */
  test: Omit<TestFigures, 'items'>
  /** In the order of the form; null: the item is void and counts nowhere. */
  items: { itemId: string; figures: ItemFigures | null }[]
  /** Results that count, but of which only the total is known: they are in no figure. */
  totalsOnly: number
}

export type ItemChoices = {
  /** Of people whose answers are known. */
  people: number
  choices: ChoiceFigures[]
}

export type GainAnalysis = {
  gain: Gain
  /** As if nobody had a class; null where that is what `gain` is. */
  unclustered: Pick<Gain, 'difference' | 'classGain' | 'test'> | null
  forms: FormDifference
  /** In the order of the variables; of those that both forms asked about. */
  variables: VariableGain[]
  /** Of the nation its provinces, of a province its classes, by code; of a regency, whose classes may be mixed, none. */
  parts: GainPart[]
  /** Matched people of whom only totals are known: they are in no variable. */
  totalsOnly: number
}

export type GainPart = Pick<Gain, 'matched' | 'preOnly' | 'postOnly' | 'pre' | 'post' | 'classGain'> & {
  place: AnalysisPlace
  /** Of the class as people call it; of the province Kemendagri's. */
  code: string
}

/** Who chose something, by name. */
export const choosers = z.object({
  people: z.array(z.object({ participantId, name: z.string(), classCode: z.string().nullable() })),
  /** How many more there are. */
  more: z.number(),
})
export type Choosers = z.infer<typeof choosers>

const designGone = { DESIGN_GONE: { status: 409, message: 'The design is not there any more.' } }
const itemGone = { ITEM_GONE: { status: 409, message: 'The form does not have this item.' } }

/** What the results of tests say, of the attempts that count. */
export const assessmentAnalysis = {
  items: oc.input(test).output(z.custom<ItemAnalysis>()).errors(designGone),
  choices: oc
    .input(test.extend({ itemId: z.string() }))
    .output(z.custom<ItemChoices>())
    .errors({ ...designGone, ...itemGone }),
  /** `choice` as in `choices`. At most 200 names. */
  choosers: oc
    .input(test.extend({ itemId: z.string(), choice: z.string() }))
    .output(choosers)
    .errors({ ...designGone, ...itemGone }),
  gain: oc
    .input(z.object({ designId, place: analysisPlace }))
    .output(z.custom<GainAnalysis>())
    .errors(designGone),
}
