import type { CheckedClass, CheckInput } from '../check-allocation.ts'
import { overlaps } from './overlaps.ts'

export type TeachingViolation =
  | { kind: 'no-instructor'; classId: string }
  | { kind: 'instructor-of-other-division'; classId: string; instructorId: string; instructorDivision: string | null }
  | { kind: 'instructor-twice-at-a-time'; instructorId: string; classIds: [string, string] }

/** H4: a class has an instructor of its division. H5: nobody teaches two classes at a time. */
export function checkTeaching({ classes, instructors }: CheckInput): TeachingViolation[] {
  const present = instructors === 'own-division' ? classes.flatMap(instructorOf) : []
  const busy = overlaps(classes, one => one.instructorId).map(
    ({ key, classIds }): TeachingViolation => ({ kind: 'instructor-twice-at-a-time', instructorId: key, classIds }),
  )
  return [...present, ...busy]
}

function instructorOf({ id, division, instructorId, instructorDivision }: CheckedClass): TeachingViolation[] {
  if (instructorId === null) return [{ kind: 'no-instructor', classId: id }]
  if (instructorDivision === division) return []
  return [{ kind: 'instructor-of-other-division', classId: id, instructorId, instructorDivision }]
}
