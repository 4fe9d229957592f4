import { hash } from 'node:crypto'
import type { PacketFate } from '#domain/exchange/packet'
import { sql } from '#main/database/sql'
import { knownRecords } from '#main/exchange/record-repository'
import { resultFacts } from '#main/exchange/result-facts'
import { waitingResults } from '#main/exchange/waiting-results'
import { openPacket, readRecords } from '#packet/read-packet'
import { readReceipt } from '#packet/receipt-packet'
import type { Client } from './a-client.ts'
import type { ClientAtEnd, GivenReceipt, PacketOfClient } from './history.ts'

type Row = { id: string; sha256: string; state: PacketFate; bytes: Uint8Array; receipt: Uint8Array | null }

/** Its packets as they are kept there, in their order. */
export function packetsOf({ device, provinceCode, database }: Client): (PacketOfClient & { bytes: Uint8Array })[] {
  const rows = database().read(db =>
    db.all<Row>(sql`SELECT id, sha256, state, bytes, receipt FROM exchange_packet ORDER BY number`),
  )
  return rows.map(({ receipt, ...row }) => ({
    ...row,
    device,
    provinceCode,
    records: readRecords(openPacket(row.bytes)),
    receipt: receipt && readGiven(receipt),
  }))
}

export function readGiven(bytes: Uint8Array): GivenReceipt {
  const packet = openPacket(bytes)
  return { sha256: hash('sha256', bytes), signer: packet.header.from.publicKey, says: readReceipt(packet) }
}

export const clientAtEnd = ({ device, provinceCode, database }: Client): ClientAtEnd =>
  database().read(db => ({
    device,
    provinceCode,
    facts: new Map([...resultFacts(db)].map(({ kind, id, sha256 }) => [`${kind} ${id}`, sha256])),
    known: knownRecords(db, 'centre'),
    waiting: [...waitingResults(db)].length,
  }))
