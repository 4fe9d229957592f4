import { randomUUID } from 'node:crypto'
import { clone, type Wire } from './clone.ts'
import { notReproduced, StrictEmitter } from './strict.ts'

/** What is said to, and heard from, a process or page that holds a port. */
export type PortMessage = { kind: 'port'; id: string; data: Wire } | { kind: 'port-close'; id: string }

/** A process or page that ports can be sent to. */
export interface PortHolder {
  tell(message: PortMessage): void
  /** The ports it holds, by the id that both sides know. */
  held: Map<string, MessagePortMain>
}

export class MessagePortMain extends StrictEmitter {
  other: MessagePortMain | undefined
  private isStarted = false
  private isClosed = false
  private waiting: Wire[] = []
  private holder: { tell: PortHolder['tell']; id: string } | undefined

  constructor() {
    super('MessagePortMain', ['message', 'close'])
  }

  postMessage(message: unknown, transfer: unknown[] = []): void {
    if (transfer.length > 0) throw notReproduced('a port sent over a port')
    const data = clone.encode(message)
    if (!this.isClosed) this.other?.receive(data)
  }

  start(): void {
    this.isStarted = true
    for (const data of this.waiting.splice(0)) this.receive(data)
  }

  close(): void {
    if (this.isClosed) return
    this.isClosed = true
    setImmediate(() => this.emit('close'))
    this.other?.hearClose()
  }

  receive(data: Wire): void {
    if (this.holder) this.holder.tell({ kind: 'port', id: this.holder.id, data })
    else if (!this.isStarted) this.waiting.push(data)
    else setImmediate(() => this.emit('message', { data: clone.decode(data), ports: [] }))
  }

  private hearClose(): void {
    if (this.holder) this.holder.tell({ kind: 'port-close', id: this.holder.id })
    this.close()
  }

  /** Sends this end away: from now on it lives with `holder`, under the id that is returned. */
  transferTo(holder: PortHolder, id: string = randomUUID()): string {
    if (this.holder || this.isStarted || this.isClosed) throw new Error('Port at index 0 is already neutered')
    holder.held.set(id, this)
    this.holder = { tell: message => holder.tell(message), id }
    for (const data of this.waiting.splice(0)) this.receive(data)
    return id
  }
}

export class MessageChannelMain {
  port1 = new MessagePortMain()
  port2 = new MessagePortMain()

  constructor() {
    this.port1.other = this.port2
    this.port2.other = this.port1
  }
}

/** Passes on what a holder says on one of its ports. */
export function hearFrom(holder: PortHolder, message: PortMessage): void {
  const port = holder.held.get(message.id)
  if (message.kind === 'port') return port?.other?.receive(message.data)
  holder.held.delete(message.id)
  port?.close()
}

/** The holder is gone: a navigation, or the end of a process. */
export function closePortsOf(holder: PortHolder): void {
  for (const port of holder.held.values()) port.close()
  holder.held.clear()
}

/** Our end of a port whose other end `holder` has under this id. */
export function portFrom(holder: PortHolder, id: string): MessagePortMain {
  const { port1, port2 } = new MessageChannelMain()
  port2.transferTo(holder, id)
  return port1
}
