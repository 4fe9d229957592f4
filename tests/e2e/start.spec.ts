import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'

const root = join(import.meta.dirname, '../..')

/** `npm start` without a display, as on a server; what it says until it serves, and how it ends. */
async function start(...args: string[]) {
  const home = mkdtempSync(join(tmpdir(), 'gladi-start-'))
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ELECTRON_OVERRIDE_DIST_PATH: ___, ...env } = process.env
  const child = spawn(process.execPath, [join(root, 'scripts/start.mjs'), ...args], {
    env: { ...env, GLADI_HOME: join(home, 'Gladi'), GLADI_USER_DATA: join(home, 'data') },
  })
  let said = ''
  const address = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', part => {
        said += part
        const found = /http:\S+/.exec(said)
        if (found) resolve(found[0])
      })
    }
    child.once('exit', code => reject(new Error(`It ended with ${code}: ${said}`)))
  })
  return {
    address,
    said: () => said,
    stop: async () => {
      child.kill('SIGTERM')
      await once(child, 'exit')
      rmSync(home, { recursive: true, force: true })
    },
  }
}

test('without Electron or a display, npm start says so in one sentence and serves the window', async ({ page }) => {
  test.skip(process.platform !== 'linux', 'only Linux has machines without a display')
  const started = await start()
  expect(started.said()).toContain('Jendela desktop tidak dapat dibuka di sini')

  await page.goto(started.address)
  await expect(page.getByRole('button', { name: 'Buka contoh' })).toBeVisible()
  await started.stop()
})

test('npm start -- --web serves the window, and its address opens it once', async ({ page, browser }) => {
  const started = await start('--web')
  expect(started.said()).not.toContain('Jendela desktop')

  await page.goto(started.address)
  await expect(page.getByRole('button', { name: 'Buka contoh' })).toBeVisible()
  const other = await (await browser.newContext()).newPage()
  await other.goto(started.address)
  await expect(other.getByText('Alamat ini sudah dipakai atau terlalu lama')).toBeVisible()
  await started.stop()
})
