import { type HeldRecord, revisionKey } from '#domain/exchange/judge-record'
import type { PacketBody, PacketRecord } from '#domain/exchange/packet'
import { sql } from '../store/sql.ts'
import type { Db } from '../store/store.ts'

/** `takings`: how many revisions were ever taken; `current.taking`: which of them holds. */
export type Held = HeldRecord & { takings: number; current: { taking: number } }

export const recordName = ({ kind, id }: Pick<PacketRecord, 'kind' | 'id'>) => `${kind} ${id}`

type Row = {
  name: string
  taking: number
  public_key: string
  revision: number
  sha256: string
  is_current: boolean
}

/** What is held of these, by `recordName`. */
export async function heldRecords(
  db: Db,
  provinceCode: string,
  records: readonly Pick<PacketRecord, 'kind' | 'id'>[],
): Promise<Map<string, Held>> {
  // `OFFSET 0`: each is looked up by its key. Left alone, a planner without statistics reads the whole table, for every
  // part of a packet.
  const rows = await db.rows<Row>(sql`
    SELECT asked.kind || ' ' || asked.id AS name, held.taking, held.public_key, held.revision, held.sha256,
           held.taking = now.taking AS is_current
    FROM unnest(${records.map(({ kind }) => kind)}::text[], ${records.map(({ id }) => id)}::text[]) AS asked (kind, id)
    CROSS JOIN LATERAL (
      SELECT taking FROM current_record
      WHERE province_code = ${provinceCode} AND kind = asked.kind AND id = asked.id OFFSET 0) AS now
    CROSS JOIN LATERAL (
      SELECT taking, public_key, revision, sha256 FROM record
      WHERE province_code = ${provinceCode} AND kind = asked.kind AND id = asked.id OFFSET 0) AS held`)
  const held = new Map<string, Held & { taken: Set<string> }>()
  for (const { name, taking, public_key: publicKey, revision, sha256, is_current } of rows) {
    const current = { taking, publicKey, revision, sha256 }
    const one = held.get(name) ?? { current, taken: new Set<string>(), takings: 0 }
    if (is_current) one.current = current
    one.taken.add(revisionKey(publicKey, { revision, sha256 }))
    one.takings = Math.max(one.takings, taking)
    held.set(name, one)
  }
  return held
}

/** Bodies of what holds now, by `recordName`; for those few that somebody has to compare. */
export async function heldBodies(
  db: Db,
  provinceCode: string,
  records: readonly Pick<PacketRecord, 'kind' | 'id'>[],
): Promise<Map<string, PacketBody | null>> {
  if (records.length === 0) return new Map()
  const rows = await db.rows<{ name: string; body: PacketBody | null }>(sql`
    SELECT asked.kind || ' ' || asked.id AS name, held.body
    FROM unnest(${records.map(({ kind }) => kind)}::text[], ${records.map(({ id }) => id)}::text[]) AS asked (kind, id)
    CROSS JOIN LATERAL (
      SELECT taking FROM current_record
      WHERE province_code = ${provinceCode} AND kind = asked.kind AND id = asked.id OFFSET 0) AS now
    CROSS JOIN LATERAL (
      SELECT body FROM record
      WHERE province_code = ${provinceCode} AND kind = asked.kind AND id = asked.id AND taking = now.taking
      OFFSET 0) AS held`)
  return new Map(rows.map(({ name, body }) => [name, body]))
}
