import { describe, expect, it } from 'vitest'
import { fateOf } from '#domain/exchange/packet'
import type { Receipt, ReceiptLine } from '#domain/exchange/receipt'
import { PacketFault } from '#packet/packet-fault'
import { openPacket } from '#packet/read-packet'
import { readReceipt, startReceipt, writeReceipt } from '#packet/receipt-packet'
import { aDevice, anAttendance, aPacket, aRecord } from '../builders/a-packet.ts'

const packet = aPacket([aRecord(), aRecord({ id: 'p2:ACEH-01' })])
const line = (part: Partial<ReceiptLine>): ReceiptLine => {
  const { kind, id, revision, sha256 } = aRecord()
  return { kind, id, revision, sha256, status: 'accepted', reason: null, sentence: '', held: null, ...part }
}

const held = { sha256: aRecord().sha256, body: anAttendance() }
const conflict = line({
  id: 'p2:ACEH-01',
  status: 'conflict',
  reason: 'other-device',
  sentence: 'Laptop lain melaporkan 120 menit.',
  held,
})

const aReceipt = (part: Partial<Receipt> = {}): Receipt => ({
  id: '3c1f3a52-7b5e-4d3e-9a55-0d8c1f0c7a11',
  packetId: packet.header.id,
  packetSha256: packet.sha256,
  receivedAt: '2025-02-27T11:00:00.000Z',
  refusal: null,
  lines: [line({}), conflict],
  ...part,
})

const centre = aDevice({ role: 'centre', provinceCode: null, name: 'Pusat' })
const order = {
  from: centre.party,
  to: { role: 'province', provinceCode: '11' },
  sequence: 1,
  previous: null,
  madeAt: '2025-02-27T11:00:00.000Z',
} as const

describe('a receipt', () => {
  it('comes back as it was written, signed by who took the packet', () => {
    const read = openPacket(writeReceipt(order, aReceipt(), centre.keys).bytes)
    expect(readReceipt(read)).toEqual(aReceipt())
    expect(read.header).toMatchObject({ kind: 'receipt', from: { publicKey: centre.keys.publicKey } })
  })

  it('is not any other packet', () => {
    expect(() => readReceipt(openPacket(packet.bytes))).toThrow(new PacketFault('bad-record', 1))
  })

  it('of many records comes back as it was written', () => {
    const lines = Array.from({ length: 2500 }, (_, n) => line({ id: `p${n}:ACEH-01` }))
    const { header, ...read } = openPacket(writeReceipt(order, aReceipt({ lines }), centre.keys).bytes)
    expect(header.counts).toEqual({ receipt: 1, lines: 3 })
    expect(readReceipt({ header, ...read }).lines).toEqual(lines)
  })

  it('that is written as its lines come is the same', async () => {
    const { lines, ...head } = aReceipt()
    const receipt = startReceipt(head)
    receipt.add(lines.slice(0, 1))
    receipt.add([])
    receipt.add(lines.slice(1))
    const written = await receipt.finish(order, centre.keys)
    expect(readReceipt(openPacket(written.bytes))).toEqual(aReceipt())
  })

  it('with a line that says nothing known names the record that it is in', () => {
    const odd = line({ status: 'fine' as ReceiptLine['status'] })
    const written = writeReceipt(order, aReceipt({ lines: [line({}), odd] }), centre.keys)
    expect(() => readReceipt(openPacket(written.bytes))).toThrow(new PacketFault('bad-record', 2))
  })

  it('says what became of the packet', () => {
    expect(fateOf(aReceipt())).toBe('partly')
    expect(fateOf(aReceipt({ lines: [line({}), line({ status: 'duplicate' })] }))).toBe('accepted')
    expect(fateOf(aReceipt({ lines: [], refusal: { reason: 'unknown-sender', sentence: '…' } }))).toBe('refused')
  })
})
