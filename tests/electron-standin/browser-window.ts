import { readFileSync } from 'node:fs'
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron'
import { app } from './app.ts'
import { pageOfTarget, runningChromium } from './running-chromium.ts'
import { applyPermissions } from './session.ts'
import { notReproduced, refuseUnknownOptions, StrictEmitter } from './strict.ts'
import { WebContents } from './web-contents.ts'

const windows = new Set<BrowserWindow>()

/** A page of its own in Chromium. What a window manager would do with it is only remembered. */
export class BrowserWindow extends StrictEmitter {
  readonly webContents: WebContents
  private bounds: Rectangle
  private visible: boolean
  private minimized = false
  private maximized = false
  private closing: Promise<void> | undefined
  private zoomFactor = 1
  private readonly opened: Promise<void>

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super('BrowserWindow', ['ready-to-show', 'close', 'closed', 'show', 'focus', 'minimize', 'restore', 'maximize'])
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    refuseOptions(options)
    const { x = 0, y = 0, width = 800, height = 600 } = options
    this.bounds = { x, y, width, height }
    this.visible = options.show ?? true
    this.webContents = new WebContents({ close: () => this.close(), resize: factor => this.zoom(factor) })
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'))
    windows.add(this)
    app.emit('web-contents-created', {}, this.webContents)
    this.opened = this.open(options.webPreferences?.preload)
  }

  async loadURL(address: string): Promise<void> {
    await this.opened
    await applyPermissions(runningChromium().browser, this.webContents, address)
    await this.webContents.loadURL(address)
  }

  close(): void {
    void this.closeNow()
  }

  /** Resolves when the window is gone, or has been kept by who listens to `close`. */
  async closeNow(): Promise<void> {
    if (this.closing) return this.closing
    let isAllowed = true
    const preventDefault = () => {
      isAllowed = false
    }
    this.emit('close', { preventDefault })
    if (!isAllowed) return
    this.closing = new Promise(resolve => this.once('closed', resolve))
    await this.opened
    await runningChromium().browser.send('Target.closeTarget', { targetId: this.webContents.targetId })
    await this.closing
  }

  show(): void {
    this.visible = true
    this.emit('show')
  }
  focus(): void {
    this.emit('focus')
  }
  minimize(): void {
    this.minimized = true
    this.emit('minimize')
  }
  restore(): void {
    this.minimized = false
    this.emit('restore')
  }
  maximize(): void {
    this.maximized = true
    this.visible = true
    this.emit('maximize')
  }
  isVisible = (): boolean => this.visible
  isMinimized = (): boolean => this.minimized
  isMaximized = (): boolean => this.maximized
  isDestroyed = (): boolean => !windows.has(this)
  getBounds = (): Rectangle => ({ ...this.bounds })
  getNormalBounds = (): Rectangle => ({ ...this.bounds })

  setBounds(bounds: Partial<Rectangle>): void {
    this.bounds = { ...this.bounds, ...bounds }
    void this.opened.then(() => this.draw())
  }

  private async open(preload: string | undefined): Promise<void> {
    const { width, height } = this.bounds
    const { targetId } = await runningChromium().browser.send('Target.createTarget', {
      url: 'about:blank',
      newWindow: true,
      width,
      height,
    })
    const page = await pageOfTarget(targetId, () => this.gone())
    await this.webContents.attach(page, targetId, preload ? readFileSync(preload, 'utf8') : '')
    await this.draw()
    await page.send('Runtime.runIfWaitingForDebugger')
  }

  private zoom(factor: number): void {
    this.zoomFactor = factor
    void this.opened.then(() => this.draw())
  }

  /** Zooming as browsers do it: fewer and larger CSS pixels in the same window. */
  private async draw(): Promise<void> {
    await this.webContents.setMetrics({
      width: Math.round(this.bounds.width / this.zoomFactor),
      height: Math.round(this.bounds.height / this.zoomFactor),
      deviceScaleFactor: this.zoomFactor,
      mobile: false,
    })
  }

  private gone(): void {
    if (!windows.delete(this)) return
    this.webContents.leave()
    this.emit('closed')
    if (windows.size === 0) app.lastWindowClosed()
  }

  static getAllWindows = (): BrowserWindow[] => [...windows]
  static getFocusedWindow = (): BrowserWindow | null => [...windows].at(-1) ?? null
  static fromWebContents = (contents: WebContents): BrowserWindow | null =>
    [...windows].find(window => window.webContents === contents) ?? null
}

/** Asks all windows to close, and says whether they did. */
export async function closeAllWindows(): Promise<boolean> {
  await Promise.all([...windows].map(window => window.closeNow()))
  return windows.size === 0
}

const knownOptions = [
  'x',
  'y',
  'width',
  'height',
  'minWidth',
  'minHeight',
  'show',
  'title',
  'backgroundColor',
  'autoHideMenuBar',
  'icon',
  'webPreferences',
]

const reproducedPreferences: Record<string, unknown> = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
}

/** Only a page as closed as possible is reproduced. */
function refuseOptions({ webPreferences = {}, ...options }: BrowserWindowConstructorOptions): void {
  refuseUnknownOptions('BrowserWindow', options, knownOptions)
  for (const [name, value] of Object.entries(webPreferences)) {
    if (name !== 'preload' && reproducedPreferences[name] !== value)
      throw notReproduced(`webPreferences.${name}: ${value}`)
  }
}
