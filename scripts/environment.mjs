// What `npm start`, `npm test` and the rest need before they can run: the packages, the pinned Node, the build.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const windows = process.platform === 'win32'
const bin = join(root, 'node_modules', '.bin')

/** The pinned Node 24 from the registry; the machine's own may be 20, on which the database driver crashes. */
export const pinnedNode = windows ? join(root, 'node_modules', 'node', 'bin', 'node.exe') : join(bin, 'node')

/** Environment in which `node` is the pinned one. Keys of PATH differ in case on Windows. */
export function environment(extra = {}) {
  const key = Object.keys(process.env).find(name => name.toUpperCase() === 'PATH') ?? 'PATH'
  return { ...process.env, [key]: [dirname(pinnedNode), bin, process.env[key]].join(delimiter), ...extra }
}

/** Runs a command of the project to its end; output of helpers goes to stderr so that stdout stays the program's own. */
export function run(command, args, { quiet = false, env = {} } = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    env: environment(env),
    stdio: ['ignore', quiet ? 'pipe' : 2, quiet ? 'pipe' : 2],
    shell: windows && !command.endsWith('.exe'),
    encoding: 'utf8',
  })
  if (result.status !== 0 && quiet) process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}`)
  return result.status ?? 1
}

/** As `run`, while others run. */
export function begin(command, args, { env = {} } = {}) {
  const options = {
    cwd: root,
    env: environment(env),
    stdio: ['ignore', 2, 2],
    shell: windows && !command.endsWith('.exe'),
  }
  return new Promise((resolve, reject) => {
    spawn(command, args, options)
      .once('error', reject)
      .once('exit', code => resolve(code ?? 1))
  })
}

/** Installs the packages where the lock file changed since the last time. */
export function ensureInstalled() {
  const stamp = join(root, 'node_modules', '.gladi-installed')
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && existsSync(pinnedNode)) return
  process.stderr.write('Memasang paket yang diperlukan (sekali saja, kira-kira satu menit) …\n')
  if (run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']) !== 0 || !existsSync(pinnedNode)) {
    process.stderr.write('Paket tidak dapat dipasang. Periksa sambungan internet, lalu jalankan perintah ini lagi.\n')
    process.exit(1)
  }
  writeFileSync(stamp, wanted)
}

/** Builds where a source is newer than the last build. */
export function ensureBuilt() {
  const stamp = join(root, 'out', '.gladi-built')
  const newest = Math.max(
    ...['src', 'resources', 'electron.vite.config.ts', 'package.json', 'package-lock.json'].map(name =>
      newestChange(join(root, name)),
    ),
  )
  if (existsSync(stamp) && statSync(stamp).mtimeMs > newest) return
  process.stderr.write('Membangun aplikasi …\n')
  if (
    run(
      pinnedNode,
      [join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build', '--logLevel', 'error'],
      { quiet: true },
    ) !== 0
  ) {
    process.stderr.write('Aplikasi tidak dapat dibangun.\n')
    process.exit(1)
  }
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, '')
}

function newestChange(path) {
  const status = statSync(path)
  if (!status.isDirectory()) return status.mtimeMs
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestChange(join(path, name))), status.mtimeMs)
}
