import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** The built web host on this home; `address` opens one window, as told once it serves (and has its example). */
export async function startWebHost(home: string, args: string[], env: Record<string, string> = {}) {
  const host = spawn(process.execPath, [join(root, 'out/main/web.js'), ...args], {
    env: {
      ...process.env,
      GLADI_HOME: join(home, 'Gladi'),
      GLADI_USER_DATA: join(home, 'data'),
      GLADI_NO_BROWSER: '1',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return { address: await addressOf(host), end: () => end(host) }
}

function addressOf(host: ChildProcess) {
  return new Promise<string>((resolve, reject) => {
    host.stdout!.on('data', part => {
      const found = /http:\S+/.exec(String(part))
      if (found) resolve(found[0])
    })
    host.once('exit', code => reject(new Error(`The web host ended with ${code}.`)))
  })
}

async function end(host: ChildProcess) {
  if (host.exitCode !== null || host.signalCode) return
  host.kill('SIGTERM')
  await once(host, 'exit')
}
