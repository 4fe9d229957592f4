import { ORPCError } from '@orpc/client'
import { chunkBytes } from '#contract/central'
import { packetMark } from '#packet/write-packet'
import type { CentralConnection } from './central-connection.ts'
import { SendFaultError } from './send-fault-error.ts'

type Client = CentralConnection['client']

export type Sending = {
  packet: { id: string; sha256: string; bytes: Uint8Array; isSent: boolean }
  signal: AbortSignal
  /** So many bytes are there; all of them before the centre answers. */
  onProgress: (sent: number) => void
  /** All of it is there: from now on only a receipt tells more. */
  onWhole: () => Promise<void>
}

/**
 * Sends a packet in pieces, going on where an earlier try ended, and gives the bytes of the receipt. What was sent whole
 * before is asked for its receipt first: the answer may have been lost on the way.
 */
export async function sendPacket({ client }: Pick<CentralConnection, 'client'>, sending: Sending): Promise<Uint8Array> {
  const { packet, signal, onWhole } = sending
  const early = packet.isSent ? await receiptOf(client, packet.id, signal) : null
  if (early) return early
  for (let round = 0; ; round++) {
    await upload(client, sending)
    await onWhole()
    try {
      return await packetOf(await client.packets.receive({ sha256: packet.sha256 }, { signal }))
    } catch (error) {
      // Cleared away between the pieces and the end: once more from what is there.
      if (!isAnswer(error, 'UPLOAD_UNFINISHED') || round === 2) throw error
    }
  }
}

/** What would come of a packet; nothing of it is kept there. */
export async function checkPacket(
  { client }: Pick<CentralConnection, 'client'>,
  sending: Omit<Sending, 'onWhole'>,
): Promise<Uint8Array> {
  await upload(client, sending)
  const { packet, signal } = sending
  return await packetOf(await client.packets.receive({ sha256: packet.sha256, check: true }, { signal }))
}

async function upload(client: Client, { packet, signal, onProgress }: Omit<Sending, 'onWhole'>) {
  const { sha256, bytes } = packet
  let offset = offsetIn(await client.uploads.find({ sha256 }, { signal }))
  for (let corrections = 0; offset < bytes.length; ) {
    onProgress(offset)
    const chunk = new File([new Uint8Array(bytes.subarray(offset, offset + chunkBytes))], 'chunk')
    try {
      offset = offsetIn(await client.uploads.add({ sha256, offset, chunk }, { signal }))
    } catch (error) {
      if (!isAnswer(error, 'OTHER_OFFSET') || ++corrections > 10) throw error
      offset = offsetIn(error.data)
    }
  }
  onProgress(bytes.length)
}

async function receiptOf(client: Client, packetId: string, signal: AbortSignal): Promise<Uint8Array | null> {
  try {
    return await packetOf(await client.packets.receipt({ packetId }, { signal }))
  } catch (error) {
    if (isAnswer(error, 'NOT_FOUND')) return null
    throw error
  }
}

/** The centre said so. */
export const isAnswer = (error: unknown, code: string): error is ORPCError<string, unknown> =>
  error instanceof ORPCError && error.code === code

/** Somebody else may answer in the centre's place: a page of a hotel's network, say. */
const strange = () => new SendFaultError({ kind: 'not-gladi', status: 200 })

function offsetIn(answer: unknown): number {
  const offset = typeof answer === 'object' && answer !== null && 'offset' in answer ? answer.offset : null
  if (typeof offset !== 'number' || !Number.isSafeInteger(offset) || offset < 0) throw strange()
  return offset
}

/** The bytes of what should be a packet. @throws {SendFaultError} where it is none. */
export async function packetOf(answer: unknown): Promise<Uint8Array> {
  if (!(answer instanceof Blob)) throw strange()
  const bytes = new Uint8Array(await answer.arrayBuffer())
  if (!Buffer.from(bytes.subarray(0, packetMark.length)).equals(Buffer.from(packetMark))) throw strange()
  return bytes
}
