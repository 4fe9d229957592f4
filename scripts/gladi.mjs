// `npm run --silent gladi -- <command>`: procedures without a window.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureBuilt, ensureInstalled, environment, pinnedNode, root } from './environment.mjs'

ensureInstalled()
ensureBuilt()
const program = join(root, 'out', 'main', 'gladi.js')
const result = spawnSync(pinnedNode, [program, ...process.argv.slice(2)], {
  env: environment(),
  stdio: 'inherit',
  cwd: process.env.INIT_CWD ?? process.cwd(),
})
process.exit(result.status ?? 1)
