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
  const rows = await db.rows<Row>(sql`
    SELECT held.kind || ' ' || held.id AS name, held.taking, held.public_key, held.revision, held.sha256,
           held.taking = now.taking AS is_current
    FROM unnest(${records.map(({ kind }) => kind)}::text[], ${records.map(({ id }) => id)}::text[]) AS asked (kind, id)
    JOIN current_record now ON now.province_code = ${provinceCode} AND now.kind = asked.kind AND now.id = asked.id
    JOIN record held ON held.province_code = ${provinceCode} AND held.kind = asked.kind AND held.id = asked.id`)
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
    SELECT held.kind || ' ' || held.id AS name, held.body
    FROM unnest(${records.map(({ kind }) => kind)}::text[], ${records.map(({ id }) => id)}::text[]) AS asked (kind, id)
    JOIN current_record now ON now.province_code = ${provinceCode} AND now.kind = asked.kind AND now.id = asked.id
    JOIN record held ON held.province_code = ${provinceCode} AND held.kind = asked.kind AND held.id = asked.id
                    AND held.taking = now.taking`)
  return new Map(rows.map(({ name, body }) => [name, body]))
}
