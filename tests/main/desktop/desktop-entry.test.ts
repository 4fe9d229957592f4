import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FromPage, ToPage } from '#contract/desktop'
import type { KeyAnswer as BackendsKeyAnswer } from '#main/desktop/backend-messages'
import { environment, launchDesktop, standinFolder } from '../../electron-standin/launch.ts'
import { buildEntry } from './build-entry.ts'

/** What entry-app/page/page.js gives a test. */
declare function ask(name: 'wrap-key' | 'unwrap-key', bytes: Uint8Array): Promise<BackendsKeyAnswer>
declare function ask(name: string, value?: unknown): Promise<unknown>
declare function connect(): Promise<MessagePort>
declare const opened: string[]
declare const heard: ToPage[]
declare function say(message: unknown): void

let appFolder: string
let home: string
let app: ElectronApplication
let window: Page

beforeAll(async () => {
  appFolder = await buildEntry()
  home = await mkdtemp(join(tmpdir(), 'gladi-home-'))
  ;({ app, window } = await launchDesktop({ appFolder, home, env: { GLADI_STANDIN_KEY_STORE: 'gnome_libsecret' } }))
  await app.evaluate(({ shell }) => {
    Object.assign(globalThis, { opened: [] })
    shell.openExternal = async address => void opened.push(address)
  })
})

afterAll(async () => {
  await app.close()
  for (const folder of [appFolder, home]) await rm(folder, { recursive: true, force: true, maxRetries: 5 })
})

test('the page reaches the backend, which knows its folders', async () => {
  expect(await window.evaluate(() => ask('settings'))).toEqual({
    workspacesFolder: join(home, 'Documents/Gladi'),
    resourcesFolder: join(appFolder, 'resources'),
    userDataFolder: join(home, '.config/Gladi'),
    appVersion: '9.8.7',
  })
})

test('a reloaded page gets a port of its own', async () => {
  await window.reload()
  expect(await window.evaluate(() => ask('settings'))).toMatchObject({ appVersion: '9.8.7' })
})

test('nothing is exposed to the page', async () => {
  const names = await window.evaluate(() => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const usual = new Set(Object.getOwnPropertyNames(frame.contentWindow ?? {}))
    return Object.getOwnPropertyNames(globalThis).filter(name => !usual.has(name) && !/^(__playwright|\d+$)/.test(name))
  })
  expect(names.toSorted()).toEqual(['ask', 'connect', 'heard', 'say'])
})

test('only the top page of a window of the app gets a port', async () => {
  const senders = await app.evaluate(({ BrowserWindow, ipcMain }) => {
    const { webContents } = BrowserWindow.getAllWindows()[0]!
    const answers: string[] = []
    const connect = (name: string, sender: object, frame: object | null) => {
      const senderFrame = frame && { postMessage: () => answers.push(name), ...frame }
      ipcMain.emit('gladi:connect', { sender, senderFrame })
    }
    connect('the page', webContents, { parent: null, url: 'app://gladi/kelas' })
    connect('another page', webContents, { parent: null, url: 'https://example.org/' })
    connect('a page of a similar name', webContents, { parent: null, url: 'app://gladi.example.org/' })
    connect('a frame in the page', webContents, { parent: {}, url: 'app://gladi/' })
    connect('a frame that is gone', webContents, null)
    connect('no window', {}, { parent: null, url: 'app://gladi/' })
    return answers
  })
  expect(senders).toEqual(['the page'])
})

test('the page holds no frames', () => {
  expect(window.frames().map(frame => frame.url())).not.toContainEqual(expect.stringContaining('frame.html'))
})

test('every renderer runs in the sandbox', async () => {
  expect(await app.evaluate(({ app }) => app.commandLine.hasSwitch('enable-sandbox'))).toBe(true)
})

test('a key that was wrapped is unwrapped, and is not readable in between', async () => {
  const key = Uint8Array.from({ length: 32 }, (_, index) => index * 7)
  const wrapped = keyBytes(await askForKey('wrap-key', key))

  expect(wrapped.includes(Buffer.from(key))).toBe(false)
  expect(keyBytes(await askForKey('unwrap-key', wrapped))).toEqual(Buffer.from(key))
  wrapped[20]! ^= 1
  expect(await askForKey('unwrap-key', wrapped)).toEqual({ status: 'refused', reason: 'cannot-unwrap' })
})

test('the menu is Indonesian until the backend tells another language', async () => {
  expect(await menuLabels()).toEqual(['Berkas', 'Edit', 'Tampilan', 'Jendela', 'Bantuan'])
  await window.evaluate(() => ask('use-language', 'en'))
  await expect.poll(menuLabels).toEqual(['File', 'Edit', 'View', 'Window', 'Help'])
})

test('a link to a room opens in the browser, any other nowhere, and no window opens', async () => {
  await window.getByText('lain').click()
  await window.getByText('ruang').click()
  await expect.poll(() => app.evaluate(() => opened)).toEqual(['https://zoom.us/j/1'])
  expect(app.windows()).toHaveLength(1)
})

