import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { chromiumExecutable } from './chromium-executable.ts'

const root = join(import.meta.dirname, '../..')

/** Where Electron's executable would be. Playwright's own way to name another one. */
export const standinFolder = join(import.meta.dirname, 'executable')

export interface LaunchOptions {
  env?: Record<string, string>
  /** After the app's folder on the command line. */
  args?: string[]
  /** The folder of a package.json whose `main` has been built. The project's own unless named. */
  appFolder?: string
  /** The user's home, with what earlier starts left in it. A new one, removed at the end, unless named. */
  home?: string
}

export interface Desktop {
  app: ElectronApplication
  window: Page
  home: string
}

/**
 * Starts the built desktop app through Playwright's `_electron`, on the stand-in, or on the real Electron if
 * GLADI_REAL_ELECTRON is set (then node_modules/electron must have its binary). `app.close()` ends it.
 */
export async function launchDesktop({ env, args = [], appFolder = root, home }: LaunchOptions = {}): Promise<Desktop> {
  if (!process.env['GLADI_REAL_ELECTRON']) {
    process.env['ELECTRON_OVERRIDE_DIST_PATH'] = standinFolder
    await chromiumExecutable()
  }
  const ownHome = home ?? (await mkdtemp(join(tmpdir(), 'gladi-home-')))
  const app = await _electron.launch({
    args: [appFolder, ...args],
    cwd: appFolder,
    env: environment(ownHome, env),
    acceptDownloads: true,
  })
  if (!home) app.once('close', () => void rm(ownHome, { recursive: true, force: true, maxRetries: 5 }))
  const window = await app.firstWindow()
  await window.waitForURL(address => address.href !== 'about:blank')
  return { app, window, home: ownHome }
}

/** The surroundings of a user who has only this home. */
export function environment(home: string, further: Record<string, string> = {}): Record<string, string> {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return { ...Object.fromEntries(inherited), HOME: home, XDG_CONFIG_HOME: join(home, '.config'), ...further }
}
