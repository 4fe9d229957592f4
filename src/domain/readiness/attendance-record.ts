import type { ReadinessRecord } from './readiness.ts'

/** How long somebody was in a class; `at`: when it was reported. */
export type AttendedClass = { participantId: string; minutes: number; sessionMinutes: number; at: string }

/** The best share of each; who was in several classes as long has the earliest report. */
export function attendanceRecords(
  attended: Iterable<AttendedClass>,
): Map<string, NonNullable<ReadinessRecord['attendance']>> {
  const records = new Map<string, { share: number; at: string }>()
  for (const { participantId, minutes, sessionMinutes, at } of attended) {
    const share = Math.min(1, minutes / sessionMinutes)
    const known = records.get(participantId)
    if (!known || share > known.share || (share === known.share && at < known.at))
      records.set(participantId, { share, at })
  }
  return records
}
