import type { KnownRecord } from '#domain/exchange/known-record'
import type { PacketBody } from '#domain/exchange/packet'
import type { RecordReason, RecordStatus } from '#domain/exchange/receipt'
import { type ReadableDb, sql, type WritableDb } from '#main/database/sql'

/** Kinds and ids have no space in the one and any text in the other: the first space parts them. */
export const recordKey = (kind: string, id: string) => `${kind} ${id}`

type Row = {
  kind: string
  id: string
  revision: number
  sha256: string
  status: RecordStatus | null
  heldSha256: string | null
  heldRevision: number
  decision: KnownRecord['decision']
}

const columns = sql`
  kind, id, revision, sha256, status, held_sha256 AS heldSha256, held_revision AS heldRevision, decision
`

const toKnown = ({ revision, sha256, status, heldSha256, heldRevision, decision }: Row): KnownRecord => ({
  revision,
  sha256,
  status,
  held: heldSha256 === null ? null : { sha256: heldSha256, revision: heldRevision },
  decision,
})

/** All that was ever sent to somebody, by `recordKey`. */
export function knownRecords(db: ReadableDb, receiver: string): Map<string, KnownRecord> {
  const rows = db.all<Row>(sql`SELECT ${columns} FROM exchange_record WHERE receiver = ${receiver}`)
  return new Map(rows.map(row => [recordKey(row.kind, row.id), toKnown(row)]))
}

export function findKnown(db: ReadableDb, receiver: string, kind: string, id: string): KnownRecord | undefined {
  const row = db.one<Row>(sql`
    SELECT ${columns} FROM exchange_record WHERE receiver = ${receiver} AND kind = ${kind} AND id = ${id}
  `)
  return row && toKnown(row)
}

export type PackedRecord = { kind: string; id: string; revision: number; sha256: string }

/**
 * Records are in a packet: what is held stays known, all else begins anew. One statement for each kind and revision, with
 * the hashes in one piece: a hundred thousand take two thirds of the time that they take as one list of four values each.
 */
export function savePacked(db: WritableDb, receiver: string, packet: number, records: readonly PackedRecord[]) {
  for (const [{ kind, revision }, same] of alike(records)) {
    const hashes = Buffer.from(same.map(({ sha256 }) => sha256).join(''))
    db.run(sql`
      INSERT INTO exchange_record (receiver, kind, id, revision, sha256, packet)
      SELECT ${receiver}, ${kind}, value, ${revision}, CAST(substr(${hashes}, 64 * key + 1, 64) AS TEXT), ${packet}
      FROM json_each(${JSON.stringify(same.map(({ id }) => id))}) WHERE true
      ON CONFLICT (receiver, kind, id) DO UPDATE SET
        revision = excluded.revision, sha256 = excluded.sha256, packet = excluded.packet,
        status = NULL, decision = NULL, verdict = NULL
    `)
  }
}

/** Of one kind and revision; each group with its first one. */
function alike(records: readonly PackedRecord[]): [PackedRecord, PackedRecord[]][] {
  const groups = Map.groupBy(records, ({ kind, revision }) => `${kind} ${revision}`)
  return [...groups.values()].map(group => [group[0]!, group])
}

/** Why a record was not taken, with both contents. */
export type Verdict = {
  reason: RecordReason | null
  sentence: string
  own: PacketBody | null
  /** Of a conflict. */
  held: { sha256: string; body: PacketBody | null } | null
  at: string
}

type Place = { receiver: string; kind: string; id: string }

/** `verdict` undefined: as it was. */
export function saveKnown(db: WritableDb, { receiver, kind, id }: Place, known: KnownRecord, verdict?: Verdict | null) {
  const { status, held, decision } = known
  const where = sql`receiver = ${receiver} AND kind = ${kind} AND id = ${id}`
  db.run(sql`
    UPDATE exchange_record SET status = ${status}, held_sha256 = ${held?.sha256 ?? null},
      held_revision = ${held?.revision ?? 0}, decision = ${decision}
    WHERE ${where}
  `)
  if (verdict === undefined) return
  db.run(sql`UPDATE exchange_record SET verdict = ${verdict && JSON.stringify(verdict)} WHERE ${where}`)
}

/** Records whose latest revision is in a packet of which nothing is known yet. */
export const countUnanswered = (db: ReadableDb, packet: number) =>
  db.one<{ count: number }>(sql`
    SELECT count(*) AS count FROM exchange_record WHERE packet = ${packet} AND status IS NULL
  `)!.count

/** All of them were accepted. */
export const acceptUnanswered = (db: WritableDb, packet: number) =>
  void db.run(sql`
    UPDATE exchange_record SET status = 'accepted', held_sha256 = sha256, held_revision = revision
    WHERE packet = ${packet} AND status IS NULL
  `)

/** A packet was refused as a whole: nobody judged its records, so they go again. */
export const sendPacketAgain = (db: WritableDb, packet: number) =>
  void db.run(sql`UPDATE exchange_record SET decision = 'again' WHERE packet = ${packet} AND status IS NULL`)

export type NotTaken = Place & {
  status: 'conflict' | 'refused'
  decision: KnownRecord['decision']
  verdict: Verdict
}

/** What was not taken and is not settled: refused, or in conflict without a decision. Once sent again it is gone. */
export const listNotTaken = (db: ReadableDb, status: 'conflict' | 'refused', limit: number): NotTaken[] =>
  db
    .all<Omit<NotTaken, 'verdict'> & { verdict: string }>(sql`
      SELECT receiver, kind, id, status, decision, verdict FROM exchange_record
      WHERE verdict IS NOT NULL AND status = ${status} AND decision IS NULL ORDER BY kind, id LIMIT ${limit}
    `)
    .map(({ verdict, ...row }) => ({ ...row, verdict: JSON.parse(verdict) as Verdict }))

export const countNotTaken = (db: ReadableDb) =>
  db.one<{ conflicts: number; refused: number }>(sql`
    SELECT count(*) FILTER (WHERE status = 'conflict') AS conflicts, count(*) FILTER (WHERE status = 'refused') AS refused
    FROM exchange_record WHERE verdict IS NOT NULL AND decision IS NULL
  `)!

export const findVerdict = (db: ReadableDb, { receiver, kind, id }: Place): Verdict | undefined => {
  const row = db.one<{ verdict: string | null }>(sql`
    SELECT verdict FROM exchange_record WHERE receiver = ${receiver} AND kind = ${kind} AND id = ${id}
  `)
  return row?.verdict ? (JSON.parse(row.verdict) as Verdict) : undefined
}

/** Everything that was refused goes again, as it is now. Gives how many. */
export const sendRefusedAgain = (db: WritableDb): number =>
  db.run(sql`
    UPDATE exchange_record SET decision = 'again'
    WHERE verdict IS NOT NULL AND status = 'refused' AND decision IS NULL
  `)
