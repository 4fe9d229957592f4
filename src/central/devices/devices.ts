import { hash, randomBytes, randomInt } from 'node:crypto'
import type { Party } from '#domain/exchange/packet'
import { lockProvince, writeAudit } from '../audit/audit.ts'
import { sql } from '../store/sql.ts'
import { centreScope, type Db, type Scope, type Store } from '../store/store.ts'

/** Of which province; `00`: of the centre. */
export type Device = { provinceCode: string; party: Party; revokedAt: string | null }

type DeviceRow = {
  province_code: string
  public_key: string
  role: 'centre' | 'province'
  name: string
  recipient: string | null
  revoked_at: Date | null
}

/** What is kept of a secret: so long and random a one needs no slow hash. */
const secretHash = (secret: string) => hash('sha256', secret)

const roleOf = (provinceCode: string) => (provinceCode === centreScope ? 'centre' : 'province')
const scopeOf = (provinceCode: string): Scope => ({ role: roleOf(provinceCode), provinceCode })

/** So long is a code good. */
const codeDays = 7

/** `11-7GQ2-…`: 16 signs that are not mistaken for each other, 80 bits; good once, for a device of that province. */
export async function makeEnrolmentCode(store: Store, order: { provinceCode: string; name: string; now: Date }) {
  const { provinceCode, name, now } = order
  const signs = Array.from({ length: 16 }, () => codeSigns[randomInt(codeSigns.length)]).join('')
  const code = `${provinceCode}-${signs.match(/.{4}/g)!.join('-')}`
  const expiresAt = new Date(now.getTime() + codeDays * 86_400_000).toISOString()
  const at = now.toISOString()
  await store.transaction({ role: 'centre', provinceCode }, async db => {
    const head = await lockProvince(db, provinceCode)
    await db.run(sql`
      INSERT INTO enrolment_code (province_code, code_hash, name, made_at, expires_at)
      VALUES (${provinceCode}, ${secretHash(code)}, ${name}, ${at}, ${expiresAt})`)
    await writeAudit(db, provinceCode, head, { at, actor: 'console', act: 'code-made', data: { expiresAt } })
  })
  return { code, expiresAt }
}

const codeSigns = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

type Enrolling = { code: string; party: Pick<Party, 'name' | 'publicKey' | 'recipient'>; now: Date }

/** The device and its credential, told this once; null where the code is wrong, used or out of date, or the key revoked. */
export async function enrolByCode(store: Store, { code, party, now }: Enrolling) {
  const [, provinceCode] = /^(\d{2})-/.exec(code.trim()) ?? []
  if (provinceCode === undefined) return null
  return store.transaction(scopeOf(provinceCode), async db => {
    const head = await lockProvince(db, provinceCode)
    const at = now.toISOString()
    const known = await findDevice(db, provinceCode, party.publicKey)
    if (known?.revokedAt) return null
    const isGood = await db.run(sql`
      UPDATE enrolment_code SET used_at = ${at}, used_by = ${party.publicKey}
      WHERE province_code = ${provinceCode} AND code_hash = ${secretHash(code.trim().toUpperCase())}
        AND used_at IS NULL AND expires_at > ${at}`)
    if (!isGood) return null
    const credential = `gladi_${provinceCode}_${randomBytes(32).toString('base64url')}`
    const device = await saveDevice(db, provinceCode, party, { at, credential })
    await writeAudit(db, provinceCode, head, {
      at,
      actor: party.publicKey,
      act: 'device-enrolled',
      data: { publicKey: party.publicKey, way: 'code' },
    })
    return { credential, device }
  })
}

/** A device whose key a person has compared by its fingerprint; it has no credential: its packets come as files. */
export async function enrolByHand(store: Store, { party, now }: Omit<Enrolling, 'code'> & { party: Party }) {
  const provinceCode = party.provinceCode ?? centreScope
  return store.transaction({ role: 'centre', provinceCode }, async db => {
    const head = await lockProvince(db, provinceCode)
    const at = now.toISOString()
    const device = await saveDevice(db, provinceCode, party, { at, credential: null })
    const data = { publicKey: party.publicKey, way: 'fingerprint' }
    await writeAudit(db, provinceCode, head, { at, actor: 'console', act: 'device-enrolled', data })
    return device
  })
}

