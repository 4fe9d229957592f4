import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { becomeFirstInstance, leaveInstance } from './single-instance.ts'
import { StrictEmitter } from './strict.ts'

/** What `app.quit()` needs to know of windows and Chromium, which need to know `app`. */
interface Surroundings {
  /** Asks every window to close, and says whether all did. */
  closeWindows(): Promise<boolean>
  stopChromium(): Promise<void>
}

/** What Electron reads from an app's package.json. */
export interface PackageDescription {
  name?: string
  productName?: string
  version?: string
}

class App extends StrictEmitter {
  isPackaged = false
  readonly commandLine = commandLine()
  private folder = process.cwd()
  private name = 'Electron'
  private version = '0.0.0'
  private ready = Promise.withResolvers<void>()
  private readiness = false
  private isQuitting = false
  private surroundings: Surroundings = { closeWindows: async () => true, stopChromium: async () => {} }

  constructor() {
    super('app', [
      'ready',
      'second-instance',
      // Of a Mac's Finder: only a test emits it.
      'open-file',
      'web-contents-created',
      'window-all-closed',
      'before-quit',
      'will-quit',
      'quit',
    ])
  }

  isReady(): boolean {
    return this.readiness
  }
  whenReady(): Promise<void> {
    return this.ready.promise
  }
  /** As in Electron a switch, and nothing more here: the container has no sandbox. */
  enableSandbox(): void {
    if (this.readiness) throw new Error('app.enableSandbox() can only be called before app is ready')
    this.commandLine.appendSwitch('enable-sandbox')
  }
  getName(): string {
    return this.name
  }
  getVersion(): string {
    return this.version
  }
  getAppPath(): string {
    return this.folder
  }

  getPath(name: string): string {
    const appData = process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config')
    if (name === 'userData') return this.commandLine.getSwitchValue('user-data-dir') || join(appData, this.name)
    if (name === 'documents') return join(homedir(), 'Documents')
    if (name === 'temp') return tmpdir()
    throw new Error(`Failed to get '${name}' path`)
  }

  requestSingleInstanceLock(): boolean {
    return becomeFirstInstance(this.getPath('userData'), (argv, cwd) => this.emit('second-instance', {}, argv, cwd))
  }

  quit(): void {
    if (this.isQuitting || !this.emitPreventable('before-quit')) return
    this.isQuitting = true
    void this.surroundings.closeWindows().then(allClosed => {
      this.isQuitting = false
      if (allClosed && this.emitPreventable('will-quit')) this.exit(0)
    })
  }

  exit(code = 0): void {
    this.emit('quit', {}, code)
    leaveInstance()
    void this.surroundings.stopChromium().then(() => process.exit(code))
  }

  /** The app's folder and its package.json. */
  setPackage(folder: string, description: PackageDescription): void {
    this.folder = folder
    this.name = description.productName ?? description.name ?? this.name
    this.version = description.version ?? this.version
  }

  becomeReady(surroundings: Surroundings): void {
    this.surroundings = surroundings
    this.readiness = true
    this.emit('ready', {}, {})
    this.ready.resolve()
  }

  /** The last window has gone. Electron quits by itself only if nobody listens. */
  lastWindowClosed(): void {
    if (this.isQuitting) return
    if (!this.emit('window-all-closed')) this.quit()
  }

  private emitPreventable(event: string): boolean {
    let isAllowed = true
    const preventDefault = () => {
      isAllowed = false
    }
    this.emit(event, { preventDefault })
    return isAllowed
  }
}

function commandLine() {
  const switches = new Map<string, string>()
  return {
    switches: switches as ReadonlyMap<string, string>,
    appendSwitch: (name: string, value = '') => void switches.set(name, value),
    hasSwitch: (name: string) => switches.has(name),
    getSwitchValue: (name: string) => switches.get(name) ?? '',
  }
}

export const app = new App()
