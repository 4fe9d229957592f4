import type { CheckedDraft } from '#contract/exchange'
import { workerFile } from '#main/worker-file'
import { startWorker, type WorkerTask } from '#main/worker-task'
import type { OpenedWorkspace } from '#main/workspace-session'
import type { DraftView } from './draft-results.ts'
import type { PacketAnswer, PacketQuestion, PacketWorkerData } from './packet-messages.ts'
import type { WaitingSum } from './waiting-results.ts'

type Task = WorkerTask<PacketQuestion, PacketAnswer>

/** A packet that could be kept and sent; whoever drafted it has it in a worker until the next one. */
export type HeldDraft = { id: string; view: DraftView; bytes: Uint8Array; sha256: string; task: Task }

/** One draft per workspace: the next one replaces it. */
const drafts = new WeakMap<OpenedWorkspace, HeldDraft>()

type Watch = { signal?: AbortSignal | undefined; onShare?: (share: number) => void }

export async function sumWaiting(workspace: OpenedWorkspace, watch: Watch = {}): Promise<WaitingSum> {
  const task = start(workspace, { task: 'sum' })
  try {
    const answer = await watched(task, watch)
    if (answer.type !== 'sum') throw new Error(`Not a sum: ${answer.type}`)
    return answer.sum
  } finally {
    await task.terminate()
  }
}

/** Writes the packet that would be sent now and keeps nothing of it; null: nothing waits. */
export async function draftPacket(
  workspace: OpenedWorkspace,
  { id, at }: { id: string; at: string },
  watch: Watch = {},
): Promise<HeldDraft | null> {
  await dropDraft(workspace)
  const task = start(workspace, { task: 'draft', at })
  try {
    const answer = await watched(task, watch)
    if (answer.type !== 'drafted') {
      await task.terminate()
      return null
    }
    const { view, bytes, sha256 } = answer
    const draft = { id, view, bytes, sha256, task }
    drafts.set(workspace, draft)
    return draft
  } catch (error) {
    await task.terminate()
    throw error
  }
}

export const findDraft = (workspace: OpenedWorkspace, id: string): HeldDraft | undefined => {
  const draft = drafts.get(workspace)
  return draft?.id === id ? draft : undefined
}

/** From now on it is a packet. Null: another one was kept since it was drafted. A draft is kept once. */
export async function keepDraftOf(
  workspace: OpenedWorkspace,
  { task }: HeldDraft,
  at: string,
): Promise<{ number: number; id: string } | null> {
  drafts.delete(workspace)
  try {
    return await workspace.database.exclusively(async () => {
      task.post({ type: 'keep', at })
      const answer = await task.next()
      return answer.type === 'kept' ? { number: answer.number, id: answer.id } : null
    })
  } finally {
    await task.terminate()
  }
}

/** What the centre said of it; null where that is not to be believed. */
export async function readCheck({ task }: HeldDraft, answer: Uint8Array): Promise<CheckedDraft | null> {
  task.post({ type: 'check', answer: new Uint8Array(answer) })
  const said = await task.next()
  return said.type === 'checked' ? said.checked : null
}

export async function dropDraft(workspace: OpenedWorkspace) {
  const draft = drafts.get(workspace)
  drafts.delete(workspace)
  await draft?.task.terminate()
}

const start = (workspace: OpenedWorkspace, order: { task: 'sum' } | { task: 'draft'; at: string }): Task => {
  const data: PacketWorkerData = { file: workspace.database.file, key: workspace.key, ...order }
  return startWorker<PacketQuestion, PacketAnswer>(workerFile('exchange/packet-worker'), data, workspace)
}

/** The first answer that is more than how far it is. Rejects where whoever asked has gone. */
async function watched(task: Task, { signal, onShare }: Watch): Promise<Exclude<PacketAnswer, { type: 'share' }>> {
  const stop = () => void task.terminate()
  signal?.addEventListener('abort', stop)
  try {
    for (;;) {
      const answer = await task.next()
      if (answer.type !== 'share') return answer
      onShare?.(answer.share)
    }
  } finally {
    signal?.removeEventListener('abort', stop)
  }
}
