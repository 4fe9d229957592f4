import { hash, randomBytes } from 'node:crypto'
import { lockProvince, writeAudit } from '../audit/audit.ts'
import { deviceOfCredential } from '../devices/devices.ts'
import { sql } from '../store/sql.ts'
import { centreScope, type Scope, type Store } from '../store/store.ts'

/** Whose page it is: the centre's own shows every province, a province's that one. */
export type PageReader = { scope: Scope; name: string }

/** An address that was printed is good for so long, once. */
const keyMinutes = 30
/** A coordinator works a day: without a call for so long one signs in again. */
const idleHours = 8
/** A call keeps a session alive; written down at most so often. */
const noteMinutes = 5

const scopeOf = (provinceCode: string): Scope => ({
  role: provinceCode === centreScope ? 'centre' : 'province',
  provinceCode,
})

const hashOf = (secret: string) => hash('sha256', secret)
const after = (now: Date, minutes: number) => new Date(now.getTime() + minutes * 60_000).toISOString()
const newSecret = (provinceCode: string) => `gladipage_${provinceCode}_${randomBytes(32).toString('base64url')}`
const provinceOf = (secret: string) => /^gladipage_(\d{2})_[A-Za-z0-9_-]{43}$/.exec(secret)?.[1]

/** A one-time key for an address; `name`: for whom. */
export async function makePageKey(store: Store, order: { provinceCode: string; name: string; now: Date }) {
  const { provinceCode, name, now } = order
  const key = newSecret(provinceCode)
  await store.transaction({ role: 'centre', provinceCode }, db =>
    db.run(sql`
      INSERT INTO page_session (province_code, secret_hash, is_key, name, expires_at)
      VALUES (${provinceCode}, ${hashOf(key)}, true, ${name}, ${after(now, keyMinutes)})`),
  )
  return key
}

/** A session for who shows a one-time key or a device's credential: its secret; null where neither is good. */
export async function openPageSession(store: Store, shown: string, now: Date): Promise<string | null> {
  const secret = shown.trim()
  const provinceCode = provinceOf(secret)
  if (provinceCode === undefined) return openByCredential(store, secret, now)
  return store.transaction(scopeOf(provinceCode), async db => {
    const [key] = await db.rows<{ name: string }>(sql`
      DELETE FROM page_session
      WHERE province_code = ${provinceCode} AND secret_hash = ${hashOf(secret)} AND is_key
        AND expires_at > ${now.toISOString()} RETURNING name`)
    return key ? addSession(db, { provinceCode, name: key.name, publicKey: null, now }) : null
  })
}

async function openByCredential(store: Store, credential: string, now: Date): Promise<string | null> {
  const device = await deviceOfCredential(store, credential)
  if (!device) return null
  const { provinceCode, party } = device
  return store.transaction(scopeOf(provinceCode), db =>
    addSession(db, { provinceCode, name: party.name, publicKey: party.publicKey, now }),
  )
}

type Opening = { provinceCode: string; name: string; publicKey: string | null; now: Date }
type Db = Parameters<Parameters<Store['transaction']>[1]>[0]

/** Also forgets the sessions of this province that are over. */
async function addSession(db: Db, { provinceCode, name, publicKey, now }: Opening): Promise<string> {
  const secret = newSecret(provinceCode)
  const at = now.toISOString()
  const head = await lockProvince(db, provinceCode)
  await db.run(sql`DELETE FROM page_session WHERE province_code = ${provinceCode} AND expires_at <= ${at}`)
  await db.run(sql`
    INSERT INTO page_session (province_code, secret_hash, is_key, public_key, name, expires_at)
    VALUES (${provinceCode}, ${hashOf(secret)}, false, ${publicKey}, ${name}, ${after(now, idleHours * 60)})`)
  const way = publicKey === null ? 'address' : 'credential'
  await writeAudit(db, provinceCode, head, { at, actor: publicKey ?? 'console', act: 'page-opened', data: { way } })
  return secret
}

/** Who has the session; null: it is over, was ended, or its device was revoked. */
export async function pageReader(store: Store, secret: string, now: Date): Promise<PageReader | null> {
  const provinceCode = provinceOf(secret)
  if (provinceCode === undefined) return null
  const scope = scopeOf(provinceCode)
  return store.transaction(scope, async db => {
    const [session] = await db.rows<{ name: string; expires_at: Date }>(sql`
      SELECT name, expires_at FROM page_session
      WHERE province_code = ${provinceCode} AND secret_hash = ${hashOf(secret)} AND NOT is_key
        AND expires_at > ${now.toISOString()}
        AND (public_key IS NULL OR EXISTS (
          SELECT 1 FROM device WHERE device.province_code = page_session.province_code
            AND device.public_key = page_session.public_key AND device.revoked_at IS NULL))`)
    if (!session) return null
    const until = after(now, idleHours * 60)
    if (Date.parse(until) - session.expires_at.getTime() > noteMinutes * 60_000) {
      await db.run(sql`
        UPDATE page_session SET expires_at = ${until}
        WHERE province_code = ${provinceCode} AND secret_hash = ${hashOf(secret)}`)
    }
    return { scope, name: session.name }
  })
}

/** At once, whoever else has it. */
export async function endPageSession(store: Store, secret: string): Promise<void> {
  const provinceCode = provinceOf(secret)
  if (provinceCode === undefined) return
  await store.transaction(scopeOf(provinceCode), db =>
    db.run(sql`DELETE FROM page_session WHERE province_code = ${provinceCode} AND secret_hash = ${hashOf(secret)}`),
  )
}
