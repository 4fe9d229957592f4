import type { Party } from '#domain/exchange/packet'
import type { Database } from '#main/database/database'
import { sql } from '#main/database/sql'
import { readDecisions } from '#packet/decision-packet'
import { takeDecisions } from './decision-repository.ts'
import { findParty } from './known-party-repository.ts'
import type { OpenedFile } from './open-gladi-file.ts'
import type { Carrier } from './packet-repository.ts'
import { keepReceived } from './received-packet-repository.ts'

/** `elsewhere`: for another province. `unknown-signer`: of a key that is not known as the centre's. */
export type TakenDecisions = { fresh: number } | { fault: 'elsewhere' } | { fault: 'unknown-signer'; party: Party }

/**
 * Lets the centre's decisions hold here, whichever way they came. The same again changes nothing.
 * @throws {PacketFault} where it is no packet of decisions.
 */
export async function takeDecisionPacket(
  database: Database,
  file: OpenedFile,
  { carrier, at }: { carrier: Carrier; at: string },
): Promise<TakenDecisions> {
  const { from, to } = file.header
  const own = database.read(db => db.one<{ code: string | null }>(sql`SELECT province_code AS code FROM workspace`))!
  if (to.role !== 'province' || to.provinceCode !== own.code) return { fault: 'elsewhere' }
  if (database.read(db => findParty(db, from.publicKey))?.role !== 'centre') {
    return { fault: 'unknown-signer', party: from }
  }
  const decisions = readDecisions(file)
  return await database.write(db => {
    const fresh = takeDecisions(db, decisions, at)
    if (fresh > 0) keepReceived(db, file, file.bytes, { at, carrier })
    return { fresh }
  })
}
