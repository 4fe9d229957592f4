// `npm start`: from a fresh clone to the open application.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt, ensureInstalled, environment, pinnedNode, root } from './environment.mjs'

const downloadSeconds = 60

const wanted = process.argv.slice(2)
const forceWeb = wanted.includes('--web')
const passed = wanted.filter(argument => argument !== '--web')

ensureInstalled()
ensureBuilt()

const electron = forceWeb ? undefined : electronBinary()
if (!electron && !forceWeb) {
  process.stderr.write(
    'Jendela desktop tidak dapat dibuka di sini (Electron atau layar tidak ada): Gladi dibuka lewat peramban.\n',
  )
}
const [program, args] = electron
  ? [electron, ['.', ...passed]]
  : [pinnedNode, [join(root, 'out/main/web.js'), ...passed]]
const child = spawn(program, args, { cwd: root, env: environment(), stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))

/** Path of the Electron binary, fetched once where that is possible within a short time; else undefined. */
function electronBinary() {
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH) return join(process.env.ELECTRON_OVERRIDE_DIST_PATH, 'electron')
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return undefined
  const found = installedElectron()
  if (found) return found
  process.stderr.write('Mengunduh Electron …\n')
  spawnSync(pinnedNode, [join(root, 'node_modules/electron/install.js')], {
    cwd: root,
    env: environment(),
    stdio: 'ignore',
    timeout: downloadSeconds * 1000,
  })
  return installedElectron()
}

function installedElectron() {
  const folder = join(root, 'node_modules/electron')
  const named = join(folder, 'path.txt')
  if (!existsSync(named)) return undefined
  const binary = join(folder, 'dist', readFileSync(named, 'utf8').trim())
  return existsSync(binary) ? binary : undefined
}
