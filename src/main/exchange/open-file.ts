import type { OpenedFile } from '#contract/exchange'
import type { OpenedWorkspace } from '#main/workspace-session'
import { fingerprintOf } from '#packet/device-keys'
import { PacketFault } from '#packet/packet-fault'
import type { Device } from './device-repository.ts'
import { toPacketView } from './exchange-view.ts'
import { findParty } from './known-party-repository.ts'
import { openGladiFile } from './open-gladi-file.ts'
import { receiveReceipt } from './receive-receipt.ts'

/** Says what a file is. A receipt is taken; of everything else nothing becomes here. */
export async function openFile(
  workspace: OpenedWorkspace,
  device: Device,
  bytes: Uint8Array,
  at: string,
): Promise<OpenedFile> {
  if (isDoor(bytes)) return { is: 'door' }
  try {
    const { header, bytes: plain } = await openGladiFile(bytes, device.reading)
    if (header.kind === 'receipt') return await openReceipt(workspace, plain, at)
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

/** What workspace/door-file writes: its ending is the same, but it is a sentence for people. */
const isDoor = (bytes: Uint8Array) =>
  bytes.length < 500 && new TextDecoder().decode(bytes).startsWith('Klik dua kali untuk membuka pelatihan')
