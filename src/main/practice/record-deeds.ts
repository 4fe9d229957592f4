import { isDeepStrictEqual } from 'node:util'
import type { WritableDb } from '#main/database/sql'
import type { StoredAttempt } from './attempt-repository.ts'
import { addEvents, type Last, listEvents, type TimedDeed } from './event-repository.ts'

/**
 * `changed`: another window went on with the attempt. `time-over`: what was done in time is kept, the rest is not.
 * Either way `seq` is the attempt's last event.
 */
export type Recorded =
  | ({ kind: 'recorded' } & Last)
  | { kind: 'changed'; seq: number }
  | { kind: 'time-over'; seq: number; timeLimit: number }

/**
 * Adds deeds after the event numbered `after`. Those that are there already were sent before by the same window, whose
 * answer was lost: they are not added again.
 */
export function recordDeeds(db: WritableDb, attempt: StoredAttempt, after: number, deeds: TimedDeed[]): Recorded {
  const { id, seq, timeLimit } = attempt
  if (after > seq) return { kind: 'changed', seq }
  const there = listEvents(db, id, after)
  const isRepeated = there.every(({ seq: _, elapsed: __, ...deed }, at) => isDeepStrictEqual(deed, deeds[at]?.deed))
  if (!isRepeated) return { kind: 'changed', seq }
  const fresh = deeds.slice(there.length)
  const late = timeLimit === null ? -1 : fresh.findIndex(({ elapsed }) => elapsed > timeLimit)
  const last = addEvents(db, id, attempt, late === -1 ? fresh : fresh.slice(0, late))
  if (late === -1 || timeLimit === null) return { kind: 'recorded', ...last }
  return { kind: 'time-over', seq: last.seq, timeLimit }
}
