import { oc } from '@orpc/contract'
import * as z from 'zod'
import { rosterFields } from '#domain/roster/headers'
import { personFields } from '#domain/roster/participant'
import { changeId, checkId, instant, participantId } from './identifiers.ts'
import { rosterProblem } from './roster-problem.ts'

export const rosterField = z.enum(rosterFields)

export const rosterCounts = z.object({
  rows: z.number(),
  accepted: z.number(),
  setAside: z.number(),
  warnings: z.number(),
  new: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  /** Known before, of a role and province that the file has, but not in the file. */
  gone: z.number(),
})
export type RosterCounts = z.infer<typeof rosterCounts>

const personInFile = z.object({
  row: z.number(),
  name: z.string(),
  role: z.enum(['companion', 'instructor']),
  provinceCode: z.string(),
  regencyCode: z.string().nullable(),
  /** Masked. */
  nik: z.string().nullable(),
})

/** Text as it is kept, but numbers masked and regions as codes; null: nothing. */
const changedField = z.object({
  field: z.enum(personFields),
  before: z.string().nullable(),
  after: z.string().nullable(),
})

const changedPerson = z.object({
  row: z.number(),
  participantId,
  name: z.string(),
  /** Had withdrawn and is in the file again. */
  returns: z.boolean(),
  fields: z.array(changedField),
})
export type ChangedPerson = z.infer<typeof changedPerson>

const gonePerson = z.object({
  participantId,
  name: z.string(),
  role: z.enum(['companion', 'instructor']),
  provinceCode: z.string(),
  regencyCode: z.string().nullable(),
})

const rowProblem = rosterProblem.extend({ field: rosterField, name: z.string() })
export type RowProblem = z.infer<typeof rowProblem>

/** A row's cells as the file has them. Good NIKs and telephone numbers are masked; leave them out to keep them. */
const rowValues = z.partialRecord(rosterField, z.string().max(500))
export type RowValues = z.infer<typeof rowValues>

/** One import of the past, the latest first. */
const pastImport = z.object({
  id: z.string(),
  fileName: z.string(),
  importedAt: instant,
  counts: rosterCounts.pick({ rows: true, new: true, changed: true, unchanged: true, setAside: true }),
  /** To give to `history.undo`; null where it can be undone no more, or changed nothing. */
  changeId: changeId.nullable(),
  /** How many later changes undoing it takes back with it. */
  laterChanges: z.number(),
  isUndone: z.boolean(),
})
export type PastImport = z.infer<typeof pastImport>

const page = z.object({
  checkId,
  offset: z.number().int().min(0),
  limit: z.number().int().min(1).max(500),
})
const paged = <Row extends z.ZodType>(row: Row) => z.object({ total: z.number(), rows: z.array(row) })

const CHECK_GONE = { status: 409, message: 'The checked file is no longer there.' } as const

/** Looking into a file that was checked and not yet imported, and into past imports. */
export const rosterReview = {
  reviewNew: oc.input(page).output(paged(personInFile)).errors({ CHECK_GONE }),
  reviewChanged: oc.input(page).output(paged(changedPerson)).errors({ CHECK_GONE }),
  reviewGone: oc.input(page).output(paged(gonePerson)).errors({ CHECK_GONE }),
  /** In the order of the rows. */
  reviewProblems: oc
    .input(page.extend({ severity: z.enum(['set-aside', 'warning']) }))
    .output(paged(rowProblem))
    .errors({ CHECK_GONE }),
  /** The cells of a row that has a problem. */
  heldRow: oc
    .input(z.object({ checkId, row: z.number() }))
    .output(
      z.object({
        values: rowValues,
        masked: z.object({ nik: z.string().nullable(), phone: z.string().nullable() }),
        problems: z.array(rowProblem),
      }),
    )
    .errors({ CHECK_GONE }),
  /** Reads the row again with other cells, as if the file had them; returns what is still wrong with it. */
  fixRow: oc
    .input(z.object({ checkId, row: z.number(), values: rowValues }))
    .output(z.object({ accepted: z.boolean(), problems: z.array(rowProblem), counts: rosterCounts }))
    .errors({ CHECK_GONE }),
  imports: oc.output(z.array(pastImport)),
}
