import { availableParallelism } from 'node:os'
import { defineConfig } from '@playwright/test'
import { chromiumExecutable } from './tests/electron-standin/chromium-executable.ts'

/** The pages in a real browser: against the web host, and in the built desktop entry on the stand-in. */
export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/make-example.ts',
  outputDir: '.cache/playwright',
  // A test waits a quarter of its time.
  workers: Math.ceil(availableParallelism() * 1.5),
  fullyParallel: true,
  // A test that passes only the second time is told by the last lines of `npm test`, and is to be mended.
  retries: 1,
  timeout: 120_000,
  // A machine that does other work as well takes its time: what is never there is still found out.
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json']],
  use: {
    viewport: { width: 1366, height: 768 },
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    launchOptions: {
      executablePath: await chromiumExecutable(),
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
