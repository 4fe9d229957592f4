import { expect, test } from 'vitest'
import { type KnownRecord, noContent } from '#domain/exchange/known-record'
import type { ReceiptLine } from '#domain/exchange/receipt'
import { checkHistory } from './check-history.ts'
import type { ClientAtEnd, History, PacketOfClient, StoredRecord } from './history.ts'

const hash = (digit: string) => digit.repeat(64)
const [device, other] = ['laptop', 'komputer']
const [id, name] = ['p1:ACEH-01', 'attendance p1:ACEH-01']
const record = { kind: 'attendance', id, revision: 1, parent: null, sha256: hash('a'), body: {} }
const line: ReceiptLine = {
  kind: 'attendance',
  id,
  revision: 1,
  sha256: hash('a'),
  status: 'accepted',
  reason: null,
  sentence: '',
  held: null,
}
const receipt = (part: { sha256?: string; lines?: ReceiptLine[] } = {}) => ({
  sha256: part.sha256 ?? hash('1'),
  signer: 'pusat',
  says: {
    id: 'tanda',
    packetId: 'paket-1',
    packetSha256: hash('f'),
    receivedAt: '2025-02-27T12:00:00.000Z',
    refusal: null,
    lines: part.lines ?? [line],
  },
})
const packet: PacketOfClient = {
  id: 'paket-1',
  sha256: hash('f'),
  device,
  provinceCode: '11',
  state: 'accepted',
  records: [record],
  receipt: receipt(),
}
const stored: StoredRecord = {
  provinceCode: '11',
  name,
  device,
  taking: 1,
  revision: 1,
  sha256: hash('a'),
  bodySha256: hash('a'),
  parent: null,
  isCurrent: true,
  packet: 1,
}
const known: KnownRecord = {
  revision: 1,
  sha256: hash('a'),
  status: 'accepted',
  decision: null,
  held: { sha256: hash('a'), revision: 1 },
}
const client = {
  device,
  provinceCode: '11',
  waiting: 0,
  facts: new Map([[name, hash('a')]]),
  known: new Map([[name, known]]),
} satisfies ClientAtEnd

/** One fact that was saved, sent, taken and acknowledged. */
const sound: History = {
  log: [
    { act: 'fact', device, name, sha256: hash('a'), isDone: true },
    { act: 'kept', device, packetId: 'paket-1' },
    { act: 'sent', device, packetId: 'paket-1' },
    { act: 'receipt-taken', device, packetId: 'paket-1' },
  ],
  packets: [packet],
  receipts: [receipt()],
  stored: {
    centre: 'pusat',
    packets: [{ provinceCode: '11', number: 1, id: 'paket-1', sha256: hash('f'), receiptSha256: hash('1') }],
    records: [stored],
    conflicts: [],
  },
  clients: [client],
  replay: { before: 'record 1', after: 'record 1' },
  brokenChains: [],
}

const storing = (part: Partial<History['stored']>): Partial<History> => ({ stored: { ...sound.stored, ...part } })
const later: StoredRecord = { ...stored, taking: 2, revision: 2, sha256: hash('b'), bodySha256: hash('b') }

test('nothing is said of what went well', () => {
  expect(checkHistory(sound)).toEqual([])
})

