import { oc } from '@orpc/contract'
import * as z from 'zod'
import { change } from './history.ts'
import { classId, instant, isoDate, participantId, tier, zone } from './identifiers.ts'
import { trainingSettings } from './training.ts'

export const listedClass = z.object({
  id: classId,
  /** What people call it, e.g. `SULSEL-07`. */
  code: z.string(),
  tier,
  /** Whose class it is: Kemendagri province code (tier 2) or time zone (tier 1). */
  division: z.string(),
  /** Kemendagri; null for a tier 1 class, which may hold several provinces of one zone. */
  provinceCode: z.string().nullable(),
  regencyCodes: z.array(z.string()),
  size: z.number(),
  instructorId: participantId.nullable(),
  instructorName: z.string().nullable(),
  instructorProvinceCode: z.string().nullable(),
  instructorRegencyCode: z.string().nullable(),
  /** When the instructor's own class of tier 1 ends; null where there is none. */
  instructorTrainedUtc: instant.nullable(),
  /** As people call it now. */
  room: z.string(),
  /** From 1, within its pool. */
  roomNumber: z.number(),
  /** Whose room it is; null: one of the national pool. */
  roomDivision: z.string().nullable(),
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
  members: z.array(classMember),
  /**
   * Where the members are from, most first: regencies (tier 2; null: the province's office) or provinces (tier 1). `total`:
   * how many people of the tier are from there, whatever class they are in.
   */
  areas: z.array(z.object({ code: z.string().nullable(), here: z.number(), total: z.number() })),
})
export type ClassDetail = z.infer<typeof classDetail>

/** Somebody who sits in a class of another province (tier 2) or time zone (tier 1) than their own. */
export const stranger = z.object({ classId, participantId, name: z.string(), provinceCode: z.string() })
export type Stranger = z.infer<typeof stranger>

/** A place in a class of the current plan. */
export const seat = z.object({
  participantId,
  name: z.string(),
  provinceCode: z.string(),
  regencyCode: z.string().nullable(),
  classId,
})
export type Seat = z.infer<typeof seat>

const inPlan = oc
  .input(z.object({ classId }))
  .errors({ CLASS_GONE: { status: 409, message: 'The class is not in the current plan.' } })

/** What `classFaults` (domain/schedule) needs to find every fault of the plan in use: classes, strangers and rules. */
export const schedule = {
  /** Every class of the current plan, by tier, then code; empty without a plan. */
  classes: oc.output(z.array(listedClass)),
  strangers: oc.output(z.array(stranger)),
  /** Everybody in the classes of one division (province code in tier 2, time zone in tier 1), by name. */
  seats: oc.input(z.object({ tier, division: z.string() })).output(z.array(seat)),
  /** The training as it was when the current plan was made, with the rooms as they are called now; null without a plan. */
  rules: oc.output(trainingSettings.nullable()),
  classDetail: inPlan.output(classDetail),
  /** What happened to a class and the people in it since its plan was made, the latest first. */
  classHistory: inPlan.output(z.array(change)),
}
