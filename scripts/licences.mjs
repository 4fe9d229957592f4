// Writes resources/licences.json: every package that the app is built of, with its licence, for Pengaturan.
// Run it again after a change of packages: node scripts/licences.mjs. `--check` only says whether it is as it should be.
import { existsSync, globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const target = join(root, 'resources/licences.json')

const read = path => readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n').trim()
const manifestOf = folder => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))

/** The packages that sources import, and the packages that those depend on. Types alone leave nothing in the app. */
function bundledFolders() {
  const found = new Set()
  const wanted = [...importedPackages()].flatMap(name => folderOf(name, root) ?? [])
  while (wanted.length > 0) {
    const folder = wanted.pop()
    if (found.has(folder)) continue
    found.add(folder)
    wanted.push(...dependenciesOf(folder).flatMap(name => folderOf(name, folder) ?? []))
  }
  return [...found]
}

/** What these two depend on fetches or compiles them, and is not in the app. */
const wholeByThemselves = new Set(['electron', 'better-sqlite3-multiple-ciphers'])

function dependenciesOf(folder) {
  const { name, dependencies = {} } = manifestOf(folder)
  return wholeByThemselves.has(name) ? [] : Object.keys(dependencies).filter(one => !one.startsWith('@types/'))
}

function importedPackages() {
  const names = new Set()
  for (const path of globSync('src/**/*.{ts,tsx}', { cwd: root })) {
    const text = readFileSync(join(root, path), 'utf8')
    for (const [, specifier] of text.matchAll(/(?:\bfrom|\bimport\(?)\s*['"]([^'"\n]+)['"]/g)) {
      const name = /^(@[^/]+\/[^/]+|[^/@.#][^/]*)/.exec(specifier)?.[1]
      if (name && !name.includes(':') && !builtinModules.includes(name)) names.add(name)
    }
  }
  return names
}

/** Where Node would find a package from another's folder. */
function folderOf(name, from) {
  for (let folder = from; folder.startsWith(root); folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name)
    if (existsSync(join(candidate, 'package.json'))) return candidate
  }
  return undefined
}

function licenceOf(folder) {
  const { name, version, license, licenses } = manifestOf(folder)
  const licence =
    typeof license === 'string' ? license : (license?.type ?? licenses?.map(({ type }) => type).join(' OR '))
  if (!licence) throw new Error(`${name} names no licence.`)
  const file = readdirSync(folder).find(entry => /^(licen[sc]e|copying)/i.test(entry))
  const text = file ? readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim() : ''
  return { name, version, licence, text }
}

/** What is in the app without being a package of it. */
const others = () => [
  { name: 'Inter', version: '4', licence: 'OFL-1.1', text: read('src/renderer/assets/inter-license.txt') },
  {
    name: 'idn-area-data',
    version: manifestOf(join(root, 'node_modules/idn-area-data')).version,
    licence: 'ODbL-1.0',
    text: read('resources/regions/NOTICE.md'),
  },
]

const compare = (a, b) => (a < b ? -1 : Number(a > b))
const licences = [...bundledFolders().map(licenceOf), ...others()].sort(
  (a, b) => compare(a.name, b.name) || compare(a.version, b.version),
)
const written = `${JSON.stringify(licences, null, 2)}\n`

if (!process.argv.includes('--check')) writeFileSync(target, written)
else if (!existsSync(target) || readFileSync(target, 'utf8') !== written) {
  process.stderr.write('resources/licences.json is not what the packages say: run node scripts/licences.mjs\n')
  process.exit(1)
}
