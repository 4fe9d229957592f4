import { BrowserWindow, type IpcMainEvent, ipcMain, MessageChannelMain } from 'electron'
import type { Backend } from './backend-process.ts'
import { isOwnPage } from './page-protocol.ts'

/** Gives each window that asks one end of a channel whose other end the backend serves. */
export function connectWindows(backend: Backend): void {
  ipcMain.on('gladi:connect', event => {
    if (!isFromOwnWindow(event)) return
    const { port1, port2 } = new MessageChannelMain()
    backend.serve(port1)
    event.senderFrame?.postMessage('gladi:connect', null, [port2])
  })
}

/** Only the top page of a window of ours, while it shows the app's own page. */
function isFromOwnWindow({ sender, senderFrame }: IpcMainEvent): boolean {
  if (!senderFrame || senderFrame.parent) return false
  return BrowserWindow.fromWebContents(sender) !== null && isOwnPage(senderFrame.url)
}
