/** How many became ready on each day (`2025-02-28`). */
export type ReadyDays = ReadonlyMap<string, number>

/** WIB: one day for the nation, so that the days of provinces add up. */
const offset = 7 * 3_600_000

export const dayOfInstant = (instant: string) => new Date(Date.parse(instant) + offset).toISOString().slice(0, 10)

export function readyDaysOf(instants: Iterable<string>): Map<string, number> {
  const days = new Map<string, number>()
  for (const instant of instants) {
    const day = dayOfInstant(instant)
    days.set(day, (days.get(day) ?? 0) + 1)
  }
  return days
}

/** How many were ready by the end of each day on which somebody became so, the first day first. */
export function readyTrend(parts: Iterable<ReadyDays>): { day: string; ready: number }[] {
  const total = new Map<string, number>()
  for (const days of parts) for (const [day, ready] of days) total.set(day, (total.get(day) ?? 0) + ready)
  let ready = 0
  return [...total]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, more]) => {
      ready += more
      return { day, ready }
    })
}
