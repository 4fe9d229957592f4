import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { environment, launchDesktop, standinFolder } from './launch.ts'

const fixtureApp = join(import.meta.dirname, 'fixture-app')

declare const fixture: {
  events: unknown[]
  allowNavigation: boolean
  backend: { pid: number; postMessage(m: string): void }
}

test('a second start leaves at once and the first one hears of it', async () => {
  const home = await temporaryFolder()
  const { app } = await launchDesktop({ appFolder: fixtureApp, home })

  const second = startWithoutPlaywright(fixtureApp, home)
  expect(await second.left).toBe(0)
  await expect.poll(() => app.evaluate(() => fixture.events)).toContain('second-instance')
  await app.close()

  const { app: next } = await launchDesktop({ appFolder: fixtureApp, home })
  expect(await next.evaluate(() => fixture.events)).toEqual([])
  await next.close()
})

test('the app quits when its last window is closed, in the order of Electron', async () => {
  const home = await temporaryFolder()
  const { left, said } = startWithoutPlaywright(await appThat(quitsByItself), home)

  expect(await left).toBe(0)
  expect(said.text.match(/^event: .*$/gm)).toEqual([
    'event: close',
    'event: closed',
    'event: window-all-closed',
    'event: before-quit',
    'event: will-quit', // prevented; quitting again begins from the start
    'event: before-quit',
    'event: will-quit',
    'event: quit',
  ])
})

test('a main module that awaits readiness never gets ready', async () => {
  const folder = await appThat("import { app } from 'electron'\nawait app.whenReady()\n")
  const { left } = startWithoutPlaywright(folder, await temporaryFolder())
  expect(await left).toBe(13)
})

test('when the app is killed, nothing of it stays', async () => {
  const { app, window } = await launchDesktop({ appFolder: fixtureApp, home: await temporaryFolder() })
  await window.waitForSelector('html[data-ready]')
  const pids = await app.evaluate(() => [process.pid, fixture.backend.pid])

  process.kill(pids[0]!, 'SIGKILL')
  for (const pid of pids) await expect.poll(() => isRunning(pid)).toBe(false)
  await expect.poll(() => window.isClosed()).toBe(true)
})

test('the end of the backend is heard, with its exit code', async () => {
  const { app } = await launchDesktop({ appFolder: fixtureApp, home: await temporaryFolder() })
  await app.evaluate(() => fixture.backend.postMessage('leave'))
  await expect.poll(() => app.evaluate(() => fixture.events)).toContain('backend left with 7')
  await app.close()
})

test('a navigation that nobody forbids leaves the page, but reaches no network', async () => {
  const { app, window } = await launchDesktop({ appFolder: fixtureApp, home: await temporaryFolder() })
  await window.waitForSelector('html[data-ready]')
  await app.evaluate(() => {
    fixture.allowNavigation = true
  })
  await window.getByText('elsewhere').click()
  await expect.poll(() => window.url()).toMatch(/^chrome-error:/)
  await app.close()
})

test('a preload has electron, as far as it is reproduced, and no module of Node', async () => {
  const folder = await temporaryFolder()
  await cp(fixtureApp, folder, { recursive: true })
  const tries = ["require('node:fs')", "require('electron').contextBridge", "require('electron').ipcRenderer.invoke"]
  const preload = tries.map(code => `try { ${code} } catch (error) { console.log('refused: ' + error.message) }`)
  await writeFile(join(folder, 'preload.cjs'), preload.join('\n'))

  const { app, window } = await launchDesktop({ appFolder: folder, home: await temporaryFolder() })
  const lines: string[] = []
  window.on('console', message => lines.push(message.text()))
  await window.reload()
  await app.close()

  expect(lines.filter(line => line.startsWith('refused'))).toEqual([
    'refused: module not found: node:fs',
    'refused: stand-in: electron.contextBridge is not reproduced',
    'refused: stand-in: ipcRenderer.invoke is not reproduced',
  ])
})

test('a named key store wraps, and unwraps only for the same user', async () => {
  const env = { GLADI_STANDIN_KEY_STORE: 'gnome_libsecret' }
  const wrap = async (home: string) => {
    const { app } = await launchDesktop({ appFolder: fixtureApp, home, env })
    const secret = await app.evaluate(({ safeStorage }) => safeStorage.encryptString('key').toString('base64'))
    return { app, secret }
  }
  const ani = await wrap(await temporaryFolder())
  const budi = await wrap(await temporaryFolder())
  const unwrap = ({ app }: typeof ani, secret: string) =>
    app.evaluate(({ safeStorage }, secret) => safeStorage.decryptString(Buffer.from(secret, 'base64')), secret)

  expect(await unwrap(ani, ani.secret)).toBe('key')
  await expect(unwrap(budi, ani.secret)).rejects.toThrow('Error while decrypting')
  expect(Buffer.from(ani.secret, 'base64').toString('latin1')).not.toContain('key')
  await Promise.all([ani.app.close(), budi.app.close()])
})

test('messages to a backend that is still starting arrive, in their order', async () => {
  const folder = await appThat(countsToItsBackend)
  await writeFile(join(folder, 'backend.js'), startsSlowly)
  const { left, said } = startWithoutPlaywright(folder, await temporaryFolder())

  expect(await left).toBe(0)
  expect(said.text).toContain(`heard: ${Array.from({ length: 60 }, (_, index) => index).join()}`)
})

/** Sends one number after the other while the backend starts, and quits when it has left. */
const countsToItsBackend = `
import { app, utilityProcess } from 'electron'
app.whenReady().then(() => {
  const backend = utilityProcess.fork(import.meta.dirname + '/backend.js')
  backend.on('exit', () => app.quit())
  let next = 0
  const timer = setInterval(() => (next < 60 ? backend.postMessage(next++) : clearInterval(timer)), 5)
})
`

/** Waits before and after it begins to listen. */
const startsSlowly = `
import { setTimeout } from 'node:timers/promises'
await setTimeout(100)
const heard = []
process.parentPort.on('message', ({ data }) => {
  heard.push(data)
  if (heard.length === 60) process.stdout.write('heard: ' + heard + '\\n', () => process.exit(0))
})
await setTimeout(100)
`

/** Closes its window as soon as it is shown, and asks to wait once when it is to quit. */
const quitsByItself = `
import { app, BrowserWindow } from 'electron'
const say = event => process.stdout.write('event: ' + event + '\\n')
for (const event of ['window-all-closed', 'before-quit', 'will-quit', 'quit']) app.on(event, () => say(event))
app.on('window-all-closed', () => app.quit())
app.once('will-quit', event => {
  event.preventDefault()
  setTimeout(() => app.quit(), 10)
})
app.whenReady().then(() => {
  const window = new BrowserWindow()
  for (const event of ['close', 'closed']) window.on(event, () => say(event))
  window.close()
})
`

async function appThat(main: string): Promise<string> {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'small', type: 'module', main: 'main.js' }))
  await writeFile(join(folder, 'main.js'), main)
  return folder
}

function startWithoutPlaywright(folder: string, home: string) {
  const child: ChildProcess = spawn(join(standinFolder, 'electron'), [folder], { env: environment(home) })
  const said = { text: '' }
  child.stdout?.on('data', (part: Buffer) => {
    said.text += part.toString()
  })
  const left = once(child, 'close').then(([code]): unknown => code)
  return { left, said }
}

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gladi-standin-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

/** A process that has ended and that nobody has collected yet does not count. */
function isRunning(pid: number): boolean {
  try {
    return !/^State:\tZ/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}
