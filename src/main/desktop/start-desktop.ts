import { join } from 'node:path'
import { app, session } from 'electron'
import { backendProcess } from './backend-process.ts'
import { connectWindows } from './connect-windows.ts'
import { focusMainWindow, openMainWindow } from './main-window.ts'
import { showMenu } from './menu.ts'
import { servePages } from './page-protocol.ts'
import { guardContents, guardPermissions } from './window-guards.ts'

/** Opens the window. Everything that guards it is in place before it exists. */
export function startDesktop(): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
  guardPermissions(session.defaultSession)
  servePages(join(app.getAppPath(), 'out/renderer'))
  showMenu('id')

  const backend = backendProcess(showMenu)
  connectWindows(backend)
  app.on('second-instance', focusMainWindow)
  app.on('window-all-closed', () => app.quit())
  closeBeforeQuitting(() => backend.close())
  openMainWindow()
}

/** Leaves only when the backend has closed its workspace. */
function closeBeforeQuitting(close: () => Promise<void>): void {
  let closed = false
  app.on('will-quit', event => {
    if (closed) return
    event.preventDefault()
    void close().then(() => {
      closed = true
      app.quit()
    })
  })
}
