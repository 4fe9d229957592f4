import { noContent } from '#domain/exchange/known-record'
import type { ReceiptLine } from '#domain/exchange/receipt'
import type { GivenReceipt, History, PacketOfClient, StoredRecord } from './history.ts'

/** What of a history cannot be, in sentences; none: all is well. */
export const checkHistory = (history: History): string[] => [
  ...clientsKeepWhatTheyAcknowledged(history),
  ...acknowledgedIsStoredOnce(history),
  ...storedWasSent(history),
  ...receiptsAreTrue(history),
  ...nothingIsOverwrittenUnseen(history),
  ...replayChangesNothing(history),
  ...everybodyAgrees(history),
  ...history.brokenChains.map(province => `the audit chain of ${province} is broken`),
]

type Told = Pick<ReceiptLine, 'kind' | 'id' | 'revision' | 'sha256'>

const nameOf = ({ kind, id }: Pick<ReceiptLine, 'kind' | 'id'>) => `${kind} ${id}`
const revisionOf = (provinceCode: string, device: string, line: Told) =>
  `${provinceCode} ${device} ${nameOf(line)} ${line.revision} ${line.sha256}`
const keyOf = (one: Pick<StoredRecord, 'provinceCode' | 'device' | 'name' | 'revision' | 'sha256'>) =>
  `${one.provinceCode} ${one.device} ${one.name} ${one.revision} ${one.sha256}`

/** What a client was told had been done is there whatever killed it afterwards. */
function clientsKeepWhatTheyAcknowledged({ log, packets, clients }: History): string[] {
  const faults: string[] = []
  const kept = new Map(packets.map(packet => [packet.id, packet]))
  const lastFacts = new Map<string, Set<string | null>>()
  for (const entry of log) {
    if (entry.act === 'fact') {
      const key = `${entry.device} ${entry.name}`
      const may = entry.isDone ? new Set<string | null>() : new Set(lastFacts.get(key) ?? [null])
      lastFacts.set(key, may.add(entry.sha256))
      continue
    }
    const packet = kept.get(entry.packetId)
    if (packet?.device !== entry.device)
      faults.push(`${entry.act}: packet ${entry.packetId} is not with its client any more`)
    else if (entry.act === 'sent' && packet.state === 'waiting') faults.push(`packet ${packet.id} was sent, and waits`)
    else if (entry.act === 'receipt-taken' && !packet.receipt) faults.push(`packet ${packet.id} lost its receipt`)
  }
  for (const [key, may] of lastFacts) {
    const [device, name] = [key.slice(0, key.indexOf(' ')), key.slice(key.indexOf(' ') + 1)]
    const is = clients.find(one => one.device === device)?.facts.get(name) ?? null
    if (!may.has(is)) faults.push(`${name} of ${device} is not what was last saved`)
  }
  return faults
}

/** What a client holds a receipt for is there, exactly once. */
function acknowledgedIsStoredOnce({ packets, stored }: History): string[] {
  const faults: string[] = []
  const times = countBy(stored.records.map(keyOf))
  const contents = new Set(stored.records.map(one => `${one.provinceCode} ${one.name} ${one.sha256}`))
  for (const [key, count] of times) if (count > 1) faults.push(`stored ${count} times: ${key}`)
  for (const packet of packets) {
    for (const line of packet.receipt?.says.lines ?? []) {
      const key = revisionOf(packet.provinceCode, packet.device, line)
      const content = `${packet.provinceCode} ${nameOf(line)} ${line.sha256}`
      const isThere = line.status === 'duplicate' ? contents.has(content) : times.has(key)
      const isTaken = line.status === 'accepted' || line.status === 'duplicate'
      if (isTaken && !isThere) faults.push(`acknowledged as ${line.status}, and not stored: ${key}`)
    }
  }
  return faults
}

/** Packets, records and conflicts, with the content that they were sent with. */
function storedWasSent({ packets, stored }: History): string[] {
  const sent = new Set(packets.map(({ provinceCode, sha256 }) => `${provinceCode} ${sha256}`))
  const records = new Set(packets.flatMap(one => one.records.map(it => revisionOf(one.provinceCode, one.device, it))))
  return [
    ...stored.packets
      .filter(one => !sent.has(`${one.provinceCode} ${one.sha256}`))
      .map(one => `nobody made the packet ${one.sha256}`),
    ...stored.records.filter(one => !records.has(keyOf(one))).map(one => `nobody sent ${keyOf(one)}`),
    ...stored.records.filter(one => one.bodySha256 !== one.sha256).map(one => `another content: ${keyOf(one)}`),
    ...stored.conflicts.filter(one => !records.has(keyOf(one))).map(one => `nobody sent, in conflict: ${keyOf(one)}`),
  ]
}

/** Each is the centre's, of a packet that is stored with it, and says of every record what became of it. */
function receiptsAreTrue(history: History): string[] {
  const { receipts, packets } = history
  const bytesOfPacket = new Map<string, string>()
  const all = [...receipts, ...packets.flatMap(({ receipt }) => receipt ?? [])]
  const checked = new Set<string>()
  return all.flatMap(given => {
    const { packetSha256 } = given.says
    const first = bytesOfPacket.get(packetSha256) ?? given.sha256
    bytesOfPacket.set(packetSha256, first)
    if (first !== given.sha256) return [`two receipts for packet ${packetSha256}`]
    if (checked.has(given.sha256)) return []
    checked.add(given.sha256)
    return receiptFaults(given, history)
  })
}

