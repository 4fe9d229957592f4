import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { app, BrowserWindow, session } from 'electron'
import type { Language } from './backend-messages.ts'
import { backendProcess } from './backend-process.ts'
import { chooseFile } from './choose-file.ts'
import { connectWindows } from './connect-windows.ts'
import { createLeaving, type Leaving } from './leaving.ts'
import { focusMainWindow, openMainWindow } from './main-window.ts'
import { showMenu } from './menu.ts'
import type { MenuAction } from './menu-template.ts'
import type { openedWorkspaces } from './opened-files.ts'
import { openPageChannel, type PageChannel } from './page-channel.ts'
import { servePages } from './page-protocol.ts'
import { workspaceOf } from './workspace-file.ts'
import { guardContents, guardPermissions } from './window-guards.ts'

/** Opens the window. Everything that guards it is in place before it exists. */
export function startDesktop(opened: ReturnType<typeof openedWorkspaces>): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
  guardPermissions(session.defaultSession)
  servePages(join(app.getAppPath(), 'out/renderer'))

  const page = openPageChannel(message => {
    leaving.hear(message)
    if (message.type === 'state') menu.setOpen(message.isOpen)
  })
  const leaving = createLeaving(message => page.tell(message))
  const menu = showMenu((action, language) => void act(action, { page, leaving, language }))
  const backend = backendProcess(language => menu.useLanguage(language))
  connectWindows(backend)
  app.on('second-instance', focusMainWindow)
  app.on('window-all-closed', () => app.quit())
  closeBeforeQuitting(() => backend.close())
  leaving.guard(openMainWindow())
  opened.listen(path => page.tell({ type: 'open-workspace', path }))
}

async function act(
  action: MenuAction,
  { page, leaving, language }: { page: PageChannel; leaving: Leaving; language: Language },
): Promise<void> {
  if (action === 'reload') return leaving.leave(() => BrowserWindow.getAllWindows()[0]?.webContents.reload())
  if (action === 'import') return sendRoster(await chooseFile(language, 'roster'), page)
  if (action !== 'chooseWorkspace') return page.tell({ type: 'menu', command: action })
  const file = await chooseFile(language, 'workspace')
  const path = file && workspaceOf(file)
  if (path) page.tell({ type: 'open-workspace', path })
}

/** The page checks what is in it, as with a file dropped there. */
async function sendRoster(file: string | null, page: PageChannel): Promise<void> {
  if (file) page.tell({ type: 'roster-file', name: basename(file), content: new Uint8Array(await readFile(file)) })
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