test('the window leaves its page for nothing', async () => {
  await window.getByText('pergi').click()
  await window.evaluate(() => void (location.href = 'https://bps.go.id/'))
  expect(await window.evaluate(() => ask('settings'))).toMatchObject({ appVersion: '9.8.7' })
})

test.each([
  ['will-frame-navigate', 'app://gladi/kelas', 'allowed'],
  ['will-frame-navigate', 'app://gladi.example.org/', 'prevented'],
  ['will-frame-navigate', 'file:///etc/passwd', 'prevented'],
  ['will-redirect', 'app://gladi/', 'prevented'],
  ['will-attach-webview', 'app://gladi/', 'prevented'],
])('%s to %s is %s', async (name, url, outcome) => {
  const browserWindow = await app.browserWindow(window)
  const answer = await browserWindow.evaluate(
    ({ webContents }, [name, url]) => {
      let outcome = 'allowed'
      const preventDefault = () => {
        outcome = 'prevented'
      }
      webContents.emit(name!, { url, preventDefault })
      return outcome
    },
    [name, url],
  )
  expect(answer).toBe(outcome)
})

test('an address within the app that is no file is the page, and a file outside is not found', async () => {
  const answers = await window.evaluate(() =>
    Promise.all(
      ['/kelas/T2-001', '/page.js', '/../main/index.js', '/..%2fmain%2findex.js', '/gone.js'].map(async path => {
        const { status, headers } = await fetch(path)
        return [status, headers.get('content-type')]
      }),
    ),
  )
  expect(answers).toEqual([
    [200, 'text/html; charset=utf-8'],
    [200, 'text/javascript; charset=utf-8'],
    [404, null],
    [404, null],
    [404, null],
  ])
})

test('the page runs no inline script and reaches no other origin', async () => {
  const answer = await window.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'globalThis.inlineRan = true'
    document.body.append(script)
    const reached = await fetch('https://example.org/').then(
      () => 'reached',
      () => 'refused',
    )
    return { inlineRan: 'inlineRan' in globalThis, reached }
  })
  expect(answer).toEqual({ inlineRan: false, reached: 'refused' })
})

test('the page may put text on the clipboard, and nothing else', async () => {
  const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'clipboard-write']
  const states = names.map(name =>
    // @ts-expect-error TypeScript's list of names lacks those of the clipboard.
    window.evaluate(name => navigator.permissions.query({ name }).then(({ state }) => state), name),
  )
  const entries = (await Promise.all(states)).map((state, index) => [names[index], state])
  expect(Object.fromEntries(entries)).toEqual({
    geolocation: 'denied',
    notifications: 'denied',
    camera: 'denied',
    microphone: 'denied',
    'clipboard-read': 'denied',
    'clipboard-write': 'granted',
  })
})

test('when the backend dies, its port closes and asking again starts another', async () => {
  const before = await window.evaluate(() => ask('process id'))
  await window.evaluate(async () => {
    const port = await connect()
    const closed = new Promise(resolve => port.addEventListener('close', resolve))
    port.start()
    port.postMessage(['die'])
    await closed
  })
  await expect.poll(() => window.evaluate(() => ask('process id'))).toEqual(expect.any(Number))
  expect(await window.evaluate(() => ask('process id'))).not.toBe(before)
})

test('a second start shows the window that is open', async () => {
  const browserWindow = await app.browserWindow(window)
  await browserWindow.evaluate(window => window.minimize())

  const second = spawn(join(standinFolder, 'electron'), [appFolder], { env: environment(home) })
  expect(await once(second, 'close')).toEqual([0, null])
  await expect.poll(() => browserWindow.evaluate(window => window.isMinimized())).toBe(false)
})

test('what the menu is asked before the page hears, it is told when it does', async () => {
  await choose('Create training…')
  expect(await messages()).toEqual([])
  await tell({ type: 'listening' })
  await expect.poll(messages).toEqual([{ type: 'menu', command: 'create' }])
})

test('the menu offers what needs a workspace while one is open', async () => {
  const isEnabled = () =>
    app.evaluate(({ Menu }) => Menu.getApplicationMenu()!.items[0]!.submenu!.items.map(item => item.enabled))
  expect(await isEnabled()).toContain(false)
  await tell({ type: 'state', isOpen: true, isUnsaved: false })
  await expect.poll(isEnabled).not.toContain(false)
})

test('messages that are none of the contract are not heard', async () => {
  await window.evaluate(() => {
    for (const message of [null, 'leave', { type: 'quit' }, { type: 'state' }]) say(message)
  })
  await tell({ type: 'stay' })
  expect(app.windows()).toHaveLength(1)
})

test('a chosen or double-clicked workspace is named to the page', async () => {
  await forget()
  await app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: ['/data/Satu/Satu.gladi'] })
  })
  await choose('Open training…')
  await expect.poll(messages).toEqual([{ type: 'open-workspace', path: '/data/Satu' }])

  const second = spawn(join(standinFolder, 'electron'), [appFolder, 'Dua/Dua.gladi'], {
    cwd: home,
    env: environment(home),
  })
  await once(second, 'close')
  await expect.poll(messages).toContainEqual({ type: 'open-workspace', path: join(home, 'Dua') })

  const kept = await app.evaluate(({ app }) => {
    let isPrevented = false
    const preventDefault = () => {
      isPrevented = true
    }
    app.emit('open-file', { preventDefault }, '/data/Tiga/gladi.key.json')
    return isPrevented
  })
  expect(kept).toBe(true)
  await expect.poll(messages).toContainEqual({ type: 'open-workspace', path: '/data/Tiga' })
})

