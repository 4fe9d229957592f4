import * as z from 'zod'
import type { Decision } from '#domain/exchange/decision'
import { type PacketHeader, type PacketRecord, packetFormat, packetKinds, partyRoles } from '#domain/exchange/packet'
import { packetRefusals, type Receipt, recordReasons, recordStatuses } from '#domain/exchange/receipt'
import { instant } from './identifiers.ts'

/** What packets may hold, checked on the way in. docs/packet.schema.json is made of it (docs/packet.md explains it). */

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const provinceCode = z.string().regex(/^[0-9]{2}$/)
const id = z.string().min(1).max(200)
const count = z.int().min(0).max(10_000_000)
const size = z
  .int()
  .min(0)
  .max(2 ** 31)

export const party = z.strictObject({
  role: z.enum(partyRoles),
  provinceCode: provinceCode.nullable(),
  name: z.string().min(1).max(200),
  publicKey: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  recipient: z
    .string()
    .regex(/^age1[a-z0-9]{10,100}$/)
    .nullable(),
})

export const packetHeader = z.strictObject({
  format: z.literal(packetFormat),
  id: z.uuid(),
  kind: z.enum(packetKinds),
  from: party,
  to: z.strictObject({ role: z.enum(partyRoles), provinceCode: provinceCode.nullable() }),
  sequence: z.int().min(1).max(1_000_000_000),
  previous: sha256.nullable(),
  madeAt: instant,
  counts: z.record(z.string().min(1).max(50), count),
  body: z.strictObject({ sha256, compressedBytes: size, bytes: size }),
}) satisfies z.ZodType<PacketHeader>

export const packetRecord = z.strictObject({
  kind: z.string().min(1).max(50),
  id,
  revision: z.int().min(1).max(1_000_000_000),
  parent: sha256.nullable(),
  sha256,
  body: z.record(z.string(), z.unknown()).nullable(),
}) satisfies z.ZodType<PacketRecord>

export const receiptLine = z.strictObject({
  kind: z.string().min(1).max(50),
  id,
  revision: z.int().min(1),
  sha256,
  status: z.enum(recordStatuses),
  reason: z.enum(recordReasons).nullable(),
  sentence: z.string().max(1000),
  held: z.strictObject({ sha256, body: z.record(z.string(), z.unknown()).nullable() }).nullable(),
})

/** A receipt has its lines in records of so many; a record for each would be twice as long. */
export const linesInRecord = 1000
export const receiptLines = z.strictObject({ lines: z.array(receiptLine).min(1).max(linesInRecord) })

/** The first record of a packet of kind `receipt`; its lines are in those after it. */
export const receiptHead = z.strictObject({
  id: z.uuid(),
  packetId: z.uuid(),
  packetSha256: sha256,
  receivedAt: instant,
  refusal: z.strictObject({ reason: z.enum(packetRefusals), sentence: z.string().max(1000) }).nullable(),
}) satisfies z.ZodType<Omit<Receipt, 'lines'>>

const decisionSide = z.strictObject({
  device: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  revision: z.int().min(1).max(1_000_000_000),
  sha256,
  body: z.record(z.string(), z.unknown()).nullable(),
})

/** A record of a packet of kind `decision`; its id is the decision's. */
export const decisionBody = z.strictObject({
  record: z.strictObject({ kind: z.string().min(1).max(50), id }),
  reason: z.enum(recordReasons),
  holds: z.enum(['held', 'sent']),
  held: decisionSide,
  sent: decisionSide,
  decidedAt: instant,
  decidedBy: z.string().max(200),
}) satisfies z.ZodType<Omit<Decision, 'id'>>

/** How long somebody was in class: a row for everybody of a class whose report is there, 0 minutes for who was not. */
export const attendanceBody = z.strictObject({
  participantId: id,
  classCode: id,
  minutes: z.number().min(0).max(10_000),
  sessionMinutes: z.number().positive().max(10_000),
  source: z.enum(['zoom', 'hand']),
  at: instant,
})

/** One finished test; points of each item in the order of the test's form, null where only the total is known. */
export const testResultBody = z
  .strictObject({
    participantId: id,
    designId: id,
    occasion: z.enum(['pre', 'post']),
    attempt: z.int().min(1).max(1000),
    form: z.enum(['A', 'B']).nullable(),
    takenAt: instant,
    source: z.enum(['gladi', 'sheet', 'google-forms', 'zoom-poll', 'moodle', 'hand']),
    itemPoints: z.array(z.number().min(0).max(1000).nullable()).max(1000).nullable(),
    responses: z.array(z.string().max(2000).nullable()).max(1000).nullable(),
    pointsTaken: z.number().min(0).max(1_000_000),
    pointsPossible: z.number().positive().max(1_000_000),
  })
  .refine(body => body.pointsTaken <= body.pointsPossible, { message: 'more points than possible' })

/** One finished rehearsal: which variables were right, never what was typed of a family. */
export const rehearsalBody = z
  .strictObject({
    participantId: id,
    caseId: id,
    questionnaireVersion: id,
    mode: z.enum(['guided', 'practice', 'exam']),
    startedAt: instant,
    finishedAt: instant,
    right: z.int().min(0).max(1000),
    counted: z.int().min(0).max(1000),
    /** Points of each variable that counted, 0 to 1. */
    variables: z.record(z.string().regex(/^[IK][0-9]{2}$/), z.number().min(0).max(1)),
  })
  .refine(body => body.right <= body.counted, { message: 'more right than counted' })

export type AttendanceBody = z.infer<typeof attendanceBody>
export type TestResultBody = z.infer<typeof testResultBody>
export type RehearsalBody = z.infer<typeof rehearsalBody>

/** What a province reports. */
export const resultBodies = { attendance: attendanceBody, 'test-result': testResultBody, rehearsal: rehearsalBody }
