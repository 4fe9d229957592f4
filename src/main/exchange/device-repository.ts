import type { Party } from '#domain/exchange/packet'
import type { Database } from '#main/database/database'
import { type ReadableDb, sql, type WritableDb } from '#main/database/sql'
import { type DeviceKeys, makeDeviceKeys } from '#packet/device-keys'
import { makeReadingKeys, type ReadingKeys } from '#packet/encrypted-packet'

/** Who this workspace is to others. The private halves of the keys never leave main. */
export type Device = { party: Party; keys: DeviceKeys; reading: ReadingKeys }

type Row = {
  name: string
  publicKey: string
  privateKey: string
  recipient: string
  identity: string
  role: 'pusat' | 'provinsi' | 'pendamping'
  provinceCode: string | null
}

const roles = { pusat: 'centre', provinsi: 'province', pendamping: 'companion' } as const

export function findDevice(db: ReadableDb): Device | undefined {
  const row = db.one<Row>(sql`
    SELECT d.name, d.public_key AS publicKey, d.private_key AS privateKey, d.recipient, d.identity,
           w.role, w.province_code AS provinceCode
    FROM device d, workspace w
  `)
  if (!row) return undefined
  const { name, publicKey, privateKey, recipient, identity, role, provinceCode } = row
  return {
    party: { role: roles[role], provinceCode: role === 'pusat' ? null : provinceCode, name, publicKey, recipient },
    keys: { publicKey, privateKey },
    reading: { identity, recipient },
  }
}

/** Makes the keys the first time that somebody asks; until it is renamed the device is called as its workspace. */
export async function ensureDevice(database: Database, at: string): Promise<Device> {
  const found = database.read(findDevice)
  if (found) return found
  const [{ publicKey, privateKey }, { recipient, identity }] = [makeDeviceKeys(), await makeReadingKeys()]
  await database.write(db =>
    // Two windows may ask at once: the first keys stay.
    db.run(sql`
      INSERT INTO device (name, public_key, private_key, recipient, identity, made_at)
      SELECT name, ${publicKey}, ${privateKey}, ${recipient}, ${identity}, ${at} FROM workspace WHERE true
      ON CONFLICT (only_row) DO NOTHING
    `),
  )
  return database.read(findDevice)!
}

export const renameDevice = (db: WritableDb, name: string) => void db.run(sql`UPDATE device SET name = ${name}`)
