import { afterCentreDecision, type Decision } from '#domain/exchange/decision'
import { type ReadableDb, sql, type WritableDb } from '#main/database/sql'
import { findDevice } from './device-repository.ts'
import { findKnown, saveKnown } from './record-repository.ts'
import { centre } from './waiting-results.ts'

export const countDecisions = (db: ReadableDb) =>
  db.one<{ count: number }>(sql`SELECT count(*) AS count FROM exchange_decision`)!.count

/** About facts of this device, and nobody here has read them: how many. */
export const countUnread = (db: ReadableDb) =>
  db.one<{ count: number }>(sql`SELECT count(*) AS count FROM exchange_decision WHERE read_at IS NULL`)!.count

/** The same, the latest first. */
export const listUnread = (db: ReadableDb, limit: number): Decision[] =>
  db
    .all<{ decision: string }>(sql`
      SELECT decision FROM exchange_decision WHERE read_at IS NULL
      ORDER BY decision ->> '$.decidedAt' DESC, id LIMIT ${limit}
    `)
    .map(({ decision }) => JSON.parse(decision) as Decision)

export const readDecision = (db: WritableDb, id: string, at: string) =>
  void db.run(sql`UPDATE exchange_decision SET read_at = ${at} WHERE id = ${id} AND read_at IS NULL`)

/** Each once; those that were taken before change nothing. Gives how many are new. */
export function takeDecisions(db: WritableDb, decisions: readonly Decision[], at: string): number {
  const own = findDevice(db)!.party.publicKey
  let fresh = 0
  for (const decision of decisions) {
    const isOwn = decision.held.device === own || decision.sent.device === own
    fresh += db.run(sql`
      INSERT INTO exchange_decision (id, decision, taken_at, read_at)
      VALUES (${decision.id}, ${JSON.stringify(decision)}, ${at}, ${isOwn ? null : at}) ON CONFLICT (id) DO NOTHING
    `)
      ? settle(db, decision, own)
      : 0
  }
  return fresh
}

function settle(db: WritableDb, decision: Decision, own: string): 1 {
  const { kind, id } = decision.record
  const known = findKnown(db, centre, kind, id)
  if (known) saveKnown(db, { receiver: centre, kind, id }, afterCentreDecision(known, decision, own))
  return 1
}
