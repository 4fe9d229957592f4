import { Worker } from 'node:worker_threads'
import type { OpenedWorkspace } from './workspace-session.ts'

/** A worker that is spoken to in messages; it ends when told, when it fails, or when its work is done. */
export type WorkerTask<Question, Answer> = {
  /** What is in `transfer` is the worker's from then on, without being copied. */
  post(message: Question, transfer?: readonly ArrayBuffer[]): void
  /** The next message, in order. Rejects where the worker failed or ended without one. */
  next(): Promise<Answer>
  /** Stops it at once, whatever it does; an open transaction is rolled back. */
  terminate(): Promise<void>
}

/** A worker that is given the key of a workspace is to be given that `workspace` too: it ends before that is closed. */
export function startWorker<Question, Answer>(
  file: URL,
  workerData: object,
  workspace?: Pick<OpenedWorkspace, 'whenClosing'>,
): WorkerTask<Question, Answer> {
  const worker = new Worker(file, { workerData })
  const waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void }[] = []
  const arrived: Answer[] = []
  let failure: Error | undefined

  const fail = (error: Error) => {
    failure ??= error
    for (const { reject } of waiting.splice(0)) reject(failure)
  }
  worker.on('message', (answer: Answer) => {
    const first = waiting.shift()
    if (first) first.resolve(answer)
    else arrived.push(answer)
  })
  worker.on('error', fail)
  worker.on('exit', () => fail(new WorkerEndedError()))

  const terminate = async () => void (await worker.terminate())
  const forget = workspace?.whenClosing(terminate)
  if (forget) worker.on('exit', forget)

  return {
    post: (message, transfer = []) => worker.postMessage(message, transfer),
    next: () => {
      if (arrived.length > 0) return Promise.resolve(arrived.shift()!)
      if (failure) return Promise.reject(failure)
      return new Promise((resolve, reject) => waiting.push({ resolve, reject }))
    },
    terminate,
  }
}

/** What a worker has to say in the end, however often it tells before how far it is. Aborting ends it. */
export async function lastAnswer<Answer extends { type: string }>(
  task: WorkerTask<never, Answer>,
  {
    signal,
    onProgress,
  }: { signal?: AbortSignal | undefined; onProgress: (answer: Extract<Answer, { type: 'progress' }>) => void },
): Promise<Exclude<Answer, { type: 'progress' }>> {
  const stop = () => void task.terminate()
  signal?.addEventListener('abort', stop)
  try {
    for (;;) {
      const answer = await task.next()
      if (!isProgress(answer)) return answer as Exclude<Answer, { type: 'progress' }>
      onProgress(answer)
    }
  } finally {
    signal?.removeEventListener('abort', stop)
    await task.terminate()
  }
}

const isProgress = <Answer extends { type: string }>(answer: Answer): answer is Extract<Answer, { type: 'progress' }> =>
  answer.type === 'progress'

/** The worker was stopped, or left, before it answered. */
export class WorkerEndedError extends Error {
  constructor() {
    super('The worker ended before it answered.')
    this.name = 'WorkerEndedError'
  }
}
