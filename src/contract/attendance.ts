import { eventIterator, oc } from '@orpc/contract'
import * as z from 'zod'
import { attendanceFields } from '#domain/attendance/attendance-headers'
import { attendanceProblemKinds } from '#domain/attendance/attendance-lines'
import { attendanceShapes } from '#domain/attendance/attendance-table'
import { proposalReasons } from '#domain/attendance/class-of-report'
import { ambiguityReasons } from '#domain/matching/person-match'
import { rosterFileFaults } from '#domain/roster/file-fault'
import { changeId, checkId, classId, instant, isoDate, participantId, tier, zone } from './identifiers.ts'

export const attendanceField = z.enum(attendanceFields)
/** Which column (from 0) holds which field; a field that no column holds is absent. */
export const attendanceMapping = z.partialRecord(attendanceField, z.number().int().min(0))

/** Shares of the session, 0–1. */
export const attendanceThresholds = z
  .object({ present: z.number().gt(0).max(1), partly: z.number().min(0).max(1) })
  .refine(({ present, partly }) => partly <= present)

export const attendanceProblem = z.object({
  row: z.number(),
  field: attendanceField,
  kind: z.enum(attendanceProblemKinds),
  text: z.string(),
})
export type AttendanceProblem = z.infer<typeof attendanceProblem>

const dayOrder = z.enum(['month-first', 'day-first'])

/**
 * Why a report cannot be saved as it stands, and what it needs. `unreadable`: no table; `columns`: somebody must say what
 * the columns hold; `no-class`: for which class; `day-order`: how its days are written; `other-date`: it is of other days
 * than the class; `empty`: none of its rows counts; `same`: its class has this very report.
 */
export const reportObstacle = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('unreadable'),
    fault: z.enum(rosterFileFaults),
    data: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
  z.object({ kind: z.literal('not-a-report') }),
  z.object({ kind: z.literal('columns'), missing: z.array(attendanceField) }),
  z.object({ kind: z.literal('no-class') }),
  z.object({ kind: z.literal('day-order') }),
  z.object({ kind: z.literal('other-date'), days: z.array(isoDate), classDay: isoDate }),
  z.object({ kind: z.literal('empty') }),
  z.object({ kind: z.literal('same'), fileName: z.string() }),
])
export type ReportObstacle = z.infer<typeof reportObstacle>

export const checkedReport = z.object({
  /** Its place in the check, from 0. */
  report: z.number(),
  fileName: z.string(),
  /** Null: it can be saved. */
  obstacle: reportObstacle.nullable(),
  shape: z.enum(attendanceShapes).nullable(),
  columns: z.array(z.string()),
  mapping: attendanceMapping,
  topic: z.string(),
  classCode: z.string().nullable(),
  /** Why the class was proposed; null: a person chose it, or nobody did. */
  why: z.enum(proposalReasons).nullable(),
  zone,
  dayOrder: dayOrder.nullable(),
  /** `rows = taken + setAside`. */
  rows: z.number(),
  taken: z.number(),
  setAside: z.number(),
  problems: z.array(attendanceProblem),
  /** Names, not rows. */
  certain: z.number(),
  ambiguous: z.number(),
  unknown: z.number(),
  /** Files of the class that were saved before: all count together. */
  filesBefore: z.number(),
})
export type CheckedReport = z.infer<typeof checkedReport>

/** A class with what is known of who was there. */
export const attendedClass = z.object({
  id: classId,
  code: z.string(),
  tier,
  provinceCode: z.string().nullable(),
  date: isoDate,
  startUtc: instant,
  endUtc: instant,
  zone,
  size: z.number(),
  files: z.number(),
  /** Names that somebody has to decide about. */
  doubts: z.number(),
  present: z.number(),
  partly: z.number(),
  absent: z.number(),
  /** Of them, said by hand. */
  byHand: z.number(),
  /** When the latest of it was saved; null: nothing was. */
  at: instant.nullable(),
})
export type AttendedClass = z.infer<typeof attendedClass>

export const attendee = z.object({
  participantId,
  name: z.string(),
  regencyCode: z.string().nullable(),
  districtName: z.string().nullable(),
  /** False: somebody of another class, or of none, who was here. */
  isMember: z.boolean(),
  /** Null: nothing is known. */
  minutes: z.number().nullable(),
  source: z.enum(['zoom', 'hand']).nullable(),
  /** Names under which the reports have them. */
  names: z.array(z.string()),
  /** Codes of classes in which they were at the same time. */
  alsoIn: z.array(z.string()),
})
export type Attendee = z.infer<typeof attendee>

