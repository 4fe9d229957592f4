import type { AttendanceLine, Session } from './attendance-lines.ts'

/**
 * Minutes of the session that somebody was there: the union of their connections, cut to the session. Of reports that
 * give sums only, their sum, at most the session. Where there are both, the larger: the sums may be of the same hours.
 */
export function minutesPresent(
  lines: readonly Pick<AttendanceLine, 'connection' | 'minutes'>[],
  session: Session,
): number {
  const connections: Connection[] = []
  let sums = 0
  for (const { connection, minutes } of lines) {
    if (connection) connections.push(connection)
    else sums += minutes
  }
  const length = (session.end - session.start) / 60_000
  return Math.max(unionOf(connections, session) / 60_000, Math.min(sums, length))
}

type Connection = NonNullable<AttendanceLine['connection']>

/** Milliseconds; leaves the connections in the order of joining. */
function unionOf(connections: Connection[], { start, end }: Session): number {
  if (connections.length > 1) connections.sort((a, b) => a.join - b.join)
  let present = 0
  let counted = start
  for (const { join, leave } of connections) {
    const from = Math.max(join, counted)
    const to = Math.min(leave, end)
    if (to <= from) continue
    present += to - from
    counted = to
  }
  return present
}

/** Shares of the session, 0–1: from `present` on somebody was there, from `partly` on for a part. */
export type AttendanceThresholds = { present: number; partly: number }

/** Ours: BPS published none. */
export const defaultAttendanceThresholds: AttendanceThresholds = { present: 0.75, partly: 0.25 }

export type AttendanceStatus = 'present' | 'partly' | 'absent'

export function attendanceStatus(share: number, { present, partly }: AttendanceThresholds): AttendanceStatus {
  if (share >= present) return 'present'
  return share >= partly ? 'partly' : 'absent'
}
