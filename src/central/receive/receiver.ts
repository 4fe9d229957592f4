import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { type Arrival, type Centre, type Received, receivePacket } from './receive-packet.ts'

/** Takes packets; a big one does not keep others waiting. */
export type Receiver = {
  receive: (arrival: Arrival) => Promise<Received>
  close: () => Promise<void>
}

/** Smaller ones are done before a thread would have begun. */
const ofThreads = 64 * 1024

/** In this thread: all that the embedded database allows. */
export const directReceiver = (centre: Centre): Receiver => ({
  receive: arrival => receivePacket(centre, arrival),
  close: () => Promise.resolve(),
})

/** Big packets are read, judged and answered in threads of their own, each with its own connection. */
export function threadedReceiver(
  centre: Centre,
  databaseUrl: string,
  threads = Math.max(2, availableParallelism()),
): Receiver {
  const start = () => startThread({ databaseUrl, keys: centre.keys })
  const running = Array.from({ length: threads }, start)
  return {
    receive: arrival => {
      if (arrival.bytes.length < ofThreads) return receivePacket(centre, arrival)
      const broken = running.findIndex(({ isBroken }) => isBroken())
      if (broken >= 0) running[broken] = start()
      return running.toSorted((one, other) => one.waiting() - other.waiting())[0]!.receive(arrival)
    },
    close: async () => void (await Promise.all(running.map(({ stop }) => stop()))),
  }
}

export type ThreadData = { databaseUrl: string; keys: Centre['keys'] }
export type Question = { number: number; arrival: Arrival }
/** `fault`: what the database or the program said; it is thrown where the packet was handed over. */
export type Answer =
  | { number: number; received: Received }
  | { number: number; fault: { message: string; code?: string } }

type Waiting = { resolve: (received: Received) => void; reject: (error: Error) => void }

function startThread(data: ThreadData) {
  const worker = new Worker(new URL('./receive-worker.ts', import.meta.url), {
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: 2048 },
  })
  const waiting = new Map<number, Waiting>()
  let isBroken = false
  let last = 0
  const fail = (error: Error) => {
    isBroken = true
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  worker.on('message', (answer: Answer) => {
    const one = waiting.get(answer.number)
    waiting.delete(answer.number)
    if ('received' in answer) one?.resolve(answer.received)
    else one?.reject(Object.assign(new Error(answer.fault.message), answer.fault))
  })
  worker.on('error', fail)
  worker.on('exit', () => fail(new Error('The receiving thread ended.')))
  worker.unref()
  return {
    isBroken: () => isBroken,
    waiting: () => waiting.size,
    receive: (arrival: Arrival) =>
      new Promise<Received>((resolve, reject) => {
        last += 1
        waiting.set(last, { resolve, reject })
        worker.postMessage({ number: last, arrival } satisfies Question)
      }),
    stop: async () => void (await worker.terminate()),
  }
}
