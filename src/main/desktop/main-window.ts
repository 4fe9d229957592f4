import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, screen } from 'electron'
import { pageAddress } from './page-protocol.ts'
import { openingBounds, readWindowState, writeWindowState } from './window-state.ts'

/** The only place that creates a window. */
export function openMainWindow(): BrowserWindow {
  const stateFile = join(app.getPath('userData'), 'window.json')
  const state = readWindowState(stateFile)
  const window = new BrowserWindow({
    ...openingBounds(state?.bounds, workAreas()),
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: app.getName(),
    // The frame's colour of each theme, so that nothing flashes before the page is drawn.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#0f1215' : '#f6f7f9',
    autoHideMenuBar: true,
    // Windows and macOS take the icon of the program.
    icon: join(app.getAppPath(), 'resources/icons/gladi.png'),
    webPreferences,
  })
  window.once('ready-to-show', () => (state?.maximized ? window.maximize() : window.show()))
  window.on('close', () =>
    writeWindowState(stateFile, { bounds: window.getNormalBounds(), maximized: window.isMaximized() }),
  )
  void window.loadURL(pageAddress)
  return window
}

/** For a second start of the app: the window that is open already comes to the front. */
export function focusMainWindow(): void {
  const [window] = BrowserWindow.getAllWindows()
  if (!window) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

function workAreas() {
  const main = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(display => display.id !== main.id)
  return [main, ...others].map(display => display.workArea)
}

const webPreferences = {
  preload: join(app.getAppPath(), 'out/preload/index.cjs'),
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  navigateOnDragDrop: false,
  // Chromium would fetch dictionaries from the internet, and names would be checked against them.
  spellcheck: false,
}
