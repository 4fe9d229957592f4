/** The first module of a utility process: gives it `process.parentPort`, takes away what it would not have, starts it. */
import childProcess from 'node:child_process'
import { registerHooks, syncBuiltinESMExports } from 'node:module'
import { pathToFileURL } from 'node:url'
import { clone } from './clone.ts'
import { closePortsOf, hearFrom, type PortHolder, portFrom } from './message-ports.ts'
import { notReproduced, StrictEmitter } from './strict.ts'
import type { UtilityMessage } from './utility-process.ts'

const main: PortHolder = { held: new Map(), tell: message => tell(message) }

function tell(message: UtilityMessage): void {
  process.send?.(message, undefined, undefined, () => {}) // nobody hears it when the app is ending
}

class ParentPort extends StrictEmitter {
  constructor() {
    super('process.parentPort', ['message'])
  }

  postMessage(message: unknown): void {
    tell({ kind: 'message', data: clone.encode(message), ports: [] })
  }
}

const parentPort = new ParentPort()
const early: UtilityMessage[] = []

function hear(message: UtilityMessage): void {
  if (message.kind !== 'message') hearFrom(main, message)
  else if (parentPort.listenerCount('message') === 0) early.push(message)
  else
    parentPort.emit('message', { data: clone.decode(message.data), ports: message.ports.map(id => portFrom(main, id)) })
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
for (const message of early) hear(message)
