// A small app that makes the calls which Gladi's desktop entry makes. Tests reach `fixture` through Playwright's evaluate.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, BrowserWindow, ipcMain, MessageChannelMain, protocol, utilityProcess } from 'electron'

const folder = import.meta.dirname
const fixture = { events: [], navigations: [], opened: [], allowNavigation: false }
globalThis.fixture = fixture

for (const name of ['second-instance', 'before-quit', 'will-quit', 'window-all-closed', 'quit']) {
  app.on(name, () => fixture.events.push(name))
}
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])

if (!app.requestSingleInstanceLock()) app.quit()
else void app.whenReady().then(start)

function start() {
  protocol.handle('app', request => {
    const { pathname } = new URL(request.url)
    const type = pathname === '/page.js' ? 'text/javascript' : 'text/html'
    const file = pathname === '/page.js' ? 'page.js' : 'index.html'
    return new Response(readFileSync(join(folder, 'page', file)), {
      headers: { 'content-type': type, 'content-security-policy': "default-src 'self'" },
    })
  })
  fixture.backend = utilityProcess.fork(join(folder, 'backend.js'), ['an argument'], { stdio: 'inherit' })
  fixture.backend.on('message', message => fixture.events.push(message))
  fixture.backend.on('exit', code => fixture.events.push(`backend left with ${code}`))
  ipcMain.on('connect', ({ senderFrame }) => {
    const { port1, port2 } = new MessageChannelMain()
    fixture.backend.postMessage('serve', [port1])
    senderFrame.postMessage('connected', null, [port2])
  })
  app.on('window-all-closed', () => app.quit())
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-frame-navigate', event => {
      fixture.navigations.push(event.url)
      if (!fixture.allowNavigation) event.preventDefault()
    })
    contents.setWindowOpenHandler(({ url }) => {
      fixture.opened.push(url)
      return { action: 'deny' }
    })
  })
  const window = new BrowserWindow({
    width: 900,
    height: 700,
    webPreferences: { preload: join(folder, 'preload.cjs') },
  })
  void window.loadURL('app://fixture/')
}
