import { oc } from '@orpc/contract'
import * as z from 'zod'
import { classId, instant, isoDate, participantId, tier } from './identifiers.ts'

/** Somebody who is about to be moved. */
export const movablePerson = z.object({
  participantId,
  name: z.string(),
  tier,
  /** Whose classes are theirs: Kemendagri province code (tier 2) or time zone (tier 1). */
  division: z.string(),
  provinceCode: z.string(),
  regencyCode: z.string().nullable(),
  districtName: z.string().nullable(),
  /** Where they sit now; null: in no class. */
  classId: classId.nullable(),
})
export type MovablePerson = z.infer<typeof movablePerson>

/** A class of the people's own division as a place to sit; see `bestClasses` (domain/schedule). */
export const classChoice = z.object({
  id: classId,
  sameBlock: z.number(),
  sameArea: z.number(),
  size: z.number(),
  sizeAfter: z.number(),
  fits: z.boolean(),
})
export type ClassPlace = z.infer<typeof classChoice>

export const teacher = z.object({
  participantId,
  name: z.string(),
  provinceCode: z.string(),
  regencyCode: z.string().nullable(),
  /** When their own class of tier 1 ends; null: they have none. */
  trainedUtc: instant.nullable(),
})
export type ListedTeacher = z.infer<typeof teacher>

const people = z.array(participantId).min(1).max(2000)
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

const personGone = {
  PERSON_GONE: { status: 409, message: 'Somebody is no longer in the roster.', data: z.object({ people: z.number() }) },
}
const classGone = { CLASS_GONE: { status: 409, message: 'The class is not in the current plan.' } }
const otherTier = { OTHER_TIER: { status: 409, message: 'Companions and instructors have classes of their own.' } }
const changed = {
  CHANGED_MEANWHILE: { status: 409, message: 'The other class is not as it was when this was chosen.' },
}

/**
 * Changes of the plan in use by hand. Each can be undone. They may break rules of the plan: whoever asks was told first
 * (`faultsAdded` in domain/schedule), and the class goes on showing it.
 */
export const classEdits = {
  /** Who they are and which classes suit them, best first; no class where they are of several divisions. */
  places: oc
    .input(z.object({ participantIds: people }))
    .output(z.object({ people: z.array(movablePerson), choices: z.array(classChoice) }))
    .errors(personGone),
  /** Into a class, or out of theirs (null). */
  movePeople: oc
    .input(z.object({ participantIds: people, classId: classId.nullable() }))
    .output(z.void())
    .errors({ ...personGone, ...classGone, ...otherTier }),
  /** Everybody who may teach. */
  teachers: oc.output(z.array(teacher)),
  /** `swapWith`: a class that `participantId` teaches; it gets the instructor of this class instead. */
  changeInstructor: oc
    .input(z.object({ classId, participantId: participantId.nullable(), swapWith: classId.nullable() }))
    .output(z.void())
    .errors({ ...personGone, ...classGone, ...changed }),
  /** `swapWith`: a class that is held in that room; it gets the room of this class instead. */
  changeRoom: oc
    .input(z.object({ classId, roomNumber: z.number().int().min(1).max(10_000), swapWith: classId.nullable() }))
    .output(z.void())
    .errors({ ...classGone, ...changed }),
  /** A local day and clock time: the session that begins then, or as long as the class lasts now. */
  changeTime: oc
    .input(z.object({ classId, date: isoDate, start: clock, roomNumber: z.number().int().min(1).max(10_000) }))
    .output(z.void())
    .errors({ ...classGone, ...changed, TOO_LATE: { status: 409, message: 'The class would not end on that day.' } }),
}
