// `npm run bench`: figures as ratios in one run.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureBuilt, ensureInstalled, environment, pinnedNode, root } from './environment.mjs'

ensureInstalled()
ensureBuilt()
const result = spawnSync(pinnedNode, [join(root, 'bench/main.ts')], { env: environment(), stdio: 'inherit', cwd: root })
process.exit(result.status ?? 1)
