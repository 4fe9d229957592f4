/** Starts an app as Electron would: `electron [-r module] [--switch=value] folder`. */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire, registerHooks } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app, type PackageDescription } from './app.ts'
import { closeAllWindows } from './browser-window.ts'
import { runChromium } from './running-chromium.ts'

const standin = pathToFileURL(join(import.meta.dirname, 'electron.ts')).href
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standin, shortCircuit: true } : next(specifier, context),
})

const words = process.argv.slice(2)
process.argv = [join(import.meta.dirname, 'executable/electron'), ...words]
Object.assign(process, { type: 'browser', resourcesPath: import.meta.dirname })

const { folder, modules } = readCommandLine(words)
const description: PackageDescription & { main: string } = JSON.parse(
  readFileSync(join(folder, 'package.json'), 'utf8'),
)
app.setPackage(folder, description)
const require = createRequire(import.meta.url)
for (const module of modules) require(module)

// Electron is not ready before the app's main module has ended, so an `await app.whenReady()` in it never ends.
await import(pathToFileURL(join(folder, description.main)).href)
const chromium = await runChromium(chromiumSwitches())
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit())
app.becomeReady({ closeWindows: closeAllWindows, stopChromium: () => chromium.close() })

function readCommandLine(words: string[]): { folder: string; modules: string[] } {
  const modules: string[] = []
  const rest: string[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    const [, name, value] = /^--([^=]+)=?(.*)$/s.exec(word) ?? []
    if (word === '-r') modules.push(words[++at] ?? '')
    else if (!name) rest.push(word)
    else if (!name.startsWith('inspect')) app.commandLine.appendSwitch(name, value)
  }
  const folder = resolve(rest[0] ?? '.')
  if (!existsSync(join(folder, 'package.json'))) throw new Error(`Unable to find Electron app at ${folder}`)
  return { folder, modules }
}

/** The app's user data is not Chromium's profile here, and this Chromium runs without its sandbox. */
function chromiumSwitches(): Map<string, string> {
  return new Map([...app.commandLine.switches].filter(([name]) => !['user-data-dir', 'enable-sandbox'].includes(name)))
}
