import { join } from 'node:path'
import { app, type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron'
import type { BackendSettings, Language, MessageFromBackend, MessageToBackend } from './backend-messages.ts'
import { unwrapKey, wrapKey } from './key-store.ts'

export interface Backend {
  /** Lets the backend answer a window's calls on this port. */
  serve(port: MessagePortMain): void
  /** Resolves when the backend has left, by itself or killed. */
  close(): Promise<void>
}

/** The backend in a process of its own. It is started when first needed, and again if it died since. */
export function backendProcess(onLanguage: (language: Language) => void): Backend {
  let child: UtilityProcess | undefined

  function running(): UtilityProcess {
    if (child) return child
    const started = startChild(onLanguage)
    started.once('exit', () => {
      if (child === started) child = undefined
    })
    child = started
    return started
  }

  return {
    serve: port => tell(running(), { type: 'serve' }, [port]),
    close: () => (child ? closeChild(child) : Promise.resolve()),
  }
}

function startChild(onLanguage: (language: Language) => void): UtilityProcess {
  const child = utilityProcess.fork(join(app.getAppPath(), 'out/main/backend.js'), [], {
    serviceName: 'Gladi backend',
    stdio: 'inherit',
  })
  child.on('message', (message: MessageFromBackend) => answer(child, message, onLanguage))
  tell(child, { type: 'start', settings: backendSettings(), openExample: process.argv.includes('--example') })
  return child
}

function backendSettings(): BackendSettings {
  return {
    workspacesFolder: join(app.getPath('documents'), 'Gladi'),
    resourcesFolder: join(app.getAppPath(), 'resources'),
    userDataFolder: app.getPath('userData'),
    appVersion: app.getVersion(),
  }
}

function answer(child: UtilityProcess, message: MessageFromBackend, onLanguage: (language: Language) => void): void {
  switch (message.type) {
    case 'wrap-key':
      return tell(child, { type: 'key-answer', id: message.id, answer: wrapKey(message.bytes) })
    case 'unwrap-key':
      return tell(child, { type: 'key-answer', id: message.id, answer: unwrapKey(message.bytes) })
    case 'use-language':
      return onLanguage(message.language)
  }
}

function tell(child: UtilityProcess, message: MessageToBackend, ports: MessagePortMain[] = []): void {
  child.postMessage(message, ports)
}

/** A workspace is closed in milliseconds; whoever waits longer is stuck, and a kill loses nothing acknowledged. */
const patience = 5_000

function closeChild(child: UtilityProcess): Promise<void> {
  return new Promise(resolve => {
    const killer = setTimeout(() => child.kill(), patience)
    child.once('exit', () => {
      clearTimeout(killer)
      resolve()
    })
    tell(child, { type: 'close' })
  })
}
