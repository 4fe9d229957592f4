import { EventEmitter } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import type { Protocol } from '../../node_modules/playwright-core/types/protocol.d.ts'

export type Parameters = Protocol.CommandParameters
type Answers = Protocol.CommandReturnValues
export type Events = Protocol.Events

/** A conversation with the browser, or with one page, in the Chrome DevTools Protocol. */
export interface DevTools {
  send<Name extends keyof Parameters>(name: Name, parameters?: Parameters[Name]): Promise<Answers[Name]>
  on<Name extends keyof Events>(name: Name, listener: (event: Events[Name]) => void): void
}

export interface Connection {
  browser: DevTools
  page(sessionId: string): DevTools
}

interface Message {
  id?: number
  method?: string
  params?: unknown
  result?: unknown
  error?: { message: string }
  sessionId?: string
}

interface Call {
  resolve(result: unknown): void
  reject(error: Error): void
}

export function connect(input: Writable, output: Readable): Connection {
  const calls = new Map<number, Call>()
  const emitters = new Map<string, EventEmitter>()
  let lastId = 0

  input.on('error', () => {}) // Chromium left; every call that waits is refused below
  output.once('close', () => {
    for (const call of calls.values()) call.reject(new Error('stand-in: Chromium has left'))
    calls.clear()
  })
  readMessages(output, message => {
    if (message.id === undefined) emitters.get(message.sessionId ?? '')?.emit(message.method ?? '', message.params)
    else settle(calls, message.id, message)
  })

  function session(sessionId?: string): DevTools {
    const emitter = emitters.get(sessionId ?? '') ?? new EventEmitter({ captureRejections: false })
    emitters.set(sessionId ?? '', emitter)
    return {
      send: (method, params) =>
        new Promise((resolve, reject) => {
          const id = ++lastId
          calls.set(id, { resolve: result => resolve(result as never), reject })
          input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
        }),
      on: (name, listener) => void emitter.on(name, listener),
    }
  }

  return { browser: session(), page: session }
}

function settle(calls: Map<number, Call>, id: number, { result, error }: Message): void {
  const call = calls.get(id)
  calls.delete(id)
  if (error) call?.reject(new Error(error.message))
  else call?.resolve(result)
}

/** Messages are JSON and end with a zero byte. */
function readMessages(output: Readable, hear: (message: Message) => void): void {
  let parts: Buffer[] = []
  output.on('data', (chunk: Buffer) => {
    let from = 0
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, from)) {
      const text = Buffer.concat([...parts, chunk.subarray(from, end)]).toString()
      parts = []
      from = end + 1
      const message: Message = JSON.parse(text)
      hear(message)
    }
    parts.push(chunk.subarray(from))
  })
}
