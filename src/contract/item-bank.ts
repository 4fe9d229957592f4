import { oc } from '@orpc/contract'
import * as z from 'zod'
import type { ItemFault, ItemProblem } from '#domain/assessment/bank/item-problem'
import type { ItemPart } from '#domain/assessment/bank/item-parts'
import { difficulties, type Item, itemForms } from '#domain/assessment/item'
import type { VariableId } from '#domain/questionnaire/questionnaire'
import { rosterFileFault } from './roster.ts'

const itemId = z.string().max(100)
const variable = z.custom<VariableId>(value => typeof value === 'string' && value.length <= 20)
const text = z.string().max(10_000)

const option = z.strictObject({
  key: z.string().length(1),
  text,
  fraction: z.number().min(-1).max(1),
  feedback: text.nullable(),
})

/** What `checkItem` then judges. */
const writtenItem = z.strictObject({
  id: itemId,
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
  points: z.number(),
  explanation: text,
  source: text.nullable(),
})

/** `shipped`: as Gladi ships it; `changed`: one of those, changed here; `added`: of this workspace alone. */
export const itemOrigins = ['shipped', 'changed', 'added'] as const
export type BankItem = { item: Item; origin: (typeof itemOrigins)[number] }

export const itemFileKinds = ['sheet', 'gift', 'moodle-xml'] as const
export const itemFileFormats = ['xlsx', 'csv', 'gift', 'moodle-xml'] as const
export type ItemFileFormat = (typeof itemFileFormats)[number]

/** A file before anything of it is kept. `count` = added + changed + unchanged + faulty. */
export type ItemFileReview = {
  fileKind: (typeof itemFileKinds)[number]
  /** Rows or questions. */
  count: number
  added: Item[]
  /** Those of the bank with the same id that say something else, and what. */
  changed: { item: Item; parts: ItemPart[] }[]
  unchanged: number
  faulty: number
  /** The first of them, `problemCount` in all. */
  problems: ItemProblem[]
  problemCount: number
  /** What `import` asks for: the same while neither the file nor the bank changes. */
  token: string
}

/** For questions that do not say it themselves. */
const defaults = z.strictObject({
  variable: z.exactOptional(variable),
  form: z.exactOptional(z.enum(itemForms)),
  difficulty: z.exactOptional(z.enum(difficulties)),
})
const file = z.object({ file: z.file(), defaults })

const unreadable = {
  FILE_UNREADABLE: {
    status: 409,
    message: 'The file cannot be read.',
    data: z.object({
      fault: rosterFileFault,
      seems: z.string().nullable(),
      /** What the sentence of the fault needs: `limit`, `context`. */
      data: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  },
} as const

export const itemBank = {
  /** By variable, form and id; `removed`: shipped ones that were taken out here. */
  list: oc.output(z.object({ items: z.array(z.custom<BankItem>()), removed: z.array(z.custom<Item>()) })),
  /** Reads a file (XLSX, CSV, GIFT or Moodle XML, told by its content); keeps nothing. */
  review: oc.input(file).output(z.custom<ItemFileReview>()).errors(unreadable),
  /** Keeps the new and changed items of a reviewed file as one change. */
  import: oc
    .input(file.extend({ token: z.string() }))
    .output(z.object({ added: z.number(), changed: z.number() }))
    .errors({
      ...unreadable,
      CHANGED_MEANWHILE: { status: 409, message: 'The file or the bank is another one than was reviewed.' },
    }),
  /** Keeps one item; `isNew`: none of that id may be there yet. */
  save: oc
    .input(z.object({ item: writtenItem, isNew: z.boolean() }))
    .output(z.void())
    .errors({
      ITEM_FAULTY: {
        status: 409,
        message: 'The item cannot be asked.',
        data: z.object({ faults: z.array(z.custom<ItemFault>()) }),
      },
      ID_TAKEN: { status: 409, message: 'There is an item of this id.' },
    }),
  /** Takes items out of the bank; designs that were made with them keep them. */
  remove: oc.input(z.object({ ids: z.array(itemId).max(20_000) })).output(z.void()),
  /** Puts shipped items back as they are shipped. */
  restore: oc.input(z.object({ ids: z.array(itemId).max(20_000) })).output(z.void()),
  /** Items as a file, in this order. */
  file: oc
    .input(
      z.object({
        format: z.enum(itemFileFormats),
        /** Of the file, without its ending. */
        name: z.string().trim().min(1).max(120),
        ids: z.array(itemId).max(20_000),
      }),
    )
    .output(z.file()),
}
