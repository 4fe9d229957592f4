// `npm run central -- <command>`: the centre's service; without a command it serves. Runs its sources as they are.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureBuilt, ensureInstalled, environment, pinnedNode, root } from './environment.mjs'

ensureInstalled()
const [command = 'serve'] = process.argv.slice(2)
// Serving hands out the built window as well.
if (command === 'serve' || command.startsWith('-')) ensureBuilt()
const child = spawn(pinnedNode, [join(root, 'src', 'central', 'central.ts'), ...process.argv.slice(2)], {
  env: environment(),
  stdio: 'inherit',
  cwd: process.env.INIT_CWD ?? process.cwd(),
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
