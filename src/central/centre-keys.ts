import { randomUUID } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import * as z from 'zod'
import type { Party } from '#domain/exchange/packet'
import { type DeviceKeys, makeDeviceKeys } from '#packet/device-keys'
import { makeReadingKeys, type ReadingKeys } from '#packet/encrypted-packet'
import { sql } from './store/sql.ts'
import { centreScope, type Store } from './store/store.ts'

/** Who the centre is: what it signs receipts and plans with, and what opens packets that are encrypted to it. */
export type CentreKeys = { signing: DeviceKeys; reading: ReadingKeys; name: string }

const keysFile = z.strictObject({
  name: z.string(),
  signing: z.strictObject({ publicKey: z.string(), privateKey: z.string() }),
  reading: z.strictObject({ identity: z.string(), recipient: z.string() }),
})

/** As others know the centre. */
export const centreParty = ({ signing, reading, name }: CentreKeys): Party => ({
  role: 'centre',
  provinceCode: null,
  name,
  publicKey: signing.publicKey,
  recipient: reading.recipient,
})

/** The keys in a file that only its owner reads; made once, also where two instances start at the same moment. */
export async function loadCentreKeys(file: string, name: string): Promise<CentreKeys> {
  const found = readKeys(file)
  if (found) return found
  const made: CentreKeys = { name, signing: makeDeviceKeys(), reading: await makeReadingKeys() }
  writeOnce(file, `${JSON.stringify(made, null, 2)}\n`)
  return readKeys(file)!
}

/** Nothing happens where the file is there: what is in it stays. */
export function writeOnce(file: string, content: string) {
  mkdirSync(dirname(file), { recursive: true })
  const whole = `${file}.${randomUUID()}`
  writeFileSync(whole, content, { mode: 0o600, flush: true })
  try {
    linkSync(whole, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    unlinkSync(whole)
  }
}

/** The database belongs to a centre with another key: receipts of this one would be valid to nobody. */
export class OtherCentre extends Error {
  constructor() {
    super('The database belongs to a centre with another key.')
    this.name = 'OtherCentre'
  }
}

/** The first instance says whose the database is; another one with another key is refused. @throws {OtherCentre} */
export async function claimDatabase(store: Store, { signing }: CentreKeys): Promise<void> {
  await store.transaction({ role: 'centre', provinceCode: centreScope }, async db => {
    await db.run(sql`INSERT INTO centre (public_key) VALUES (${signing.publicKey}) ON CONFLICT DO NOTHING`)
    const [owner] = await db.rows<{ public_key: string }>(sql`SELECT public_key FROM centre`)
    if (owner?.public_key !== signing.publicKey) throw new OtherCentre()
  })
}

function readKeys(file: string): CentreKeys | null {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
  return keysFile.parse(JSON.parse(text))
}
