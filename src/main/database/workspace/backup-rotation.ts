const daysKept = 7
const weeksKept = 4
const dayInMs = 86_400_000

/** Whether no automatic backup is younger than a day. One from the future, made under a wrong clock, does not count. */
export function isBackupDue(madeAt: readonly string[], now: Date): boolean {
  return !madeAt.some(instant => {
    const age = now.getTime() - new Date(instant).getTime()
    return age >= 0 && age < dayInMs
  })
}

/**
 * Which automatic backups need not be kept: all but the last of each of the 7 latest days and of each of the 4 latest
 * weeks that have any (UTC, weeks from Monday). Not counted from today, so that a long holiday drops nothing.
 */
export function backupsToDrop(madeAt: readonly string[]): string[] {
  const newestFirst = [...madeAt].sort().reverse()
  const kept = new Set([...lastOfEach(dayOf, newestFirst, daysKept), ...lastOfEach(weekOf, newestFirst, weeksKept)])
  return newestFirst.filter(instant => !kept.has(instant))
}

function lastOfEach(periodOf: (instant: string) => number, newestFirst: string[], periods: number): string[] {
  const last = new Map<number, string>()
  for (const instant of newestFirst) if (!last.has(periodOf(instant))) last.set(periodOf(instant), instant)
  return [...last.values()].slice(0, periods)
}

function dayOf(instant: string): number {
  return Math.floor(new Date(instant).getTime() / dayInMs)
}

/** 1 January 1970 was a Thursday. */
function weekOf(instant: string): number {
  return Math.floor((dayOf(instant) + 3) / 7)
}
