// `npm run package`: the unpacked desktop app under dist/, checked (`-- --installers`: what users install). See packaging/package-desktop.mjs.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureBuilt, ensureInstalled, environment, pinnedNode, root } from './environment.mjs'

ensureInstalled()
ensureBuilt()
const program = join(root, 'scripts', 'packaging', 'package-desktop.mjs')
const result = spawnSync(pinnedNode, ['--disable-warning=ExperimentalWarning', program, ...process.argv.slice(2)], {
  env: environment(),
  stdio: 'inherit',
  cwd: root,
})
process.exit(result.status ?? 1)
