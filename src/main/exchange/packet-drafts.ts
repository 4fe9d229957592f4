import type { CheckedDraft } from '#contract/exchange'
import { type ReadableDb, sql } from '#main/database/sql'
import { workerFile } from '#main/worker-file'
import { startWorker, type WorkerTask } from '#main/worker-task'
import type { OpenedWorkspace } from '#main/workspace-session'
import { findDevice } from './device-repository.ts'
import { checkHere } from './check-here.ts'
import { type Draft, draftResults, type DraftView, sumResults } from './draft-results.ts'
import { keepHere } from './draft-here.ts'
import type { PacketAnswer, PacketQuestion, PacketWorkerData } from './packet-messages.ts'
import { countFacts } from './result-facts.ts'
import type { WaitingSum } from './waiting-results.ts'

type Task = WorkerTask<PacketQuestion, PacketAnswer>
type Kept = { number: number; id: string }

/** A packet that could be kept and sent. */
export type HeldDraft = {
  id: string
  view: DraftView
  bytes: Uint8Array
  sha256: string
  /** From now on it is a packet; null: another one was kept since. */
  keep(at: string): Promise<Kept | null>
  /** What the centre said of it; null where that is not to be believed. */
  check(answer: Uint8Array): Promise<CheckedDraft | null>
  drop(): Promise<void>
}

/** One draft per workspace: the next one replaces it. */
const drafts = new WeakMap<OpenedWorkspace, HeldDraft>()

type Watch = { signal?: AbortSignal | undefined; onShare?: (share: number) => void }

/** Looking at so few takes less than starting a worker, and holds nobody up. */
const few = 1000
const areFew = (db: ReadableDb) =>
  countFacts(db) + db.one<{ count: number }>(sql`SELECT count(*) AS count FROM exchange_record`)!.count <= few

export async function sumWaiting(workspace: OpenedWorkspace, watch: Watch = {}): Promise<WaitingSum> {
  const { database } = workspace
  if (database.read(areFew)) return database.read(db => sumResults(db, () => {}))
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
  order: { id: string; at: string },
  watch: Watch = {},
): Promise<HeldDraft | null> {
  await dropDraft(workspace)
  const isSmall = workspace.database.read(areFew)
  const draft = isSmall ? draftHere(workspace, order) : await draftInWorker(workspace, order, watch)
  if (draft) drafts.set(workspace, draft)
  return draft
}

export function findDraft(workspace: OpenedWorkspace, id: string): HeldDraft | undefined {
  const draft = drafts.get(workspace)
  return draft?.id === id ? draft : undefined
}

/** A draft is kept once. */
export async function keepDraftOf(workspace: OpenedWorkspace, draft: HeldDraft, at: string): Promise<Kept | null> {
  drafts.delete(workspace)
  try {
    return await draft.keep(at)
  } finally {
    await draft.drop()
  }
}

export async function dropDraft(workspace: OpenedWorkspace) {
  const draft = drafts.get(workspace)
  drafts.delete(workspace)
  await draft?.drop()
}

function draftHere({ database }: OpenedWorkspace, { id, at }: { id: string; at: string }): HeldDraft | null {
  const draft: Draft | null = database.read(db => draftResults(db, { device: findDevice(db)!, at, onShare: () => {} }))
  if (!draft) return null
  const { view, packet } = draft
  return {
    id,
    view,
    bytes: packet.bytes,
    sha256: packet.sha256,
    keep: keptAt => keepHere(database, draft, keptAt),
    check: answer => checkHere(database, draft, answer),
    drop: async () => {},
  }
}

async function draftInWorker(
  workspace: OpenedWorkspace,
  { id, at }: { id: string; at: string },
  watch: Watch,
): Promise<HeldDraft | null> {
  const task = start(workspace, { task: 'draft', at })
  try {
    const answer = await watched(task, watch)
    if (answer.type === 'drafted') return heldBy(task, workspace, { id, ...answer })
  } catch (error) {
    await task.terminate()
    throw error
  }
  await task.terminate()
  return null
}

const heldBy = (
  task: Task,
  { database }: OpenedWorkspace,
  { id, view, bytes, sha256 }: Pick<HeldDraft, 'id' | 'view' | 'bytes' | 'sha256'>,
): HeldDraft => ({
  id,
  view,
  bytes,
  sha256,
  keep: at =>
    database.exclusively(async () => {
      task.post({ type: 'keep', at })
      const answer = await task.next()
      return answer.type === 'kept' ? answer.kept : null
    }),
  async check(said) {
    task.post({ type: 'check', answer: new Uint8Array(said) })
    const answer = await task.next()
    return answer.type === 'checked' ? answer.checked : null
  },
  drop: () => task.terminate(),
})

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
