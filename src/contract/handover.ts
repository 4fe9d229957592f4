import { eventIterator, oc } from '@orpc/contract'
import * as z from 'zod'
import { classId, instant, isoDate, tier, zone } from './identifiers.ts'

/** The files of the current plan. */
export const planFile = z.enum(['plan.xlsx', 'schedule.ics', 'classes.csv', 'members.csv', 'unplaced.csv'])
export type PlanFile = z.infer<typeof planFile>

/** Who gets files: `pusat` (the whole plan and the classes of tier 1), or a province by its Kemendagri code. */
export const recipient = z.string().regex(/^(pusat|\d{2})$/)
export type Recipient = z.infer<typeof recipient>

/** Each is one file of a recipient's folder; `zoom` may be several, and comes as a ZIP then. */
export const recipientFile = z.enum(['plan', 'attendance', 'calendar', 'zoom', 'messages'])
export type RecipientFile = z.infer<typeof recipientFile>

export const classFile = z.enum(['attendance', 'calendar', 'instructor-calendar'])
export type ClassFile = z.infer<typeof classFile>

/** When a recipient's folder was last made, and of which plan. */
export const handedOver = z.object({
  at: instant,
  planNumber: z.number(),
  /** Whether whole NIKs and telephone numbers were in it. */
  withNumbers: z.boolean(),
  /** False where the recipient's classes, people or rooms are others since. */
  isCurrent: z.boolean(),
})
export type HandedOver = z.infer<typeof handedOver>

export const recipientState = z.object({
  recipient,
  classes: z.number(),
  people: z.number(),
  /** Of the people, those whom Zoom cannot know: without an e-mail address, or with one that is none. */
  withoutEmail: z.number(),
  /** Classes whose room has no link yet. */
  withoutLink: z.number(),
  handedOver: handedOver.nullable(),
})
export type RecipientState = z.infer<typeof recipientState>

/** A class as its list is printed. */
export const classList = z.object({
  classId,
  code: z.string(),
  tier,
  provinceNames: z.array(z.string()),
  zone,
  date: isoDate,
  startUtc: instant,
  endUtc: instant,
  room: z.string(),
  instructorName: z.string().nullable(),
  people: z.array(
    z.object({
      name: z.string(),
      regencyName: z.string().nullable(),
      /** Masked: `•••• •••• •••• 1390`. */
      nik: z.string().nullable(),
    }),
  ),
})
export type ClassList = z.infer<typeof classList>

export const classMessage = z.object({
  classId,
  code: z.string(),
  zone,
  date: isoDate,
  startUtc: instant,
  endUtc: instant,
  instructorName: z.string().nullable(),
  /** Ready to be pasted; `*…*` is bold there. */
  text: z.string(),
  copied: z.object({ at: instant, isCurrent: z.boolean() }).nullable(),
})
export type ClassMessage = z.infer<typeof classMessage>

/** Of a folder that was made and not taken yet. */
export type FolderId = string & { readonly __brand: 'FolderId' }
const folderId = z.custom<FolderId>(value => typeof value === 'string' && value.length > 0)

const language = z.enum(['id', 'en'])
const noPlan = { NO_PLAN: { status: 409, message: 'There is no plan yet.' } }
const classGone = { CLASS_GONE: { status: 409, message: 'The class is not in the current plan.' } }

export const handover = {
  /** A file of the whole plan. People without an ID of the roster are called by Gladi's own unless `withNumbers`. */
  file: oc
    .input(z.object({ name: planFile, language, withNumbers: z.boolean().default(false) }))
    .output(z.file())
    .errors(noPlan),

  /** Everybody who gets files, `pusat` first, then provinces by code; null without a plan. */
  recipients: oc.output(
    z.object({ planNumber: z.number(), adoptedAt: instant, recipients: z.array(recipientState) }).nullable(),
  ),

  /** One file of a recipient. Making it is not handing over: only folders are. */
  recipientFile: oc
    .input(z.object({ recipient, file: recipientFile, language, withNumbers: z.boolean().default(false) }))
    .output(z.file())
    .errors(noPlan),

  classFile: oc
    .input(z.object({ classId, file: classFile, language, withNumbers: z.boolean().default(false) }))
    .output(z.file())
    .errors({ ...noPlan, ...classGone }),

  /** Makes the folders of recipients, as one ZIP that `takeFolder` gives. Leaving the stream stops it. */
  makeFolder: oc
    .input(z.object({ recipients: z.array(recipient).min(1), language, withNumbers: z.boolean() }))
    .output(
      eventIterator(
        z.object({ made: z.number(), of: z.number() }),
        z.object({ folderId, fileName: z.string(), files: z.number(), bytes: z.number() }),
      ),
    )
    .errors(noPlan),

  /** Gives a folder that was made, once, and remembers that it was handed over. */
  takeFolder: oc
    .input(z.object({ folderId }))
    .output(z.file())
    .errors({ FOLDER_GONE: { status: 409, message: 'The folder was taken, or made for a plan before.' } }),

  /** For printing: all classes of a recipient, or one class; empty where there is none. */
  classLists: oc.input(z.union([z.object({ recipient }), z.object({ classId })])).output(z.array(classList)),

  /** What is sent to each class of a recipient, by time and code. */
  messages: oc.input(z.object({ recipient, language })).output(z.array(classMessage)),

  /** Remembers that a class's message was copied. */
  messageCopied: oc.input(z.object({ classId, language })).output(z.void()).errors(classGone),
}
