import { oc } from '@orpc/contract'
import * as z from 'zod'
import { classId, instant, isoDate, participantId, tier, zone } from './identifiers.ts'

export const listedClass = z.object({
  id: classId,
  /** What people call it, e.g. `SULSEL-07`. */
  code: z.string(),
  tier,
  /** Kemendagri; null for a tier 1 class, which may hold several provinces of one zone. */
  provinceCode: z.string().nullable(),
  regencyCodes: z.array(z.string()),
  size: z.number(),
  instructorName: z.string().nullable(),
  room: z.string(),
  wave: z.number(),
  date: isoDate,
  startUtc: instant,
  endUtc: instant,
  zone,
})
export type ListedClass = z.infer<typeof listedClass>

export const classMember = z.object({
  participantId,
  name: z.string(),
  provinceCode: z.string(),
  regencyCode: z.string().nullable(),
  districtName: z.string().nullable(),
  /** Masked: `•••• •••• •••• 1390`. */
  nik: z.string().nullable(),
  /** Masked: `0813 •••• •650`. */
  phone: z.string().nullable(),
  hasEmail: z.boolean(),
})
export type ClassMember = z.infer<typeof classMember>

export const classDetail = listedClass.extend({
  roomLink: z.string().nullable(),
  roomMeetingId: z.string().nullable(),
  instructorRegencyCode: z.string().nullable(),
  members: z.array(classMember),
})
export type ClassDetail = z.infer<typeof classDetail>

export const schedule = {
  /** Every class of the current plan, by tier, then code; empty without a plan. */
  classes: oc.output(z.array(listedClass)),
  classDetail: oc
    .input(z.object({ classId }))
    .output(classDetail)
    .errors({ CLASS_GONE: { status: 409, message: 'The class is not in the current plan.' } }),
}