export const candidate = z.object({
  participantId,
  name: z.string(),
  classCode: z.string().nullable(),
  regencyCode: z.string().nullable(),
  districtName: z.string().nullable(),
  phone: z.string().nullable(),
})
export type Candidate = z.infer<typeof candidate>

export const reportedName = z.object({
  key: z.string(),
  name: z.string(),
  email: z.string(),
  minutes: z.number(),
  firstJoin: instant.nullable(),
  lastLeave: instant.nullable(),
  kind: z.enum(['certain', 'ambiguous', 'unknown']),
  why: z.enum(ambiguityReasons).nullable(),
  /** Whom it may be about, those of the class first; of a name that is certain, the one. */
  candidates: z.array(candidate),
  /** Whom a person said it is about; null: nobody of the training. Absent: nobody decided. */
  decision: participantId.nullable().optional(),
  /** Who it is taken to be about; null: nobody, or nobody yet. */
  person: z.object({ participantId, name: z.string() }).nullable(),
})
export type ReportedName = z.infer<typeof reportedName>

export const savedReport = z.object({
  id: z.string(),
  fileName: z.string(),
  shape: z.enum(attendanceShapes),
  zone,
  importedAt: instant,
  rows: z.number(),
  taken: z.number(),
  setAside: z.number(),
  problems: z.array(attendanceProblem),
})
export type SavedReport = z.infer<typeof savedReport>

const checkGone = { CHECK_GONE: { status: 409, message: 'The checked reports are no longer there.' } }
const classGone = { CLASS_GONE: { status: 409, message: 'The class is not in the current plan.' } }
const changed = { CHANGED_MEANWHILE: { status: 409, message: 'It is not as it was when this was chosen.' } }

export const attendance = {
  /** Every class of the current plan; none without a plan. */
  classes: oc.output(z.object({ thresholds: attendanceThresholds, classes: z.array(attendedClass) })),
  /** One class: its reports, its people, and the names of the reports in the order in which they appear. */
  classDetail: oc
    .input(z.object({ classCode: z.string() }))
    .output(
      z.object({
        sessionMinutes: z.number(),
        reports: z.array(savedReport),
        people: z.array(attendee),
        names: z.array(reportedName),
      }),
    )
    .errors(classGone),
  /** Reads reports; nothing is saved. They stay ready for `recheck` and `save` until discarded or replaced. */
  check: oc
    .input(z.object({ files: z.array(z.file()).min(1).max(2000) }))
    .output(
      eventIterator(
        z.object({ done: z.number(), of: z.number() }),
        z.object({ checkId, reports: z.array(checkedReport) }),
      ),
    ),
  /** The same report with what a person said of it; what is left out stays as it is. */
  recheck: oc
    .input(
      z.object({
        checkId,
        report: z.number().int().min(0),
        classCode: z.string().optional(),
        zone: zone.optional(),
        dayOrder: dayOrder.optional(),
        mapping: attendanceMapping.optional(),
      }),
    )
    .output(z.array(checkedReport))
    .errors(checkGone),
  /** Saves all reports without an obstacle in one transaction, and counts the minutes of their classes anew. */
  save: oc
    .input(z.object({ checkId }))
    .output(z.object({ files: z.number(), classes: z.array(z.string()), doubts: z.number(), changeId }))
    .errors({
      ...checkGone,
      ...changed,
      NOTHING_TO_SAVE: { status: 409, message: 'None of the reports can be saved as it stands.' },
    }),
  discard: oc.input(z.object({ checkId })).output(z.void()),
  /** Whom a name is about; null: nobody of the training. */
  decide: oc
    .input(z.object({ classCode: z.string(), key: z.string(), participantId: participantId.nullable() }))
    .output(z.void())
    .errors({ ...classGone, ...changed }),
  /** Takes a decision back: the name is in doubt again, or as certain as it was. */
  forget: oc
    .input(z.object({ classCode: z.string(), key: z.string() }))
    .output(z.void())
    .errors({ ...classGone, ...changed }),
  /** How long people of a class were there, said by hand; null: as the reports say. */
  setMinutes: oc
    .input(
      z.object({
        classCode: z.string(),
        participantIds: z.array(participantId).min(1).max(200),
        minutes: z.number().min(0).max(1440).nullable(),
      }),
    )
    .output(z.void())
    .errors({ ...classGone, ...changed }),
  removeReport: oc
    .input(z.object({ id: z.string() }))
    .output(z.void())
    .errors({ ...classGone, ...changed }),
  setThresholds: oc.input(attendanceThresholds).output(z.void()),
}
