import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { exampleFolder } from '#main/workspace/example-workspace'
import { chromiumExecutable } from '../../tests/electron-standin/chromium-executable.ts'
import { root } from '../app/example-file.ts'

export type OpenedExample = { page: Page; close: () => Promise<void> }

/**
 * The built web host with the example's 34,723 people and its plan, in a real browser as wide as a usual laptop. `prepare`
 * does what it wants with the example's folder before it is shown.
 */
export async function openExample(prepare?: (folder: string) => Promise<void>): Promise<OpenedExample> {
  const folder = mkdtempSync(join(tmpdir(), 'gladi-bench-'))
  if (prepare) {
    const { host } = await startHost(folder)
    await end(host)
    await prepare(exampleFolder({ workspacesFolder: homeIn(folder) }))
  }
  const { host, address } = await startHost(folder)
  const browser = await chromium.launch({
    executablePath: await chromiumExecutable(),
    args: ['--no-sandbox', '--enable-precise-memory-info', '--js-flags=--expose-gc'],
  })
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  await page.goto(address)
  await page.getByRole('heading', { name: /contoh/ }).waitFor()
  return {
    page,
    close: async () => {
      await browser.close()
      await end(host)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const homeIn = (folder: string) => join(folder, 'home')

async function startHost(folder: string) {
  const host = spawn(process.execPath, [join(root, 'out/main/web.js'), '--example'], {
    env: {
      ...process.env,
      GLADI_HOME: homeIn(folder),
      GLADI_USER_DATA: join(folder, 'data'),
      GLADI_NO_BROWSER: '1',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const address = await new Promise<string>(resolve => {
    host.stdout.on('data', part => {
      const found = /http:\S+/.exec(String(part))
      if (found) resolve(found[0])
    })
  })
  return { host, address }
}

async function end(host: ChildProcess) {
  host.kill('SIGTERM')
  await once(host, 'exit')
}
