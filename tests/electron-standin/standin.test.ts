import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchDesktop } from './launch.ts'

const appFolder = join(import.meta.dirname, 'fixture-app')

/** What fixture-app/main.js keeps for tests. */
interface Fixture {
  events: unknown[]
  navigations: string[]
  opened: string[]
  allowNavigation: boolean
  backend: { pid: number; postMessage(message: string): void }
}
declare const fixture: Fixture
declare function ask(value: unknown): Promise<unknown>

let app: ElectronApplication
let window: Page
let home: string

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'gladi-home-'))
  ;({ app, window } = await launchDesktop({ appFolder, home }))
  await window.waitForSelector('html[data-ready]')
})

afterAll(async () => {
  await app.close()
  await rm(home, { recursive: true, force: true, maxRetries: 5 })
})

test('a page of the custom scheme is served by its handler, headers included', async () => {
  expect(await window.title()).toBe('Fixture')
  expect(await window.evaluate(() => 'inlineScriptRan' in globalThis)).toBe(false)
})

test('the main process knows the page by its own address', async () => {
  const browserWindow = await app.browserWindow(window)
  expect(await browserWindow.evaluate(({ webContents }) => webContents.getURL())).toBe('app://fixture/')
})

test('the page has nothing of Node, of Electron or of the stand-in', async () => {
  const names = ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer', 'standinTell', 'standinHear']
  expect(await window.evaluate(names => names.filter(name => name in globalThis), names)).toEqual([])
})

test.each([
  ['text', 'Tanjung Selor'],
  ['records and lists', { rows: [1, 2.5, null, true, { name: 'Ani' }] }],
  ['the absence of a value', { name: undefined }],
  ['nothing', undefined],
])('a message port carries %s from the page to the backend and back', async (_what, value) => {
  expect(await window.evaluate(value => ask(value), value)).toEqual(value)
})

test('a message port carries bytes', async () => {
  const answer = await window.evaluate(async () => {
    const sent = Uint8Array.from({ length: 1_000_000 }, (_, index) => index % 251)
    const bytes = await ask(sent)
    const buffer = await ask(sent.buffer)
    if (!(bytes instanceof Uint8Array && buffer instanceof ArrayBuffer)) return 'something else'
    return {
      same: sent.every((byte, index) => byte === bytes[index]),
      buffer: buffer.byteLength,
    }
  })
  expect(answer).toEqual({ same: true, buffer: 1_000_000 })
})

test('what a message port does not carry is refused, not dropped in silence', async () => {
  const said = errorText(app)
  await window.evaluate(() => void ask(new Map()))
  await expect.poll(() => said.text).toContain('stand-in: sending [object Map] is not reproduced')
})

test('the backend is a process of its own that cannot fork plain Node processes', async () => {
  await app.evaluate(() => fixture.backend.postMessage('surroundings'))

  await expect
    .poll(() => app.evaluate(() => fixture.events))
    .toContainEqual({
      type: 'utility',
      argument: 'an argument',
      forking: expect.stringContaining('is not reproduced'),
    })
  const pids = await app.evaluate(() => [process.pid, fixture.backend.pid])
  expect(await window.evaluate(() => ask('who'))).toBe(pids[1])
  expect(pids[0]).not.toBe(pids[1])
})

test('a reload closes the old port and the page can connect again', async () => {
  await window.reload()
  await window.waitForSelector('html[data-ready]')

  expect(await window.evaluate(() => ask('again'))).toBe('again')
  expect(await app.evaluate(() => fixture.events)).toContain('a port was closed')
})

test('a navigation is forbidden by preventDefault, and the page stays', async () => {
  await window.getByText('elsewhere').click()

  await expect.poll(() => app.evaluate(() => fixture.navigations)).toContain('https://example.org/elsewhere')
  expect(await window.evaluate(() => ask('still here'))).toBe('still here')
})

test.each([
  ['window.open', () => window.evaluate(() => void open('https://example.org/new'))],
  ['target=_blank', () => window.getByText('new window').click()],
])('a window opened by %s is refused after the handler was asked', async (_what, openWindow) => {
  await app.evaluate(() => void fixture.opened.splice(0))
  await openWindow()

  await expect.poll(() => app.evaluate(() => fixture.opened)).toEqual(['https://example.org/new'])
  expect(app.windows()).toHaveLength(1)
})

