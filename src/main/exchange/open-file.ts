import type { OpenedFile } from '#contract/exchange'
import type { OpenedWorkspace } from '#main/workspace-session'
import { fingerprintOf } from '#packet/device-keys'
import { PacketFault } from '#packet/packet-fault'
import type { Device } from './device-repository.ts'
import { toPacketView } from './exchange-view.ts'
import { findParty } from './known-party-repository.ts'
import { type OpenedFile as GladiFile, openGladiFile } from './open-gladi-file.ts'
import { receiveReceipt } from './receive-receipt.ts'
import { takeDecisionPacket } from './take-decisions.ts'

/** Says what a file is. A receipt is taken, and so are decisions; of everything else nothing becomes here. */
export async function openFile(
  workspace: OpenedWorkspace,
  device: Device,
  bytes: Uint8Array,
  at: string,
): Promise<OpenedFile> {
  if (isDoor(bytes)) return { is: 'door' }
  try {
    const opened = await openGladiFile(bytes, device.reading)
    const { header, bytes: plain } = opened
    if (header.kind === 'receipt') return await openReceipt(workspace, plain, at)
    if (header.kind === 'decision') return await openDecisions(workspace, opened, at)
    const { publicKey } = header.from
    return {
      is: 'packet',
      header,
      fingerprint: fingerprintOf(publicKey),
      isKnown: workspace.database.read(db => findParty(db, publicKey)) !== undefined,
      isOwn: publicKey === device.keys.publicKey,
      bytes: plain.length,
    }
  } catch (error) {
    if (!(error instanceof PacketFault)) throw error
    return { is: 'fault', kind: error.kind, line: error.line }
  }
}

async function openReceipt(workspace: OpenedWorkspace, bytes: Uint8Array, at: string): Promise<OpenedFile> {
  const taken = await receiveReceipt(workspace, bytes, at)
  if (!('fault' in taken)) return { is: 'receipt', packet: toPacketView(taken.packet), isNew: taken.isNew }
  const { fault } = taken
  switch (fault.kind) {
    case 'unknown-signer':
      return { is: 'receipt-of-unknown', party: fault.party, fingerprint: fingerprintOf(fault.party.publicKey) }
    case 'unknown-packet':
      return { is: 'receipt-unknown-packet' }
    case 'untrue':
      return { is: 'receipt-untrue' }
    default:
      return { is: 'fault', kind: fault.kind, line: fault.line }
  }
}

async function openDecisions({ database }: OpenedWorkspace, file: GladiFile, at: string): Promise<OpenedFile> {
  const taken = await takeDecisionPacket(database, file, { carrier: 'file', at })
  if ('fresh' in taken) return { is: 'decisions', fresh: taken.fresh }
  if (taken.fault === 'elsewhere') return { is: 'decisions-elsewhere' }
  const { party } = taken
  return { is: 'decisions-of-unknown', party, fingerprint: fingerprintOf(party.publicKey) }
}

/** What workspace/door-file writes: its ending is the same, but it is a sentence for people. */
const isDoor = (bytes: Uint8Array) =>
  bytes.length < 500 && new TextDecoder().decode(bytes).startsWith('Klik dua kali untuk membuka pelatihan')
