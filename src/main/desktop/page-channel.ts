import { BrowserWindow, ipcMain } from 'electron'
import type { FromPage, ToPage } from '#contract/desktop'
import { isFromOwnWindow } from './own-window.ts'

export interface PageChannel {
  /** Says it to the window's page: at once, or as soon as the page hears. */
  tell(message: ToPage): void
}

/** The way between the desktop's frame and the page in the window, for nothing but `#contract/desktop`. */
export function openPageChannel(hear: (message: FromPage) => void): PageChannel {
  const waiting: ToPage[] = []
  let isListening = false

  const send = (message: ToPage) =>
    BrowserWindow.getAllWindows()[0]?.webContents.mainFrame.postMessage('gladi:to-page', message)

  ipcMain.on('gladi:from-page', (event, message: unknown) => {
    if (!isFromOwnWindow(event) || !isFromPage(message)) return
    if (message.type === 'listening') {
      isListening = true
      for (const early of waiting.splice(0)) send(early)
    }
    hear(message)
  })
  return { tell: message => void (isListening ? send(message) : waiting.push(message)) }
}

function isFromPage(message: unknown): message is FromPage {
  if (typeof message !== 'object' || message === null || !('type' in message)) return false
  if (message.type !== 'state') return ['listening', 'asked', 'leave', 'stay'].includes(String(message.type))
  return 'isOpen' in message && 'isUnsaved' in message
}
