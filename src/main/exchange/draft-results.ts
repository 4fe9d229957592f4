import type { WaitingReason } from '#domain/exchange/known-record'
import type { PacketHeader } from '#domain/exchange/packet'
import { type ReadableDb, sql, type WritableDb } from '#main/database/sql'
import { type WrittenPacket, writePacketOf } from '#packet/write-packet'
import type { Device } from './device-repository.ts'
import { addPacket, latestOfKind } from './packet-repository.ts'
import { type PackedRecord, savePacked } from './record-repository.ts'
import { countFacts, type ResultKind } from './result-facts.ts'
import { centre, emptySum, lineOf, type WaitingResult, waitingResults, type WaitingSum } from './waiting-results.ts'

/** What a packet would say, for a person to look at before it is kept and sent. */
export type DraftView = {
  sum: WaitingSum
  /** Records by the class of whom they are about, the largest first; null: of nobody's class. */
  classes: { code: string | null; records: number }[]
  /** The first few of each kind. */
  examples: { kind: ResultKind; why: WaitingReason; name: string | null; classCode: string | null }[]
  header: PacketHeader
  bytes: number
}

export type Draft = { packet: WrittenPacket; records: PackedRecord[]; view: DraftView }

const examplesOfKind = 3
/** Of lines, before they become bytes: a string has an end, and what is in a processor's cache is faster to join. */
const blockLength = 1 << 16
const progressEvery = 2000
/** Takes less than half the time of the usual 6; packets are an eighth larger. */
const gzipLevel = 4

/**
 * Looks at everything and writes the packet that would be sent now; keeps nothing. Null: nothing waits, or this is no
 * province's workspace: others do not report.
 */
export function draftResults(
  db: ReadableDb,
  { device, at, onShare }: { device: Device; at: string; onShare: (share: number) => void },
): Draft | null {
  if (device.party.role !== 'province') return null
  const told = tell(db)
  const blocks: Buffer[] = []
  const records: PackedRecord[] = []
  const counts: Record<string, number> = {}
  let block = ''
  for (const one of waitingResults(db, shares(db, onShare))) {
    block += lineOf(one)
    if (block.length > blockLength) {
      blocks.push(Buffer.from(block))
      block = ''
    }
    counts[one.kind] = (counts[one.kind] ?? 0) + 1
    records.push({ kind: one.kind, id: one.id, revision: one.revision, sha256: one.sha256 })
    told.add(one)
  }
  if (records.length === 0) return null
  const lines = Buffer.concat([...blocks, Buffer.from(block)])
  const order = {
    kind: 'result',
    from: device.party,
    to: { role: 'centre', provinceCode: null },
    ...latestOfKind(db, 'result'),
    madeAt: at,
  } as const
  const packet = writePacketOf(order, { lines, counts }, device.keys, gzipLevel)
  return { packet, records, view: { ...told.view(), header: packet.header, bytes: packet.bytes.length } }
}

/** How much waits, without writing it. */
export function sumResults(db: ReadableDb, onShare: (share: number) => void): WaitingSum {
  const sum = emptySum()
  if (db.one(sql`SELECT 1 FROM workspace WHERE role = 'provinsi'`) === undefined) return sum
  for (const { kind, why } of waitingResults(db, shares(db, onShare))) sum[kind][why]++
  return sum
}

/** Keeps a draft: the packet and what its records are now, or neither. Throws where another packet came in between. */
export function keepDraft(db: WritableDb, { packet, records }: Draft, at: string): number {
  if (latestOfKind(db, 'result').sequence !== packet.header.sequence) throw new DraftOutdated()
  const number = addPacket(db, packet, centre, at)
  savePacked(db, centre, number, records.toSorted(inOrderOfKeys))
  return number
}

/** As the table has them: rows that are neighbours there are written together. */
const inOrderOfKeys = (one: PackedRecord, other: PackedRecord) =>
  one.kind === other.kind ? (one.id < other.id ? -1 : 1) : one.kind < other.kind ? -1 : 1

export class DraftOutdated extends Error {
  constructor() {
    super('Another packet was kept since this one was drafted.')
    this.name = 'DraftOutdated'
  }
}

function shares(db: ReadableDb, onShare: (share: number) => void): () => void {
  const all = countFacts(db)
  let rows = 0
  return () => {
    if (++rows % progressEvery === 0) onShare(Math.min(1, rows / all))
  }
}

/** Sums and examples, by the classes in which people are now. */
function tell(db: ReadableDb) {
  const rows = db.all<{ id: string; code: string }>(sql`
    SELECT m.participant_id AS id, c.code FROM current_member m JOIN current_class c ON c.id = m.class_id ORDER BY m.tier
  `)
  const classOf = new Map(rows.map(({ id, code }) => [id, code]))
  const sum = emptySum()
  const byClass = new Map<string | null, number>()
  const chosen: WaitingResult[] = []
  const classCodeOf = ({ fact }: WaitingResult) => (fact && classOf.get(fact.participantId)) ?? null
  return {
    add(one: WaitingResult) {
      const { kind, why } = one
      sum[kind][why]++
      const code = classCodeOf(one)
      byClass.set(code, (byClass.get(code) ?? 0) + 1)
      const ofKind = Object.values(sum[kind]).reduce((all, count) => all + count, 0)
      if (ofKind <= examplesOfKind) chosen.push(one)
    },
    view: () => ({
      sum,
      classes: [...byClass]
        .map(([code, records]) => ({ code, records }))
        .sort((one, other) => other.records - one.records || (one.code ?? '').localeCompare(other.code ?? '')),
      examples: chosen.map(one => ({
        kind: one.kind,
        why: one.why,
        name: one.fact && nameOf(db, one.fact.participantId),
        classCode: classCodeOf(one),
      })),
    }),
  }
}

const nameOf = (db: ReadableDb, participantId: string) =>
  db.one<{ name: string }>(sql`SELECT name FROM participant WHERE id = ${participantId}`)?.name ?? null
