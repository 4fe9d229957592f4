import { type LoggedChange, redoChange, undoChange } from '#main/database/recorded-change'
import type { WritableDb } from '#main/database/sql'

/** `undo`: every change from `latest`, if it still is the latest, to the one numbered `through`. In one transaction. */
export type ToggleOrder = { type: 'undo'; latest: number; through: number; at: string } | { type: 'redo' }

/** The changes that were taken back or done again, in the order in which that happened; none where it is too late. */
export function toggleChanges(db: WritableDb, order: ToggleOrder): LoggedChange[] {
  if (order.type === 'redo') {
    const redone = redoChange(db)
    return redone ? [redone] : []
  }
  const undone: LoggedChange[] = []
  for (;;) {
    const change = undoChange(db, order.at, undone.length === 0 ? order.latest : undefined)
    if (!change && undone.length === 0) return []
    if (!change || change.id < order.through) throw new Error(`Change ${order.through} cannot be undone.`)
    undone.push(change)
    if (change.id === order.through) return undone
  }
}
