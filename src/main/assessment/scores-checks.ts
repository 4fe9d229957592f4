import { setImmediate } from 'node:timers/promises'
import type { DesignId } from '#contract/assessment'
import type { CheckedScoreFile } from '#contract/assessment-scores'
import type { CheckId } from '#contract/identifiers'
import { workerFile } from '#main/worker-file'
import { startWorker, type WorkerTask } from '#main/worker-task'
import type { OpenedWorkspace } from '#main/workspace-session'
import type { HoldScoresAnswer, HoldScoresData, HoldScoresQuestion } from './scores-messages.ts'

export type HoldScoresTask = WorkerTask<HoldScoresQuestion, HoldScoresAnswer>

/** Files that were read and judged, in the worker that holds them. */
export type ScoreCheck = { id: CheckId; task: HoldScoresTask }

/** One check per workspace: the next one replaces it. */
const checks = new WeakMap<OpenedWorkspace, ScoreCheck>()

export const findScoreCheck = (workspace: OpenedWorkspace, id: CheckId) => {
  const check = checks.get(workspace)
  return check?.id === id ? check : undefined
}

export async function discardScoreCheck(workspace: OpenedWorkspace, id: CheckId) {
  const check = findScoreCheck(workspace, id)
  if (!check) return
  checks.delete(workspace)
  await check.task.terminate()
}

/** The worker has a connection and a key of its own, and ends with the workspace. */
export function startHolding(workspace: OpenedWorkspace, designId: DesignId): HoldScoresTask {
  const data: HoldScoresData = { file: workspace.database.file, key: workspace.key, designId }
  return startWorker(workerFile('assessment/scores-hold-worker'), data, workspace)
}

type Checking = {
  id: CheckId
  designId: DesignId
  files: readonly File[]
  onProgress: (done: number) => void
  signal?: AbortSignal | undefined
}

/** Reads the files one by one and has them judged together. Their rows never leave the worker. */
export async function checkScoreFiles(
  workspace: OpenedWorkspace,
  { id, designId, files, onProgress, signal }: Checking,
): Promise<CheckedScoreFile[]> {
  const task = startHolding(workspace, designId)
  try {
    for (const [place, file] of files.entries()) {
      signal?.throwIfAborted()
      await hand(task, file)
      await ask(task, { type: 'add', fileName: file.name }, 'added')
      onProgress(place + 1)
    }
    const { files: checked } = await ask(task, { type: 'check' }, 'checked')
    const before = checks.get(workspace)
    checks.set(workspace, { id, task })
    await before?.task.terminate()
    return checked
  } catch (error) {
    await task.terminate()
    throw error
  }
}

/** So many bytes are a few milliseconds each: other calls are answered in between. */
const partBytes = 2 * 1024 * 1024

async function hand(task: HoldScoresTask, file: File) {
  for (let from = 0; from < file.size; from += partBytes) {
    const bytes = new Uint8Array(await file.slice(from, from + partBytes).arrayBuffer())
    task.post({ type: 'part', bytes }, [bytes.buffer])
    await setImmediate()
  }
}

export async function ask<Type extends HoldScoresAnswer['type']>(
  task: HoldScoresTask,
  question: HoldScoresQuestion,
  type: Type,
): Promise<Extract<HoldScoresAnswer, { type: Type }>> {
  task.post(question)
  const answer = await task.next()
  if (answer.type !== type) throw new Error(`The worker answered ${answer.type} to ${question.type}.`)
  return answer as Extract<HoldScoresAnswer, { type: Type }>
}
