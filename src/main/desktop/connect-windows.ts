import { ipcMain, MessageChannelMain } from 'electron'
import type { Backend } from './backend-process.ts'
import { isFromOwnWindow } from './own-window.ts'

/** Gives each window that asks one end of a channel whose other end the backend serves. */
export function connectWindows(backend: Backend): void {
  ipcMain.on('gladi:connect', event => {
    if (!isFromOwnWindow(event)) return
    const { port1, port2 } = new MessageChannelMain()
    backend.serve(port1)
    event.senderFrame?.postMessage('gladi:connect', null, [port2])
  })
}
