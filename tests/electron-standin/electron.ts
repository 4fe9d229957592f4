/** The module `electron` of the main process: what the app and Playwright use of it. */
import { BrowserWindow } from './browser-window.ts'

export { app } from './app.ts'
export { BrowserWindow }
export { ipcMain } from './ipc-main.ts'
export { Menu } from './menu.ts'
export { MessageChannelMain } from './message-ports.ts'
export { protocol } from './protocol.ts'
export { safeStorage } from './safe-storage.ts'
export { session } from './session.ts'
export { dialog, nativeTheme, screen, shell } from './surroundings.ts'
export { utilityProcess } from './utility-process.ts'

/** Playwright finds the window of a page through this. */
export const webContents = {
  fromDevToolsTargetId: (targetId: string) =>
    BrowserWindow.getAllWindows().find(window => window.webContents.targetId === targetId)?.webContents,
}
