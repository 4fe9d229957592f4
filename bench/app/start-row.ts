import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { chromiumExecutable } from '../../tests/electron-standin/chromium-executable.ts'
import { root } from './example-file.ts'
import { medianOf } from './repeated.ts'

/** From starting the built web host to the start page's button in a browser that runs already. Milliseconds. */
export async function startMilliseconds(times: number) {
  const browser = await chromium.launch({ executablePath: await chromiumExecutable(), args: ['--no-sandbox'] })
  const taken: number[] = []
  for (let i = 0; i < times; i++) taken.push(await startOnce(browser))
  await browser.close()
  return { median: medianOf(taken), first: taken[0]! }
}

async function startOnce(browser: Awaited<ReturnType<typeof chromium.launch>>) {
  const folder = mkdtempSync(join(tmpdir(), 'gladi-bench-'))
  const page = await browser.newPage()
  const began = performance.now()
  const host = spawn(process.execPath, [join(root, 'out/main/web.js')], {
    env: {
      ...process.env,
      GLADI_HOME: join(folder, 'home'),
      GLADI_USER_DATA: join(folder, 'data'),
      GLADI_NO_BROWSER: '1',
    },
  })
  const address = await new Promise<string>(resolve => {
    host.stdout.on('data', part => {
      const found = /http:\S+/.exec(String(part))
      if (found) resolve(found[0])
    })
  })
  await page.goto(address)
  await page.getByRole('button', { name: 'Buka contoh' }).waitFor()
  const taken = performance.now() - began
  host.kill()
  await page.close()
  rmSync(folder, { recursive: true, force: true })
  return taken
}
