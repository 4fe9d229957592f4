import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { chromiumExecutable } from './chromium-executable.ts'
import { type Connection, connect } from './devtools.ts'

export interface Chromium extends Connection {
  /** Ends Chromium and removes its profile. */
  close(): Promise<void>
}

/**
 * Starts Chromium with a fresh profile. It is driven over a pipe, so that it ends when this process does, however it
 * ends; with the switch `remote-debugging-port` another client (Playwright) can connect as well.
 */
export async function startChromium(switches: ReadonlyMap<string, string>): Promise<Chromium> {
  const profile = mkdtempSync(join(tmpdir(), 'gladi-standin-'))
  const child = spawn(
    await chromiumExecutable(),
    [...ownSwitches, `--user-data-dir=${profile}`, ...[...switches].map(asArgument)],
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] },
  )
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const removeProfile = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  process.once('exit', () => {
    child.kill('SIGKILL')
    removeProfile()
  })
  forwardAddress(child.stderr)

  const connection = connect(writable(child.stdio[3]), readable(child.stdio[4]))
  return {
    ...connection,
    close: async () => {
      connection.browser.send('Browser.close').catch(() => child.kill('SIGKILL'))
      await ended
    },
  }
}

const ownSwitches = [
  '--remote-debugging-pipe',
  '--no-sandbox',
  '--no-startup-window',
  // Whatever the app answers, no second window opens.
  '--block-new-web-contents',
  // Electron has a port's `close` event; Chromium keeps it behind this.
  '--enable-blink-features=MessagePortCloseEvent',
  '--no-first-run',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
  '--hide-scrollbars',
]

function writable(stream: unknown): Writable {
  if (stream instanceof Writable) return stream
  throw new TypeError('not a stream to write to')
}

function readable(stream: unknown): Readable {
  if (stream instanceof Readable) return stream
  throw new TypeError('not a stream to read from')
}

function asArgument([name, value]: [string, string]): string {
  return value === '' ? `--${name}` : `--${name}=${value}`
}

/** Playwright waits for this line of Electron's. */
function forwardAddress(stderr: Readable | null): void {
  stderr?.on('data', (text: Buffer) => {
    for (const line of text.toString().split('\n')) {
      if (line.startsWith('DevTools listening on ')) process.stderr.write(`\n${line}\n`)
    }
  })
}