test('a file that the page offers can be taken by the test', async () => {
  const offered = window.waitForEvent('download')
  await window.evaluate(() => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob(['class_id;size']))
    link.download = 'classes.csv'
    link.click()
  })
  const download = await offered
  expect(download.suggestedFilename()).toBe('classes.csv')
  expect(await readFile(await download.path(), 'utf8')).toBe('class_id;size')
})

test('permissions are granted unless a handler denies them', async () => {
  expect(await geolocationState()).toBe('granted')

  await app.evaluate(async ({ session, BrowserWindow }) => {
    session.defaultSession.setPermissionCheckHandler(() => false)
    await BrowserWindow.getAllWindows()[0]?.loadURL('app://fixture/')
  })
  await expect.poll(geolocationState).toBe('denied')
})

test('menu roles act on the window', async () => {
  expect(await innerWidth()).toBe(900)
  await choose('zoomIn')
  await expect.poll(innerWidth).toBeLessThan(900)
  await choose('resetZoom')
  await expect.poll(innerWidth).toBe(900)
  await expect(choose('toggleDevTools')).rejects.toThrow('stand-in: the menu role toggleDevTools is not reproduced')
})

test('a menu item does what its click says, unless it is greyed', async () => {
  const clicked = await app.evaluate(({ Menu }) => {
    const clicked: string[] = []
    const item = (label: string, enabled: boolean) => ({ label, enabled, click: () => void clicked.push(label) })
    const submenu = [item('open', true), item('greyed', false)]
    for (const shown of Menu.buildFromTemplate([{ label: 'File', submenu }]).items[0]!.submenu!.items) shown.click()
    return clicked
  })
  expect(clicked).toEqual(['open'])
})

test('a window whose close is prevented stays', async () => {
  const browserWindow = await app.browserWindow(window)
  await browserWindow.evaluate(window => {
    window.once('close', (event: Electron.Event) => event.preventDefault())
    window.close()
  })
  expect(await window.evaluate(() => ask('still here'))).toBe('still here')
})

test.each<[string, (electron: typeof Electron.CrossProcessExports) => unknown]>([
  ['app.dock', ({ app }) => app.dock],
  ["app.on('activate')", ({ app }) => app.on('activate', () => {})],
  ['ipcMain.handle', ({ ipcMain }) => ipcMain.handle('x', () => 1)],
  ['the option BrowserWindow.kiosk', ({ BrowserWindow }) => new BrowserWindow({ kiosk: true })],
  ['webPreferences.sandbox: false', ({ BrowserWindow }) => new BrowserWindow({ webPreferences: { sandbox: false } })],
  ['dialog.showOpenDialog', ({ dialog }) => dialog.showOpenDialog({})],
  ['dialog.showErrorBox', ({ dialog }) => dialog.showErrorBox('', '')],
  ['shell.openExternal', ({ shell }) => shell.openExternal('https://zoom.us/')],
  ['nativeTheme.themeSource', ({ nativeTheme }) => nativeTheme.themeSource],
])('%s throws, because it is not reproduced', async (what, use) => {
  await expect(app.evaluate(use)).rejects.toThrow(`stand-in: ${what} is not reproduced`)
})

test('the key store protects nothing unless one is named', async () => {
  expect(await app.evaluate(({ safeStorage }) => safeStorage.getSelectedStorageBackend())).toBe('basic_text')
})

function geolocationState(): Promise<string> {
  return window.evaluate(async () => (await navigator.permissions.query({ name: 'geolocation' })).state)
}

function innerWidth(): Promise<number> {
  return window.evaluate(() => globalThis.innerWidth)
}

function choose(role: 'zoomIn' | 'resetZoom' | 'toggleDevTools'): Promise<void> {
  return app.evaluate(({ Menu }, role) => Menu.buildFromTemplate([{ role }]).items[0]?.click(), role)
}

/** What the app says on its error output from now on. */
function errorText(app: ElectronApplication): { text: string } {
  const said = { text: '' }
  app.process().stderr?.on('data', (part: Buffer) => {
    said.text += part.toString()
  })
  return said
}
