import type { AttemptId } from '#contract/practice'
import type { PracticeDeed, PracticeEvent } from '#domain/practice/practice-case'
import { type ReadableDb, sql, type WritableDb } from '#main/database/sql'

export type TimedDeed = { elapsed: number; deed: PracticeDeed }

/** In order, from the first or from the one after `after`. */
export function listEvents(db: ReadableDb, attemptId: AttemptId, after = 0): PracticeEvent[] {
  return db
    .all<{ seq: number; elapsed: number; deed: string }>(sql`
      SELECT seq, elapsed_ms AS elapsed, deed FROM practice_event
      WHERE attempt_id = ${attemptId} AND seq > ${after} ORDER BY seq
    `)
    .map(({ seq, elapsed, deed }) => ({ seq, elapsed, ...(JSON.parse(deed) as PracticeDeed) }))
}

export function addEvents(db: WritableDb, attemptId: AttemptId, last: Last, deeds: TimedDeed[]): Last {
  let { seq, elapsed } = last
  for (const one of deeds) {
    seq++
    elapsed = Math.max(elapsed, one.elapsed)
    db.run(sql`
      INSERT INTO practice_event (attempt_id, seq, elapsed_ms, deed)
      VALUES (${attemptId}, ${seq}, ${elapsed}, ${JSON.stringify(one.deed)})
    `)
  }
  return { seq, elapsed }
}

/** The number of the last event and the open time so far; both 0 before the first. */
export type Last = { seq: number; elapsed: number }
