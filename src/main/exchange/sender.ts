import type { SendFault } from '#domain/exchange/send-fault'
import { waitAfter } from '#domain/exchange/send-fault'
import type { OpenedWorkspace } from '#main/workspace-session'
import { fingerprintOf } from '#packet/device-keys'
import { connectCentral } from './central-connection.ts'
import {
  findPacket,
  packetBytes,
  packetsToSend,
  putOff,
  sendByNetwork,
  sentWhole,
  stopTrying,
} from './packet-repository.ts'
import type { ReceiptRefusal } from './packet-messages.ts'
import { receiveReceipt } from './receive-receipt.ts'
import { SendFaultError, toSendFault } from './send-fault-error.ts'
import { sendPacket } from './send-packet.ts'
import { findServer, saveSeen } from './server-repository.ts'

export type SendProgress = { packetId: string; sent: number; bytes: number }

/** Sends what is to go over the network, one packet after the other, as long as the workspace is open. */
export type Sender = {
  /** Looks again at once: something is new, or somebody asked. */
  wake(): void
  /** Puts a packet onto the network, and resolves when it was tried once. */
  send(number: number): Promise<void>
  /** Nobody tries that packet any more until it is sent again. */
  cancel(packetId: string): Promise<void>
  progress(): SendProgress | null
  /** Milliseconds by which the centre's clock is ahead, as of its last answer. */
  clockAhead(): number | null
}

/** `connect`: another way to the centre than the network; for tests. */
type World = { now: () => Date; chance: () => number; connect?: typeof connectCentral }
type ToSend = ReturnType<typeof packetsToSend>[number]

const senders = new WeakMap<OpenedWorkspace, Sender>()

/** The one sender of a workspace. */
export function senderOf(workspace: OpenedWorkspace, world: World): Sender {
  const found = senders.get(workspace)
  if (found) return found
  const sender = startSender(workspace, world)
  senders.set(workspace, sender)
  return sender
}

function startSender(workspace: OpenedWorkspace, { now, chance, connect = connectCentral }: World): Sender {
  const { database } = workspace
  let running: { progress: SendProgress; abort: AbortController; done: Promise<void> } | null = null
  let timer: NodeJS.Timeout | undefined
  let isOver = false
  let clockAhead: number | null = null
  const tried = new Map<number, (() => void)[]>()
  const tellTried = (number: number) => {
    for (const resolve of tried.get(number)?.splice(0) ?? []) resolve()
  }

  function wake() {
    clearTimeout(timer)
    if (isOver || running) return
    const next = soonest()
    if (!next) return
    const wait = Date.parse(next.nextTryAt) - now().getTime()
    if (wait > 0) {
      timer = setTimeout(wake, Math.min(wait, 60_000)).unref()
      return
    }
    run(next)
  }

  const soonest = () =>
    database.read(packetsToSend).toSorted((one, other) => one.nextTryAt.localeCompare(other.nextTryAt))[0]

  function run(next: ToSend) {
    const abort = new AbortController()
    const progress: SendProgress = { packetId: next.id, sent: 0, bytes: 0 }
    const done = attempt(next, progress, abort.signal)
      .catch(error => putOffBecause(next, error, abort.signal))
      // The workspace may be closing: what was sent is told the next time.
      .catch(() => {})
      .finally(() => {
        running = null
        tellTried(next.number)
        wake()
      })
    running = { progress, abort, done }
  }

  async function attempt({ id, number }: ToSend, progress: SendProgress, signal: AbortSignal) {
    const server = database.read(findServer)
    if (!server?.credential) throw new SendFaultError({ kind: 'not-enrolled' })
    const { packet, bytes } = database.read(db => ({
      packet: findPacket(db, 'out', id)!,
      bytes: packetBytes(db, number),
    }))
    progress.bytes = bytes.length
    const connection = connect(server, now)
    try {
      const receipt = await sendPacket(connection, {
        packet: { id, sha256: packet.sha256, bytes, isSent: packet.state === 'sent' },
        signal,
        onProgress: sent => (progress.sent = sent),
        onWhole: () => database.write(db => sentWhole(db, number, now().toISOString())),
      })
      await database.write(db => saveSeen(db, now().toISOString()))
      const taken = await receiveReceipt(workspace, receipt, now().toISOString())
      if ('fault' in taken) throw new SendFaultError(receiptFault(taken.fault))
    } catch (error) {
      throw error instanceof SendFaultError
        ? error
        : new SendFaultError(toSendFault(error, new URL(server.address).hostname))
    } finally {
      clockAhead = connection.clockAhead() ?? clockAhead
      connection.close()
    }
  }

  async function putOffBecause({ number, tries }: ToSend, error: unknown, signal: AbortSignal) {
    if (isOver) return
    const fault: SendFault = signal.aborted ? { kind: 'stopped' } : toSendFault(error, '')
    const wait = waitAfter(fault, tries, chance())
    const nextTryAt = wait === null ? null : new Date(now().getTime() + wait).toISOString()
    await database.write(db => putOff(db, number, fault, nextTryAt))
  }

  workspace.whenClosing(async () => {
    isOver = true
    clearTimeout(timer)
    running?.abort.abort()
    await running?.done
    for (const number of tried.keys()) tellTried(number)
  })

  return {
    wake,
    async send(number) {
      await database.write(db => sendByNetwork(db, number, now().toISOString()))
      // A try that was under way, or a receipt that came as a file, may have settled it meanwhile.
      if (!database.read(packetsToSend).some(one => one.number === number)) return
      const once = new Promise<void>(resolve => tried.set(number, [...(tried.get(number) ?? []), resolve]))
      wake()
      await once
    },
    async cancel(packetId) {
      if (running?.progress.packetId === packetId) {
        running.abort.abort()
        await running.done
        return
      }
      const packet = database.read(db => findPacket(db, 'out', packetId))
      if (!packet) return
      await database.write(db => stopTrying(db, packet.number))
      tellTried(packet.number)
    },
    progress: () => (running ? { ...running.progress } : null),
    clockAhead: () => clockAhead,
  }
}

const receiptFault = (fault: ReceiptRefusal): SendFault =>
  fault.kind === 'unknown-signer'
    ? { kind: 'receipt-unknown-signer', fingerprint: fingerprintOf(fault.party.publicKey) }
    : { kind: 'receipt-untrue' }
