import type { QueryClient } from '@tanstack/react-query'
import { create } from 'zustand'
import type { CheckedDraft, Draft, KeptPacket } from '#contract/exchange'
import type { SendFault } from '#domain/exchange/send-fault'
import { api, client, follow } from '../../api.ts'
import { saveFile } from '../../components/save-file.ts'
import { startWork } from '../../running-work.ts'

type Check = { at: 'asking'; share: number } | { at: 'answered'; answer: CheckedDraft | { fault: SendFault } }

type PacketWork =
  | { at: 'idle' }
  | { at: 'drafting'; share: number; cancel: () => void }
  | { at: 'drafted'; draft: Draft; check: Check | null; cancelCheck: () => void }
  | { at: 'sending'; packetId: string; share: number }

/** One at a time; it goes on while one looks at other pages. */
export const usePacketWork = create<{ now: PacketWork }>()(() => ({ now: { at: 'idle' } }))

const become = (now: PacketWork) => usePacketWork.setState({ now })
const isIdle = () => usePacketWork.getState().now.at === 'idle'

/** Writes what would be sent, for looking at; false: nothing waits. `name`: what the sidebar calls it. */
export async function draftPacket(name: string): Promise<boolean> {
  if (!isIdle()) return true
  const abort = new AbortController()
  const cancel = () => abort.abort()
  const work = startWork({ name, to: '/kirim', cancel })
  become({ at: 'drafting', share: 0, cancel })
  try {
    const stream = await client.exchange.draft(undefined, { signal: abort.signal })
    const draft = await follow(stream, ({ share }) => {
      become({ at: 'drafting', share, cancel })
      work.progress(share)
    })
    become(draft ? { at: 'drafted', draft, check: null, cancelCheck: () => {} } : { at: 'idle' })
    return draft !== null
  } catch (error) {
    become({ at: 'idle' })
    if (abort.signal.aborted) return true
    throw error
  } finally {
    work.end()
  }
}

/** Asks the centre what it would make of the draft that is shown. */
export async function checkDraft() {
  const { now } = usePacketWork.getState()
  if (now.at !== 'drafted') return
  const { draft } = now
  const abort = new AbortController()
  const cancelCheck = () => abort.abort()
  const show = (check: Check | null) => {
    const { now: shown } = usePacketWork.getState()
    if (shown.at === 'drafted' && shown.draft === draft) become({ at: 'drafted', draft, check, cancelCheck })
  }
  show({ at: 'asking', share: 0 })
  try {
    const stream = await client.exchange.check({ draftId: draft.draftId }, { signal: abort.signal })
    const answer = await follow(stream, ({ sent, bytes }) => show({ at: 'asking', share: sent / bytes }))
    show({ at: 'answered', answer })
  } catch (error) {
    show(null)
    if (!abort.signal.aborted) throw error
  }
}

export async function dropDraft() {
  const { now } = usePacketWork.getState()
  if (now.at !== 'drafted') return
  now.cancelCheck()
  become({ at: 'idle' })
  await client.exchange.drop()
}

/** The draft becomes a packet; nothing is sent yet. Null where it is out of date. */
async function keepDraft(): Promise<string | null> {
  const { now } = usePacketWork.getState()
  if (now.at !== 'drafted') return null
  now.cancelCheck()
  become({ at: 'idle' })
  const { packetId } = await client.exchange.keep({ draftId: now.draft.draftId })
  return packetId
}

/** Keeps the draft and sends it; what came of the first try. */
export async function sendDraft(queryClient: QueryClient, name: string): Promise<KeptPacket | null> {
  const packetId = await keepDraft()
  return packetId === null ? null : await sendPacket(queryClient, packetId, name)
}

/** Over the network. Where it does not get through it is tried again by itself. */
export async function sendPacket(queryClient: QueryClient, packetId: string, name: string): Promise<KeptPacket | null> {
  if (!isIdle()) return null
  const work = startWork({ name, to: '/kirim', cancel: () => void client.exchange.cancelSending({ packetId }) })
  become({ at: 'sending', packetId, share: 0 })
  try {
    return await follow(await client.exchange.send({ packetId }), ({ sent, bytes }) => {
      const share = bytes === 0 ? 0 : sent / bytes
      become({ at: 'sending', packetId, share })
      work.progress(share)
    })
  } finally {
    become({ at: 'idle' })
    work.end()
    await queryClient.invalidateQueries({ queryKey: api.exchange.key() })
  }
}

/** A packet as a file, to be carried by hand; the draft becomes one first. */
export async function saveAsFile(queryClient: QueryClient, packetId: string | null, isEncrypted: boolean) {
  const id = packetId ?? (await keepDraft())
  if (id === null) return null
  try {
    const file = await client.exchange.packetFile({ packetId: id, isEncrypted })
    saveFile(file)
    return file.name
  } finally {
    await queryClient.invalidateQueries({ queryKey: api.exchange.key() })
  }
}
