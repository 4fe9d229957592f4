/** When a sitting began, and the latest instant that is known to have passed; in UTC. `timeLimit`: minutes, null: none. */
export type SittingTimes = { startedAt: string; seenAt: string; timeLimit: number | null }

const minute = 60_000

/** An answer that was given in time is still on its way for so long; in milliseconds. */
export const transit = 2000

/**
 * The latest instant that is known to have passed. `leftInWindow`: what the window's own clock, which nobody sets, says is
 * left, in milliseconds: a clock of the machine that was set back gives no time, on the way or between two openings.
 */
export function seenAfter(times: SittingTimes, now: string, leftInWindow: number | null = null): string {
  const end = endOf(times)
  const told = end === null || leftInWindow === null ? Number.NEGATIVE_INFINITY : end - Math.max(0, leftInWindow)
  return new Date(Math.max(Date.parse(times.seenAt), Date.parse(now), told)).toISOString()
}

/** Milliseconds that are left, not below 0; null: there is no limit. */
export function timeLeft(times: SittingTimes): number | null {
  const end = endOf(times)
  return end === null ? null : Math.max(0, end - Date.parse(times.seenAt))
}

/** Whether nothing more is taken. What was answered by then counts. */
export function isTimeOver(times: SittingTimes): boolean {
  const end = endOf(times)
  return end !== null && Date.parse(times.seenAt) > end + transit
}

/** When it counts as finished: now, or when its time was over. */
export function finishedAt(times: SittingTimes): string {
  const end = endOf(times)
  return end === null || Date.parse(times.seenAt) <= end ? times.seenAt : new Date(end).toISOString()
}

const endOf = ({ startedAt, timeLimit }: SittingTimes) =>
  timeLimit === null ? null : Date.parse(startedAt) + timeLimit * minute
