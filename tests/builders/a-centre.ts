import { type HeldRecord, judgeRecord, revisionKey } from '#domain/exchange/judge-record'
import type { PacketBody, PacketRecord } from '#domain/exchange/packet'
import type { Receipt, ReceiptLine } from '#domain/exchange/receipt'
import { openPacket, readRecords } from '#packet/read-packet'
import { writeReceipt } from '#packet/receipt-packet'
import { aDevice } from './a-packet.ts'

type Held = HeldRecord & { taken: Set<string>; body: PacketBody | null }
type Refuse = (record: PacketRecord) => boolean

/** A receiver by the domain's rule that holds everything in memory: for faults and orders that a real one cannot be told to make. */
export function aCentre({ refuse = () => false }: { refuse?: Refuse } = {}) {
  const device = aDevice({ role: 'centre', provinceCode: null, name: 'Pusat' })
  const held = new Map<string, Held>()
  const receipts = new Map<string, Uint8Array>()
  let sequence = 0

  const write = (receipt: Receipt, signer = device) =>
    writeReceipt(
      {
        from: signer.party,
        to: { role: 'province', provinceCode: '73' },
        sequence: ++sequence,
        previous: null,
        madeAt: receipt.receivedAt,
      },
      receipt,
      signer.keys,
    ).bytes

  function lineOf(record: PacketRecord, publicKey: string): ReceiptLine {
    const { kind, id, revision, sha256, body } = record
    const line = { kind, id, revision, sha256, reason: null, sentence: '', held: null }
    if (refuse(record)) {
      return {
        ...line,
        status: 'refused',
        reason: 'unknown-person',
        sentence: 'Orang ini tidak ada dalam rencana provinsi.',
      }
    }
    const key = `${kind} ${id}`
    const before = held.get(key)
    const judged = judgeRecord(record, publicKey, before)
    if (judged.status === 'conflict') {
      const { current, body: heldBody } = before!
      return {
        ...line,
        status: 'conflict',
        reason: judged.reason,
        sentence: 'Perangkat lain sudah melaporkan isi yang berbeda.',
        held: { sha256: current.sha256, body: heldBody },
      }
    }
    const taken = before?.taken ?? new Set<string>()
    taken.add(revisionKey(publicKey, record))
    if (judged.status === 'accepted' && judged.isCurrent) {
      held.set(key, { current: { revision, sha256, publicKey }, taken, body })
    }
    return { ...line, status: judged.status }
  }

  const receiptOf = (bytes: Uint8Array): Receipt => {
    const packet = openPacket(bytes)
    return {
      id: crypto.randomUUID(),
      packetId: packet.header.id,
      packetSha256: packet.sha256,
      receivedAt: '2025-02-28T01:00:00.000Z',
      refusal: null,
      lines: readRecords(packet).map(record => lineOf(record, packet.header.from.publicKey)),
    }
  }
  const idOf = (bytes: Uint8Array) => openPacket(bytes).header.id

  return {
    device,
    held,
    idOf,
    /** The receipt; the same bytes for the same packet. */
    receive(bytes: Uint8Array): Uint8Array {
      const id = idOf(bytes)
      const receipt = receipts.get(id) ?? write(receiptOf(bytes))
      receipts.set(id, receipt)
      return receipt
    },
    /** What it would say, signed by nobody; nothing is kept. */
    check(bytes: Uint8Array): Uint8Array {
      const before = new Map([...held].map(([key, one]) => [key, { ...one, taken: new Set(one.taken) }]))
      const receipt = write(receiptOf(bytes), aDevice({ role: 'centre', provinceCode: null }))
      held.clear()
      for (const [key, one] of before) held.set(key, one)
      return receipt
    },
    /** Whom it does not take anything of, from now on. */
    refusing(test: Refuse) {
      refuse = test
    },
    /** Signed by the same key, whatever it says. */
    write,
  }
}