function receiptFaults({ sha256, signer, says }: GivenReceipt, { packets, stored }: History): string[] {
  const packet = packets.find(one => one.sha256 === says.packetSha256)
  const kept = stored.packets.find(one => one.sha256 === says.packetSha256)
  if (signer !== stored.centre) return [`a receipt is signed by ${signer}`]
  if (!packet || packet.id !== says.packetId) return [`a receipt for no packet: ${says.packetSha256}`]
  if (kept?.receiptSha256 !== sha256) return [`a receipt for a packet that is not stored with it: ${says.packetSha256}`]
  const isWhole = packet.records.length === says.lines.length
  return [
    ...(isWhole ? [] : [`a receipt of ${says.lines.length} lines for ${packet.records.length} records`]),
    ...says.lines.flatMap(line => lineFaults(line, packet, kept.number, stored)),
  ]
}

function lineFaults(line: ReceiptLine, packet: PacketOfClient, number: number, stored: History['stored']): string[] {
  const { provinceCode, device } = packet
  const key = revisionOf(provinceCode, device, line)
  const says = `the receipt says ${line.status} of ${key}`
  if (!packet.records.some(one => revisionOf(provinceCode, device, one) === key))
    return [`${says}: it was not in the packet`]
  const ofName = stored.records.filter(one => one.provinceCode === provinceCode && one.name === nameOf(line))
  const own = ofName.filter(one => keyOf(one) === key)
  switch (line.status) {
    case 'accepted':
      return own.length === 1 && own[0]!.packet === number ? [] : [`${says}: it is stored ${own.length} times`]
    case 'duplicate':
      return ofName.some(one => one.sha256 === line.sha256) ? [] : [`${says}: nothing of this content is stored`]
    case 'conflict': {
      const isKept = stored.conflicts.some(one => keyOf(one) === key)
      const isHeld = ofName.some(one => one.sha256 === line.held?.sha256)
      return isKept && isHeld ? [] : [`${says}: the conflict is not kept, or nothing else is held`]
    }
    case 'refused':
      return own.length === 0 ? [] : [`${says}: it is stored`]
  }
}

/**
 * Of every fact one content follows the other: a device its own, never an earlier one a later; another one's only where
 * it said that it knew it, or where a person decided.
 */
function nothingIsOverwrittenUnseen({ stored }: History): string[] {
  const decided = new Set(stored.conflicts.filter(({ resolution }) => resolution === 'sent').map(keyOf))
  return groups(stored.records).flatMap(([name, records]) => {
    const faults: string[] = []
    let current: StoredRecord | undefined
    const latest = new Map<string, number>()
    for (const record of records.toSorted((one, other) => one.taking - other.taking)) {
      const { device, revision } = record
      const isOvertaken = revision < (latest.get(device) ?? 0)
      latest.set(device, Math.max(revision, latest.get(device) ?? 0))
      if (!current || decided.has(keyOf(record))) current = record
      else if (isOvertaken || (device !== current.device && record.sha256 === current.sha256)) continue
      else if (device === current.device || record.parent === current.sha256) current = record
      else faults.push(`${keyOf(record)} was taken over ${keyOf(current)}, which it did not know`)
    }
    const held = records.filter(({ isCurrent }) => isCurrent)
    if (held.length !== 1) faults.push(`${held.length} contents of ${name} hold at once`)
    else if (held[0] !== current) faults.push(`${keyOf(held[0]!)} holds, and ${keyOf(current!)} should`)
    return faults
  })
}

const replayChangesNothing = ({ replay: { before, after } }: History) =>
  before === after ? [] : [`sending all packets again changed what is stored:\n${differences(before, after)}`]

function differences(before: string, after: string): string {
  const [old, now] = [before.split('\n'), after.split('\n')]
  return now
    .filter(line => !old.includes(line))
    .map(line => line.slice(0, 300))
    .join('\n')
}

/** In the end nothing waits but what is in conflict, and what holds is what the device says that said it last. */
function everybodyAgrees({ clients, packets, stored }: History): string[] {
  const unsettled = packets.filter(({ state }) => state === 'waiting' || state === 'sent')
  const decided = new Set(stored.conflicts.filter(({ resolution }) => resolution === 'sent').map(keyOf))
  return [
    ...unsettled.map(({ id, state }) => `packet ${id} is still ${state}`),
    ...clients.filter(({ waiting }) => waiting > 0).map(({ device, waiting }) => `${waiting} facts of ${device} wait`),
    ...clients.flatMap(({ device, provinceCode, facts, known }) =>
      [...known].flatMap(([name, { revision, sha256, status }]) => {
        const key = keyOf({ provinceCode, device, name, revision, sha256 })
        const isKnown = status === 'conflict' || sha256 === (facts.get(name) ?? noContent)
        if (!isKnown) return [`${key} was sent last, and is not what is there`]
        if (status === null) return [`nobody said what became of ${key}`]
        if (status === 'conflict') return []
        const ofName = stored.records.filter(one => one.provinceCode === provinceCode && one.name === name)
        const current = ofName.find(({ isCurrent }) => isCurrent)
        if (!current) return [`nothing holds of ${key}`]
        if (current.sha256 === sha256 || decided.has(keyOf(current))) return []
        const own = ofName.find(one => keyOf(one) === key)
        const isFollowed = current.device !== device && current.taking > (own?.taking ?? 0)
        return isFollowed ? [] : [`${keyOf(current)} holds, and its device says ${key}`]
      }),
    ),
  ]
}

function groups(records: readonly StoredRecord[]): [string, StoredRecord[]][] {
  const all = new Map<string, StoredRecord[]>()
  for (const one of records) {
    const name = `${one.provinceCode} ${one.name}`
    const group = all.get(name)
    if (group) group.push(one)
    else all.set(name, [one])
  }
  return [...all]
}

function countBy(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
