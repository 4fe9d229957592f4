// `npm run bench`: figures as ratios in one run; `npm run bench -- scale`: those of docs/scale.md.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureBuilt, ensureInstalled, environment, pinnedNode, root } from './environment.mjs'

ensureInstalled()
ensureBuilt()
const [part = 'main'] = process.argv.slice(2)
if (part !== 'main' && part !== 'scale') {
  process.stderr.write('npm run bench [-- scale]\n')
  process.exit(2)
}
const file = join(root, 'bench', `${part}.ts`)
const result = spawnSync(pinnedNode, [file], { env: environment(), stdio: 'inherit', cwd: root })
process.exit(result.status ?? 1)
