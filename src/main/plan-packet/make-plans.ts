import type { Party } from '#domain/exchange/packet'
import type { PlanFacts } from '#domain/exchange/plan-facts'
import { planOfProvince } from '#domain/exchange/plan-of-province'
import { type ReadableDb, sql, type WritableDb } from '#main/database/sql'
import type { Device } from '#main/exchange/device-repository'
import { packetFileName } from '#main/exchange/packet-file-name'
import {
  addPacket,
  type Carrier,
  findPacket,
  latestOfKind,
  packetBytes,
  sendByNetwork,
  sentAsFile,
  stopTrying,
} from '#main/exchange/packet-repository'
import { openPacket, readRecords } from '#packet/read-packet'
import { type WrittenPacket, writePacket } from '#packet/write-packet'
import { toPlanRecords } from './plan-records.ts'

export type PlanPacket = { provinceCode: string; fileName: string; bytes: Uint8Array }

type Making = { nation: PlanFacts; provinceCode: string; at: string; carrier: Carrier }

/**
 * The plan of a province as a packet that is kept; where nothing of it changed since the last one, that one again. Over the
 * network it goes by itself from then on, and one that was still to go does not go any more.
 */
export function makePlan(db: WritableDb, device: Device, { nation, provinceCode, at, carrier }: Making): PlanPacket {
  const facts = planOfProvince(nation, provinceCode)
  const last = lastPlan(db, provinceCode)
  if (last && isThatPlan(db, device.party, facts, last)) {
    give(db, last.number, carrier, at)
    return toFile(last.header, packetBytes(db, last.number))
  }
  if (last) stopTrying(db, last.number)
  const written = write(device, facts, { provinceCode, at, ...latestOfKind(db, 'plan') })
  give(db, addPacket(db, written, provinceCode, at), carrier, at)
  return toFile(written.header, written.bytes)
}

function give(db: WritableDb, number: number, carrier: Carrier, at: string) {
  if (carrier === 'file') sentAsFile(db, number, at)
  else sendByNetwork(db, number, at)
}

type Order = { provinceCode: string; at: string; sequence: number; previous: string | null }

const write = (device: Device, facts: PlanFacts, { provinceCode, at, sequence, previous }: Order): WrittenPacket =>
  writePacket(
    {
      kind: 'plan',
      from: device.party,
      to: { role: 'province', provinceCode },
      sequence,
      previous,
      madeAt: at,
    },
    toPlanRecords(facts, sequence),
    device.keys,
  )

const toFile = (header: WrittenPacket['header'], bytes: Uint8Array): PlanPacket => ({
  provinceCode: header.to.provinceCode!,
  fileName: packetFileName({ ...header, from: { ...header.from, provinceCode: header.to.provinceCode } }),
  bytes,
})

export const lastPlan = (db: ReadableDb, provinceCode: string) => {
  const row = db.one<{ id: string }>(sql`
    SELECT id FROM exchange_packet WHERE direction = 'out' AND kind = 'plan' AND party = ${provinceCode}
    ORDER BY sequence DESC LIMIT 1
  `)
  return row && findPacket(db, 'out', row.id)
}

/** By the records: their hashes, under the sequence that they were written with. */
function isThatPlan(
  db: ReadableDb,
  { publicKey }: Party,
  facts: PlanFacts,
  last: NonNullable<ReturnType<typeof lastPlan>>,
) {
  if (last.header.from.publicKey !== publicKey) return false
  const before = readRecords(openPacket(packetBytes(db, last.number)))
  const now = toPlanRecords(facts, last.sequence)
  return (
    before.length === now.length &&
    now.every(({ sha256, id }, index) => {
      const was = before[index]!
      return was.id === id && was.sha256 === sha256
    })
  )
}
