import type { WindowOpenHandlerResponse } from 'electron'
import { clone, createClone } from './clone.ts'
import type { DevTools, Parameters } from './devtools.ts'
import { ipcMain } from './ipc-main.ts'
import { closePortsOf, hearFrom, type MessagePortMain, type PortHolder } from './message-ports.ts'
import { toAppAddress, toBrowserAddress } from './page-address.ts'
import { answerPageRequests } from './page-requests.ts'
import { type FromPage, runPreload, type ToPage } from './preload-world.ts'
import { session } from './session.ts'
import { notReproduced, StrictEmitter, strict } from './strict.ts'

const preloadWorld = 'electron-preload'

/** A page of Chromium, as Electron's main process sees it. */
export class WebContents extends StrictEmitter {
  readonly session = session.defaultSession
  readonly mainFrame = strict('WebFrameMain', {
    parent: null,
    getUrl: () => this.getURL(),
    get url(): string {
      return this.getUrl()
    },
    postMessage: (channel: string, data: unknown, ports: MessagePortMain[] = []) =>
      this.tell({
        kind: 'message',
        channel,
        data: clone.encode(data),
        ports: ports.map(port => port.transferTo(this.holder)),
      }),
  })
  /** The address that the app itself asked for: going there is no navigation that it may forbid. */
  expectedAddress = ''
  targetId = ''
  private address = 'about:blank'
  private zoomLevel = 0
  private page: DevTools | undefined
  private preloadContext: string | undefined
  private openHandler: (details: { url: string }) => WindowOpenHandlerResponse = () => ({ action: 'allow' })
  private readonly holder: PortHolder = { held: new Map(), tell: message => this.tell(message) }
  readonly close: () => void
  private readonly resize: (zoomFactor: number) => void

  /** `close` and `resize` are the window's. */
  constructor(window: { close(): void; resize(zoomFactor: number): void }) {
    super('WebContents', [
      'will-frame-navigate',
      'will-navigate',
      'did-finish-load',
      'destroyed',
      // These cannot happen here: a redirect throws, Chromium has no <webview>, and a crashed page is not told.
      'render-process-gone',
      'will-redirect',
      'will-attach-webview',
    ])
    this.close = () => window.close()
    this.resize = factor => window.resize(factor)
  }

  /** Takes over a page that Chromium has just made and that waits for this. */
  async attach(page: DevTools, targetId: string, preload: string): Promise<void> {
    this.page = page
    this.targetId = targetId
    page.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === preloadWorld && context.auxData?.frameId === targetId) this.preloadContext = context.uniqueId
    })
    page.on('Runtime.executionContextsCleared', () => closePortsOf(this.holder))
    page.on('Runtime.bindingCalled', ({ payload }) => {
      const message: FromPage = JSON.parse(payload)
      this.hear(message)
    })
    page.on('Page.frameNavigated', ({ frame }) => {
      if (!frame.parentId) this.address = frame.url + (frame.urlFragment ?? '')
    })
    page.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId === targetId) this.address = url
    })
    page.on('Page.loadEventFired', () => this.emit('did-finish-load', {}))
    page.on('Page.windowOpen', ({ url }) => this.refuseWindow(toAppAddress(url)))
    await Promise.all([
      page.send('Page.enable'),
      page.send('Runtime.enable'),
      answerPageRequests(page, this),
      page.send('Runtime.addBinding', { name: 'standinTell', executionContextName: preloadWorld }),
      page.send('Page.addScriptToEvaluateOnNewDocument', { source: preloadSource(preload), worldName: preloadWorld }),
    ])
  }

  async loadURL(address: string): Promise<void> {
    const finished = new Promise(resolve => this.once('did-finish-load', resolve))
    this.expectedAddress = toBrowserAddress(address)
    const answer = await this.page?.send('Page.navigate', { url: this.expectedAddress })
    if (answer?.errorText) throw new Error(`${answer.errorText} loading '${address}'`)
    await finished
  }

  getURL = (): string => toAppAddress(this.address)
  getZoomLevel = (): number => this.zoomLevel
  isDestroyed = (): boolean => !this.page

  setZoomLevel(level: number): void {
    this.zoomLevel = level
    this.resize(1.2 ** level)
  }

  reload(): void {
    this.expectedAddress = this.address
    void this.page?.send('Page.reload')
  }

  async setMetrics(metrics: Parameters['Emulation.setDeviceMetricsOverride']): Promise<void> {
    await this.page?.send('Emulation.setDeviceMetricsOverride', metrics)
  }

  setWindowOpenHandler(handler: (details: { url: string }) => WindowOpenHandlerResponse): void {
    this.openHandler = handler
  }

  /** The window has been closed. */
  leave(): void {
    this.page = undefined
    closePortsOf(this.holder)
    this.emit('destroyed')
  }

  private refuseWindow(url: string): void {
    // Chromium was started so that it opens no further window, whatever the answer.
    if (this.openHandler({ url }).action !== 'deny') throw notReproduced('a window opened by a page')
  }

  private hear(message: FromPage): void {
    if (message.kind === 'send') {
      const parts = message.data.map(clone.decode)
      ipcMain.emit(message.channel, { sender: this, senderFrame: this.mainFrame, ports: [] }, ...parts)
    } else if (message.kind === 'fault') {
      process.stderr.write(`In the world of the preload script: ${message.text}\n`)
    } else {
      hearFrom(this.holder, message)
    }
  }

  private tell(message: ToPage): void {
    const context = this.preloadContext
    if (!context) return
    const expression = `standinHear(${JSON.stringify(message)})`
    // The page may leave meanwhile: then nobody is there to hear it, as in Electron.
    this.page?.send('Runtime.evaluate', { expression, uniqueContextId: context }).catch(() => {})
  }
}

function preloadSource(preload: string): string {
  return `(${runPreload.toString()})((${createClone.toString()})(), (require, module, exports) => {${preload}\n})`
}
