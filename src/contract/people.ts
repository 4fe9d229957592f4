import { oc } from '@orpc/contract'
import * as z from 'zod'
import { personFields } from '#domain/roster/participant'
import { peopleQuestions, personColumns } from '#domain/roster/people-query'
import { classId, instant, participantId } from './identifiers.ts'

export const role = z.enum(['companion', 'instructor'])
export const personField = z.enum(personFields)
export const personColumn = z.enum(personColumns)

/** What holds of everybody who is listed; an absent part asks nothing. */
export const peopleFilter = z.object({
  /** Words that all must occur in name, NIK, ID, regency, district or class code. */
  search: z.string().max(200).optional(),
  /** The usual questions, see `matchesQuestion`. */
  question: z.enum(peopleQuestions).optional(),
  role: role.optional(),
  /** Kemendagri's two digits. */
  provinceCode: z.string().optional(),
  regencyCode: z.string().optional(),
  classCode: z.string().optional(),
  hasNik: z.boolean().optional(),
  hasPhone: z.boolean().optional(),
  hasEmail: z.boolean().optional(),
})
export type PeopleFilter = z.infer<typeof peopleFilter>

export const peopleSort = z.object({ column: personColumn, descending: z.boolean() })
export type PeopleSort = z.infer<typeof peopleSort>

const listed = z.object({ filter: peopleFilter, sort: peopleSort })

/** Numbers are masked: the whole ones leave main by `reveal` and `exportPeople` only, and both are logged. */
export const listedPerson = z.object({
  participantId,
  externalId: z.string().nullable(),
  name: z.string(),
  role,
  provinceCode: z.string(),
  regencyCode: z.string().nullable(),
  districtName: z.string().nullable(),
  /** `•••• •••• •••• 1390` */
  nik: z.string().nullable(),
  /** `0813 •••• •650` */
  phone: z.string().nullable(),
  hasEmail: z.boolean(),
  /** Of the plan in force and the person's own tier. */
  classId: classId.nullable(),
  classCode: z.string().nullable(),
  withdrawnAt: instant.nullable(),
  /** See `possibleDoubles`. */
  isPossibleDouble: z.boolean(),
})
export type ListedPerson = z.infer<typeof listedPerson>

export const personDetail = listedPerson.extend({
  email: z.string().nullable(),
  /** Classes that the person teaches. */
  teaches: z.array(z.object({ classId, classCode: z.string() })),
  doubles: z.array(z.object({ participantId, name: z.string(), same: z.enum(['phone', 'email', 'name']) })),
})
export type PersonDetail = z.infer<typeof personDetail>

/** What is wrong with a value, worded by `roster:problem.<kind>`; a `warning` is told, but does not stop saving. */
export const personProblem = z.object({
  field: personField,
  kind: z.string(),
  severity: z.enum(['set-aside', 'warning']),
  data: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type PersonProblem = z.infer<typeof personProblem>

/** As typed; `''` empties a field. Province and regency are codes, the district a name. Absent fields stay as they are. */
export const personValues = z.partialRecord(personField, z.string().max(200))
export type PersonValues = z.infer<typeof personValues>

const facet = z.array(z.object({ value: z.string(), people: z.number() }))
const yesNo = z.object({ yes: z.number(), no: z.number() })
export const peopleCounts = z.object({
  /** Everybody there is, active or withdrawn. */
  everybody: z.number(),
  /** Whom the whole filter leaves. */
  matching: z.number(),
  /** Each with the rest of the filter, but for what it counts itself. */
  questions: z.record(z.enum(peopleQuestions), z.number()),
  roles: facet,
  provinces: facet,
  regencies: facet,
  classes: facet,
  hasNik: yesNo,
  hasPhone: yesNo,
  hasEmail: yesNo,
})
export type PeopleCounts = z.infer<typeof peopleCounts>

const PERSON_GONE = { status: 409, message: 'The person is no longer in the roster.' } as const

export const people = {
  /** One window of the list. */
  people: oc
    .input(listed.extend({ offset: z.number().int().min(0), limit: z.number().int().min(1).max(500) }))
    .output(z.object({ total: z.number(), rows: z.array(listedPerson) })),
  /** For finding somebody by a few letters: names that begin with them first, then by name. */
  findPeople: oc
    .input(z.object({ text: z.string().max(200), limit: z.number().int().min(1).max(50) }))
    .output(z.object({ total: z.number(), rows: z.array(listedPerson) })),
  peopleCounts: oc.input(z.object({ filter: peopleFilter })).output(peopleCounts),
  /** Who stands at the places `from` to `to` (both included, from 0) of the list. */
  peopleIds: oc
    .input(listed.extend({ from: z.number().int().min(0), to: z.number().int().min(0) }))
    .output(z.array(participantId)),
  person: oc.input(z.object({ participantId })).output(personDetail).errors({ PERSON_GONE }),

  /** Saves unless a problem is grave; `saved` says which. */
  editPerson: oc
    .input(z.object({ participantId, values: personValues }))
    .output(z.object({ saved: z.boolean(), problems: z.array(personProblem) }))
    .errors({ PERSON_GONE }),
  /** `participantId` is null where a grave problem stopped it. */
  addPerson: oc
    .input(z.object({ values: personValues }))
    .output(z.object({ participantId: participantId.nullable(), problems: z.array(personProblem) })),
  /** They leave their classes; returns how many were active. */
  withdraw: oc.input(z.object({ participantIds: z.array(participantId).min(1) })).output(z.number()),
  bringBack: oc.input(z.object({ participantIds: z.array(participantId).min(1) })).output(z.number()),
  /** The whole number of one person; that it was shown is logged. Null where there is none. */
  reveal: oc
    .input(z.object({ participantId, field: z.enum(['nik', 'phone']) }))
    .output(z.object({ value: z.string().nullable() }))
    .errors({ PERSON_GONE }),
  /** The list as shown, or only the people named, in its order. `text` is for the clipboard: tabs between cells. */
  exportPeople: oc
    .input(
      listed.extend({
        participantIds: z.array(participantId).optional(),
        columns: z.array(personColumn).min(1),
        format: z.enum(['xlsx', 'csv', 'text']),
        language: z.enum(['id', 'en']),
        /** Whole NIKs, telephone numbers and e-mail addresses; logged. */
        withNumbers: z.boolean(),
      }),
    )
    .output(z.file()),
}
