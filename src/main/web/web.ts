import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createAppContext } from '#main/app-context'
import type { AppSettings } from '#main/procedure'
import { openExampleNow } from '#main/open-example'
import { wordsIn } from '#main/words'
import { startWebHost } from './web-host.ts'

/** `npm start` without Electron: the window in a browser of this computer. */
const { values } = parseArgs({
  options: { port: { type: 'string', default: '0' }, example: { type: 'boolean', default: false } },
})
const appRoot = join(import.meta.dirname, import.meta.filename.endsWith('.ts') ? '../../..' : '../..')
const words = wordsIn('id')

const context = createAppContext(settingsOf())
const host = await startWebHost(context, join(appRoot, 'out/renderer'), Number(values.port))
if (values.example) {
  process.stdout.write(`${words('cli:web.makingExample')}\n`)
  const refusal = await openExampleNow(context)
  if (refusal) process.stdout.write(`${words('cli:web.exampleRefused', { refusal })}\n`)
}
tellAddress()
process.stdin.on('data', tellAddress).on('error', () => {})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void leave())

function settingsOf(): AppSettings {
  const userDataFolder = process.env['GLADI_USER_DATA'] ?? join(homedir(), '.gladi')
  return {
    workspacesFolder: process.env['GLADI_HOME'] ?? join(homedir(), 'Gladi'),
    resourcesFolder: join(appRoot, 'resources'),
    userDataFolder,
    appVersion: JSON.parse(readFileSync(join(appRoot, 'package.json'), 'utf8')).version,
  }
}

function tellAddress() {
  const address = host.newAddress()
  process.stdout.write(`${words('cli:web.address', { address })}\n`)
  openBrowser(address)
}

/** Where there is a display; a browser that does not start is no fault, the address stands in the terminal. */
function openBrowser(address: string) {
  const hasDisplay = process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']
  if (!hasDisplay || process.env['GLADI_NO_BROWSER']) return
  const [command, ...args] = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[process.platform as string] ?? [
    'xdg-open',
  ]
  spawn(command!, [...args, address], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref()
}

async function leave() {
  await context.session.close()
  await host.close()
  process.exit(0)
}
