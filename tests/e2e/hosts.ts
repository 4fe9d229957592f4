import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type ElectronApplication, test as base, type Page } from '@playwright/test'
import { launchDesktop } from '../electron-standin/launch.ts'
import { startWebHost } from './web-host.ts'

/** The app as a user starts it; `leave` ends it as closing the window, or the terminal, does. */
export type Started = { page: Page; leave: () => Promise<void>; app?: ElectronApplication }

export const hostNames = ['web', 'desktop'] as const
export type HostName = (typeof hostNames)[number]

type Fixtures = {
  /** Starts the built app on this test's own home folder; a second start finds what the first left. */
  start: (host: HostName, args?: string[], env?: Record<string, string>) => Promise<Started>
}

export const test = base.extend<Fixtures, { exampleHome: string }>({
  /** A home in which the example was made once (make-example.ts); each test that wants it works on a copy. */
  exampleHome: [process.env['GLADI_E2E_EXAMPLE'] ?? '', { scope: 'worker', option: true }],

  start: async ({ browser, exampleHome }, use) => {
    const home = mkdtempSync(join(tmpdir(), 'gladi-e2e-'))
    const left: Started[] = []
    await use(async (host, args = [], env = {}) => {
      if (args.includes('--example') && left.length === 0) {
        cpSync(join(exampleHome, 'Gladi'), join(home, workspaces[host]), { recursive: true })
      }
      const started =
        host === 'web' ? await startWeb(home, args, () => newPage(browser), env) : await startDesktop(home, args, env)
      left.push(started)
      return started
    })
    for (const { leave } of left) await leave()
    rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  },
})

/** Where each host has its workspaces, within the home. */
const workspaces: Record<HostName, string> = { web: 'Gladi', desktop: 'Documents/Gladi' }

async function newPage(browser: Browser) {
  const options = { viewport: { width: 1366, height: 768 }, locale: 'id-ID', timezoneId: 'Asia/Jakarta' }
  return (await browser.newContext(options)).newPage()
}

async function startWeb(
  home: string,
  args: string[],
  open: () => Promise<Page>,
  env: Record<string, string> = {},
): Promise<Started> {
  const [host, page] = await Promise.all([startWebHost(home, args, env), open()])
  await page.goto(host.address)
  return { page, leave: async () => void (await Promise.all([page.context().close(), host.end()])) }
}

async function startDesktop(home: string, args: string[], env: Record<string, string>): Promise<Started> {
  const { app, window } = await launchDesktop({ home, args, env: { TZ: 'Asia/Jakarta', ...env } })
  let open = true
  return {
    page: window,
    app,
    leave: async () => {
      if (open) await app.close()
      open = false
    },
  }
}