/** False where there is no such device, or it was revoked before. */
export async function revokeDevice(store: Store, order: { provinceCode: string; publicKey: string; now: Date }) {
  const { provinceCode, publicKey, now } = order
  return store.transaction({ role: 'centre', provinceCode }, async db => {
    const head = await lockProvince(db, provinceCode)
    const at = now.toISOString()
    const isRevoked = await db.run(sql`
      UPDATE device SET revoked_at = ${at}, credential_hash = NULL
      WHERE province_code = ${provinceCode} AND public_key = ${publicKey} AND revoked_at IS NULL`)
    if (!isRevoked) return false
    await writeAudit(db, provinceCode, head, { at, actor: 'console', act: 'device-revoked', data: { publicKey } })
    return true
  })
}

/** Whose credential it is; null: nobody's, any more. */
export async function deviceOfCredential(store: Store, credential: string): Promise<Device | null> {
  const [, provinceCode] = /^gladi_(\d{2})_[A-Za-z0-9_-]{43}$/.exec(credential) ?? []
  if (provinceCode === undefined) return null
  return store.transaction(scopeOf(provinceCode), async db => {
    const [row] = await db.rows<DeviceRow>(sql`
      SELECT province_code, public_key, role, name, recipient, revoked_at FROM device
      WHERE province_code = ${provinceCode} AND credential_hash = ${secretHash(credential)} AND revoked_at IS NULL`)
    return row ? toDevice(row) : null
  })
}

export async function findDevice(db: Db, provinceCode: string, publicKey: string): Promise<Device | null> {
  const [row] = await db.rows<DeviceRow>(sql`
    SELECT province_code, public_key, role, name, recipient, revoked_at FROM device
    WHERE province_code = ${provinceCode} AND public_key = ${publicKey}`)
  return row ? toDevice(row) : null
}

export function listDevices(store: Store): Promise<Device[]> {
  return store.transaction({ role: 'centre', provinceCode: centreScope }, async db => {
    const rows = await db.rows<DeviceRow>(sql`
      SELECT province_code, public_key, role, name, recipient, revoked_at FROM device
      ORDER BY province_code, enrolled_at`)
    return rows.map(toDevice)
  })
}

/** A name for people; signs that no screen shows have no place in it, nor in a database. */
// oxlint-disable-next-line no-control-regex
const shownName = (name: string) => name.replace(/[\u0000-\u001F\u007F]/g, ' ').toWellFormed()

type Saving = { at: string; credential: string | null }

async function saveDevice(db: Db, provinceCode: string, party: Enrolling['party'], { at, credential }: Saving) {
  const role = roleOf(provinceCode)
  const secret = credential === null ? null : secretHash(credential)
  const name = shownName(party.name)
  await db.run(sql`
    INSERT INTO device (province_code, public_key, role, name, recipient, credential_hash, enrolled_at)
    VALUES (${provinceCode}, ${party.publicKey}, ${role}, ${name}, ${party.recipient}, ${secret}, ${at})
    ON CONFLICT (province_code, public_key) DO UPDATE
    SET name = excluded.name, recipient = excluded.recipient,
        credential_hash = COALESCE(excluded.credential_hash, device.credential_hash)`)
  return (await findDevice(db, provinceCode, party.publicKey))!
}

const toDevice = (row: DeviceRow): Device => ({
  provinceCode: row.province_code,
  revokedAt: row.revoked_at?.toISOString() ?? null,
  party: {
    role: row.role,
    provinceCode: row.province_code === centreScope ? null : row.province_code,
    name: row.name,
    publicKey: row.public_key,
    recipient: row.recipient,
  },
})
