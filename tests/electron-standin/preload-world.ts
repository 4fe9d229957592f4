/* The function below is sent to the page as text, with all that it needs. */
import type { Clone, Wire } from './clone.ts'

/** What the preload's world says to the main process. */
export type FromPage =
  | { kind: 'send'; channel: string; data: Wire[] }
  | { kind: 'port'; id: string; data: Wire }
  | { kind: 'port-close'; id: string }
  | { kind: 'fault'; text: string }

/** What the main process says to the preload's world. */
export type ToPage =
  | { kind: 'message'; channel: string; data: Wire; ports: string[] }
  | { kind: 'port'; id: string; data: Wire }
  | { kind: 'port-close'; id: string }

/** Chromium's way out of this world, and what the main process calls in it. */
declare global {
  function standinTell(text: string): void
  var standinHear: (message: ToPage) => void
}

type Listener = (event: { ports: MessagePort[] }, ...parts: unknown[]) => void
type Preload = (require: (name: string) => unknown, module: { exports: object }, exports: object) => void

/**
 * A sandboxed preload's surroundings: `require('electron')` with an ipcRenderer, and nothing else.
 * Runs, from its own source text, in an isolated world of the page: it must not use anything from outside.
 */
export function runPreload(clone: Clone, preload: Preload): void {
  if (window.top !== window) return
  const tell = (message: FromPage) => standinTell(JSON.stringify(message))

  const reportFaults = (work: () => void) => {
    try {
      work()
    } catch (error) {
      tell({ kind: 'fault', text: String(error) })
    }
  }

  const ports = new Map<string, MessagePort>()
  const openPort = (id: string) => {
    const { port1, port2 } = new MessageChannel()
    ports.set(id, port2)
    port2.addEventListener('message', event =>
      reportFaults(() => tell({ kind: 'port', id, data: clone.encode(event.data) })),
    )
    port2.start()
    port2.addEventListener('close', () => {
      if (ports.delete(id)) tell({ kind: 'port-close', id })
    })
    return port1
  }

  const listeners = new Map<string, Listener[]>()
  globalThis.standinHear = message => {
    if (message.kind === 'message') {
      const event = { ports: message.ports.map(openPort) }
      for (const listener of listeners.get(message.channel) ?? []) listener(event, clone.decode(message.data))
    } else if (message.kind === 'port') {
      ports.get(message.id)?.postMessage(clone.decode(message.data))
    } else {
      ports.get(message.id)?.close()
      ports.delete(message.id)
    }
  }

  const strict = (name: string, part: object) =>
    new Proxy(part, {
      get(target, key) {
        if (key in target) return Reflect.get(target, key) as unknown
        throw new Error(`stand-in: ${name}.${String(key)} is not reproduced`)
      },
    })
  const ipcRenderer = strict('ipcRenderer', {
    on: (channel: string, listener: Listener) =>
      void listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
    send: (channel: string, ...parts: unknown[]) => tell({ kind: 'send', channel, data: parts.map(clone.encode) }),
  })
  const electron = strict('electron', { ipcRenderer })
  const require = (name: string) => {
    if (name === 'electron') return electron
    throw new Error(`module not found: ${name}`)
  }

  const module = { exports: {} }
  reportFaults(() => preload(require, module, module.exports))
}
