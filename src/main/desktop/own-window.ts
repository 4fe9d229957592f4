import { BrowserWindow, type IpcMainEvent } from 'electron'
import { isOwnPage } from './page-protocol.ts'

/** Only the top page of a window of ours, while it shows the app's own page. */
export function isFromOwnWindow({ sender, senderFrame }: IpcMainEvent): boolean {
  if (!senderFrame || senderFrame.parent) return false
  return BrowserWindow.fromWebContents(sender) !== null && isOwnPage(senderFrame.url)
}