test.each<[string, RegExp, Partial<History>]>([
  ['a packet that its client kept is gone', /kept: packet paket-1 is not with its client/, { packets: [] }],
  ['a packet was sent, and waits', /was sent, and waits/, { packets: [{ ...packet, state: 'waiting' }] }],
  ['a receipt that was taken is gone', /lost its receipt/, { packets: [{ ...packet, receipt: null }] }],
  [
    'a fact that was saved is gone',
    /is not what was last saved/,
    { clients: [{ ...client, facts: new Map(), known: new Map([[name, { ...known, sha256: noContent }]]) }] },
  ],
  ['what was acknowledged is not stored', /acknowledged as accepted, and not stored/, storing({ records: [] })],
  [
    'what was acknowledged is stored twice',
    /stored 2 times/,
    storing({
      records: [
        { ...stored, isCurrent: false },
        { ...stored, taking: 2 },
      ],
    }),
  ],
  [
    'a duplicate of nothing was acknowledged',
    /acknowledged as duplicate, and not stored/,
    {
      ...storing({ records: [] }),
      packets: [{ ...packet, receipt: receipt({ lines: [{ ...line, status: 'duplicate' }] }) }],
    },
  ],
  [
    'a record is stored that nobody sent',
    /nobody sent 11 laptop .* 2/,
    storing({ records: [{ ...stored, isCurrent: false }, later] }),
  ],
  [
    'a record is stored with another content',
    /another content/,
    storing({ records: [{ ...stored, bodySha256: hash('b') }] }),
  ],
  [
    'a packet is stored that nobody made',
    /nobody made the packet/,
    storing({ packets: [...sound.stored.packets, { ...sound.stored.packets[0]!, number: 2, sha256: hash('e') }] }),
  ],
  [
    'a conflict is kept that nobody sent',
    /nobody sent, in conflict/,
    storing({ conflicts: [{ provinceCode: '11', name, device, revision: 9, sha256: hash('b'), resolution: null }] }),
  ],
  ['there are two receipts for a packet', /two receipts/, { receipts: [receipt(), receipt({ sha256: hash('2') })] }],
  ['a receipt was given, and the packet is not stored', /not stored with it/, storing({ packets: [] })],
  [
    'a receipt is signed by somebody else',
    /signed by penipu/,
    { receipts: [{ ...receipt(), signer: 'penipu' }], packets: [{ ...packet, receipt: null }], log: [] },
  ],
  [
    'a receipt leaves a record out',
    /0 lines for 1 records/,
    { receipts: [receipt({ lines: [] })], packets: [{ ...packet, receipt: null }], log: [] },
  ],
  [
    'a receipt says refused of what is stored',
    /says refused of .*: it is stored/,
    {
      receipts: [receipt({ lines: [{ ...line, status: 'refused' }] })],
      packets: [{ ...packet, receipt: null }],
      log: [],
    },
  ],
  [
    'a receipt tells of a conflict that nobody can decide',
    /the conflict is not kept/,
    {
      receipts: [receipt({ lines: [{ ...line, status: 'conflict' }] })],
      packets: [{ ...packet, receipt: null }],
      log: [],
    },
  ],
  [
    'another device’s content was taken over, unseen',
    /taken over .*, which it did not know/,
    storing({
      records: [
        { ...stored, isCurrent: false },
        { ...later, device: other },
      ],
    }),
  ],
  ['nothing holds of a fact', /0 contents of .* hold at once/, storing({ records: [{ ...stored, isCurrent: false }] })],
  ['an earlier revision holds', /holds, and .* should/, storing({ records: [stored, { ...later, isCurrent: false }] })],
  [
    'sending again changed what is stored',
    /changed what is stored:\nrecord 2/,
    { replay: { before: 'record 1', after: 'record 2' } },
  ],
  ['a packet waits at the end', /is still sent/, { packets: [{ ...packet, state: 'sent' }] }],
  ['a fact waits at the end', /1 facts of laptop wait/, { clients: [{ ...client, waiting: 1 }] }],
  [
    'nobody said what became of a record',
    /nobody said what became/,
    { clients: [{ ...client, known: new Map([[name, { ...known, status: null }]]) }] },
  ],
  [
    'the centre holds what its device does not say',
    /holds, and its device says/,
    {
      ...storing({ records: [{ ...stored, sha256: hash('b'), bodySha256: hash('b') }] }),
    },
  ],
  ['an audit chain is broken', /audit chain of 11/, { brokenChains: ['11'] }],
])('it is said that %s', (_, says, part) => {
  expect(checkHistory({ ...sound, ...part }).join('\n')).toMatch(says)
})

test('what a person decided, and what another device followed knowingly, is no fault', () => {
  const theirs = { ...later, device: other, revision: 1, parent: hash('a') }
  const followed = {
    ...packet,
    id: 'paket-2',
    sha256: hash('d'),
    device: other,
    receipt: null,
    records: [{ ...record, parent: hash('a'), sha256: hash('b') }],
  }
  const history = {
    ...sound,
    packets: [packet, followed],
    ...storing({ records: [{ ...stored, isCurrent: false }, theirs] }),
  }
  expect(checkHistory(history)).toEqual([])
  const decided = { ...theirs, parent: null }
  const conflict = { ...theirs, resolution: 'sent' } as const
  expect(
    checkHistory({
      ...history,
      ...storing({ records: [{ ...stored, isCurrent: false }, decided], conflicts: [conflict] }),
    }),
  ).toEqual([])
  expect(checkHistory({ ...history, ...storing({ records: [{ ...stored, isCurrent: false }, decided] }) })).not.toEqual(
    [],
  )
})
