import { hash } from 'node:crypto'
import { sql } from '../store/sql.ts'
import { centreScope, type Db, type Scope, type Store } from '../store/store.ts'

/** Whose upload of which packet; another device's of the same packet is another upload. */
export type UploadName = { provinceCode: string; publicKey: string; sha256: string }

/** An upload that nobody goes on with is forgotten after so many days; a device has at most so many bytes here. */
const keptDays = 7
const mostBytes = 192 * 1024 ** 2

const scopeOf = ({ provinceCode }: UploadName): Scope => ({
  role: provinceCode === centreScope ? 'centre' : 'province',
  provinceCode,
})

/** How many bytes are there. */
export const uploadedBytes = (store: Store, name: UploadName): Promise<number> =>
  store.transaction(scopeOf(name), db => length(db, name))

export type AddedChunk = { offset: number } | { otherOffset: number } | { isFull: true }

/** The next piece; the offset that comes after it. */
export function addChunk(store: Store, name: UploadName, chunk: { offset: number; bytes: Uint8Array; now: Date }) {
  const { provinceCode, publicKey, sha256 } = name
  return store.transaction(scopeOf(name), async (db): Promise<AddedChunk> => {
    const forgotten = new Date(chunk.now.getTime() - keptDays * 86_400_000).toISOString()
    await db.run(sql`
      DELETE FROM upload WHERE province_code = ${provinceCode} AND public_key = ${publicKey} AND sha256 IN (
        SELECT sha256 FROM upload WHERE province_code = ${provinceCode} AND public_key = ${publicKey}
        GROUP BY sha256 HAVING max(added_at) < ${forgotten})`)
    const there = await length(db, name)
    if (there !== chunk.offset || chunk.bytes.length === 0) return { otherOffset: there }
    const [kept] = await db.rows<{ bytes: number }>(sql`
      SELECT COALESCE(sum(length(bytes)), 0)::int AS bytes FROM upload
      WHERE province_code = ${provinceCode} AND public_key = ${publicKey}`)
    if ((kept?.bytes ?? 0) + chunk.bytes.length > mostBytes) return { isFull: true }
    const isAdded = await db.run(sql`
      INSERT INTO upload (province_code, public_key, sha256, starts_at, bytes, added_at)
      VALUES (${provinceCode}, ${publicKey}, ${sha256}, ${there}, ${chunk.bytes}, ${chunk.now.toISOString()})
      ON CONFLICT DO NOTHING`)
    return isAdded ? { offset: there + chunk.bytes.length } : { otherOffset: await length(db, name) }
  })
}

/** The whole packet; how much of it there is where that is not all. */
export function uploadedPacket(store: Store, name: UploadName): Promise<{ bytes: Uint8Array } | { offset: number }> {
  const { provinceCode, publicKey, sha256 } = name
  return store.transaction(scopeOf(name), async db => {
    const rows = await db.rows<{ bytes: Uint8Array }>(sql`
      SELECT bytes FROM upload
      WHERE province_code = ${provinceCode} AND public_key = ${publicKey} AND sha256 = ${sha256} ORDER BY starts_at`)
    const bytes = Buffer.concat(rows.map(row => row.bytes))
    return hash('sha256', bytes) === sha256 ? { bytes } : { offset: bytes.length }
  })
}

/** What was uploaded is a packet now, or never will be one. */
export function forgetUpload(store: Store, name: UploadName): Promise<void> {
  const { provinceCode, publicKey, sha256 } = name
  return store.transaction(scopeOf(name), async db => {
    await db.run(sql`
      DELETE FROM upload WHERE province_code = ${provinceCode} AND public_key = ${publicKey} AND sha256 = ${sha256}`)
  })
}

async function length(db: Db, { provinceCode, publicKey, sha256 }: UploadName): Promise<number> {
  const [row] = await db.rows<{ bytes: number }>(sql`
    SELECT COALESCE(max(starts_at + length(bytes)), 0)::int AS bytes FROM upload
    WHERE province_code = ${provinceCode} AND public_key = ${publicKey} AND sha256 = ${sha256}`)
  return row?.bytes ?? 0
}
