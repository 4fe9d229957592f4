import { parentPort, workerData } from 'node:worker_threads'
import { openPostgres } from '../store/postgres-store.ts'
import { centralWords } from '../words.ts'
import { receivePacket } from './receive-packet.ts'
import type { Answer, Question, ThreadData } from './receiver.ts'

const { databaseUrl, keys }: ThreadData = workerData
const centre = { store: openPostgres(databaseUrl, 1), keys, words: centralWords() }
const port = parentPort!

port.on('message', async ({ number, arrival }: Question) => {
  try {
    port.postMessage({ number, received: await receivePacket(centre, arrival) } satisfies Answer)
  } catch (error) {
    const { message, code } = error as Error & { code?: string }
    port.postMessage({ number, fault: { message, ...(code === undefined ? {} : { code }) } } satisfies Answer)
  }
})