test('a window with unsaved work asks its page before it closes, and stays if told so', async () => {
  await forget()
  await tell({ type: 'state', isOpen: true, isUnsaved: true })
  const browserWindow = await app.browserWindow(window)
  await expect
    .poll(async () => {
      await browserWindow.evaluate(window => window.close())
      return messages()
    })
    .toContainEqual({ type: 'leaving' })
  await tell({ type: 'asked' })
  await tell({ type: 'stay' })
  expect(await window.evaluate(() => ask('settings'))).toMatchObject({ appVersion: '9.8.7' })
  await tell({ type: 'state', isOpen: true, isUnsaved: false })
})

test('a page that is asked and says leave is closed', async () => {
  const other = await launchDesktop({ appFolder })
  const { window: page, app: electron } = other
  await page.evaluate(() => {
    say({ type: 'listening' })
    say({ type: 'state', isOpen: true, isUnsaved: true })
  })
  const closed = electron.waitForEvent('close')
  const handle = await electron.browserWindow(page)
  await expect
    .poll(async () => {
      await handle.evaluate(window => window.close())
      return page.evaluate(() => heard)
    })
    .toContainEqual({ type: 'leaving' })
  await page.evaluate(() => {
    say({ type: 'asked' })
    say({ type: 'leave' })
  })
  await closed
})

test('a page that does not answer does not keep its window', async () => {
  const { window: page, app: electron } = await launchDesktop({ appFolder })
  const closed = electron.waitForEvent('close')
  await page.evaluate(() => {
    say({ type: 'listening' })
    say({ type: 'state', isOpen: true, isUnsaved: true })
  })
  const handle = await electron.browserWindow(page)
  await handle.evaluate(window => window.close())
  await closed
  expect(electron.windows()).toEqual([])
})

test('a restart opens the window where it was left, after the backend has closed', async () => {
  const browserWindow = await app.browserWindow(window)
  await browserWindow.evaluate(window => {
    window.setBounds({ x: 40, y: 50, width: 1000, height: 640 })
    window.maximize()
  })
  await app.close()
  expect(await readFile(join(home, '.config/Gladi/closed'), 'utf8')).toBe('in good order')

  ;({ app, window } = await launchDesktop({ appFolder, home }))
  const restored = await app.browserWindow(window)
  await expect.poll(() => restored.evaluate(window => window.isMaximized())).toBe(true)
  expect(await restored.evaluate(window => window.getNormalBounds())).toEqual({
    x: 40,
    y: 50,
    width: 1000,
    height: 640,
  })
})

test('without a key store that protects, wrapping a key is refused', async () => {
  expect(await askForKey('wrap-key', new Uint8Array(32))).toEqual({ status: 'refused', reason: 'plain-text-key-store' })
})

test('a backend that does not leave is killed after five seconds', async () => {
  const stuck = await launchDesktop({ appFolder, env: { GLADI_TEST_STUCK: 'yes' } })
  const pid = await stuck.window.evaluate(() => ask('process id'))
  await stuck.app.close()
  expect(() => process.kill(Number(pid), 0)).toThrow('ESRCH')
})

/** Waits until the desktop has heard it: messages come in order, and so does a question after it. */
async function tell(message: FromPage): Promise<void> {
  await window.evaluate(message => say(message), message)
  await window.evaluate(() => ask('process id'))
}

const messages = () => window.evaluate(() => heard)

const forget = () => window.evaluate(() => void heard.splice(0))

function choose(label: string): Promise<void> {
  return app.evaluate(({ Menu }, label) => {
    const items = Menu.getApplicationMenu()!.items.flatMap(({ submenu }) => submenu?.items ?? [])
    items.find(item => item.label === label)!.click()
  }, label)
}

function menuLabels(): Promise<string[] | undefined> {
  return app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(item => item.label))
}

/** Lets the backend ask the desktop entry. Bytes come back as base64, since Playwright carries no bytes. */
function askForKey(type: 'wrap-key' | 'unwrap-key', bytes: Uint8Array): Promise<KeyAnswer> {
  return window.evaluate(
    async ({ type, bytes }) => {
      const answer = await ask(type, new Uint8Array(bytes))
      return answer.status === 'done' ? { ...answer, bytes: answer.bytes.toBase64() } : answer
    },
    { type, bytes: [...bytes] },
  )
}

type KeyAnswer = { status: 'done'; bytes: string } | { status: 'refused'; reason: string }

function keyBytes(answer: KeyAnswer): Buffer {
  if (answer.status === 'refused') throw new Error(answer.reason)
  return Buffer.from(answer.bytes, 'base64')
}
