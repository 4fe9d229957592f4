/** The first module of a utility process: gives it `process.parentPort`, takes away what it would not have, starts it. */
import childProcess from 'node:child_process'
import { registerHooks, syncBuiltinESMExports } from 'node:module'
import { pathToFileURL } from 'node:url'
import { clone } from './clone.ts'
import { closePortsOf, hearFrom, type MessagePortMain, type PortHolder, portFrom } from './message-ports.ts'
import { notReproduced, StrictEmitter } from './strict.ts'
import type { UtilityMessage } from './utility-process.ts'

const main: PortHolder = { held: new Map(), tell: message => tell(message) }

function tell(message: UtilityMessage): void {
  process.send?.(message, undefined, undefined, () => {}) // nobody hears it when the app is ending
}

class ParentPort extends StrictEmitter {
  constructor() {
    super('process.parentPort', ['message', 'newListener'])
  }

  postMessage(message: unknown): void {
    tell({ kind: 'message', data: clone.encode(message), ports: [] })
  }
}

const parentPort = new ParentPort()

/** Messages wait, in their order, until somebody listens. */
let waiting: { data: unknown; ports: MessagePortMain[] }[] | undefined = []
parentPort.once('newListener', () => {
  process.nextTick(() => {
    for (const event of waiting ?? []) parentPort.emit('message', event)
    waiting = undefined
  })
})

function hear(message: UtilityMessage): void {
  if (message.kind !== 'message') return hearFrom(main, message)
  const event = { data: clone.decode(message.data), ports: message.ports.map(id => portFrom(main, id)) }
  if (waiting) waiting.push(event)
  else parentPort.emit('message', event)
}

process.on('message', hear)
process.once('disconnect', () => {
  closePortsOf(main)
  process.kill(process.pid, 'SIGKILL') // as the operating system's job or Chromium would
})

// The packaged app's fuse RunAsNode is off: Electron's executable cannot be a plain Node.
childProcess.fork = () => {
  throw notReproduced('child_process.fork in a utility process (the fuse RunAsNode is off)')
}
syncBuiltinESMExports()
registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'electron') throw notReproduced("the module 'electron' in a utility process")
    return next(specifier, context)
  },
})

Object.assign(process, { parentPort, type: 'utility' })
const [modulePath = '', ...args] = process.argv.slice(2)
process.argv.splice(1, Infinity, modulePath, ...args)
await import(pathToFileURL(modulePath).href)
