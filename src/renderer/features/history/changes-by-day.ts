import type { Change } from '#contract/history'

export type DayOfChanges = { day: string; changes: Change[] }

/** Changes, the latest first, under the day on which each was made; `dayOf` says which that is here. */
export function changesByDay(changes: readonly Change[], dayOf: (instant: string) => string): DayOfChanges[] {
  const days: DayOfChanges[] = []
  for (const change of changes) {
    const day = dayOf(change.at)
    const last = days.at(-1)
    if (last?.day === day) last.changes.push(change)
    else days.push({ day, changes: [change] })
  }
  return days
}

/** What going back to before a change takes with it: itself and everything later that still holds, the latest first. */
export function undoneWith(changes: readonly Change[], through: Change): Change[] {
  return changes.filter(({ id, undoneAt, isRecorded }) => id >= through.id && undoneAt === null && isRecorded)
}
