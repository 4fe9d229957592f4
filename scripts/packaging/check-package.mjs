import { posix } from 'node:path'
import { extractFile, listPackage, statFile } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { fuses } from './configuration.mjs'

/** All that may be in the archive. Whatever else is found stops the packaging. */
const allowed = [
  /^package\.json$/,
  /^out\/main\/[\w-]+\.js$/,
  /^out\/preload\/index\.cjs$/,
  /^out\/renderer\/index\.html$/,
  /^out\/renderer\/assets\/[\w.-]+\.(js|css|woff2|svg|png|wasm)$/,
  /^resources\/icons\/gladi\.png$/,
  /^resources\/practice-cases\/[\w-]+\.json$/,
  /^resources\/practice-patterns\/[\w-]+\.(json|csv)$/,
  /^resources\/questionnaires\/(README\.md|\d{4}\/\w+\.csv)$/,
  /^resources\/regions\/(NOTICE\.md|\w+\.csv)$/,
  /^node_modules\/better-sqlite3\/(LICENSE|package\.json|lib\/.+\.js)$/,
  new RegExp(`^node_modules/better-sqlite3/prebuilds/${process.platform}-${process.arch}\\.node$`),
]

const needed = [
  'package.json',
  'out/main/index.js',
  'out/main/backend.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
  'resources/icons/gladi.png',
  `node_modules/better-sqlite3/prebuilds/${process.platform}-${process.arch}.node`,
]

export function checkContents(archive) {
  const files = filesOf(archive)
  const surplus = files.filter(file => !allowed.some(pattern => pattern.test(file)))
  const missing = needed.filter(file => !files.includes(file))
  const packed = files.filter(file => file.endsWith('.node') && !statFile(archive, file).unpacked)
  if (surplus.length > 0) throw new Error(`in the package for no reason: ${surplus.join(', ')}`)
  if (missing.length > 0) throw new Error(`missing in the package: ${missing.join(', ')}`)
  if (packed.length > 0) throw new Error(`cannot be loaded from within the archive: ${packed.join(', ')}`)
  return `${files.length} files, nothing missing, nothing else`
}

/** What the programs import must be Node's, Electron's, the driver, or a file of the package. */
export function checkImports(archive) {
  const files = filesOf(archive)
  const programs = files.filter(file => /^out\/(main|preload)\//.test(file))
  const isThere = (program, name) =>
    name.startsWith('.')
      ? files.includes(posix.join(posix.dirname(program), name))
      : /^(node:.+|electron|better-sqlite3)$/.test(name)
  const strangers = programs.flatMap(program =>
    importsOf(extractFile(archive, program).toString())
      .filter(name => !isThere(program, name))
      .map(name => `${program}: ${name}`),
  )
  if (strangers.length > 0) throw new Error(`imported and not in the package: ${strangers.join(', ')}`)
  return `${programs.length} programs import only what is there`
}

function importsOf(source) {
  return [...source.matchAll(/^(?:import|export)\b[^'"`;]*?from\s*["']([^"']+)["']|^import\s*["']([^"']+)["']/gm)].map(
    ([, from, bare]) => from ?? bare,
  )
}

/** Reads the fuses back from the executable and compares them, all of them, with what was asked for. */
export async function checkFuses(executable) {
  const wire = await getCurrentFuseWire(executable)
  const names = Object.keys(FuseV1Options).filter(name => Number.isNaN(Number(name)))
  const wrong = names.filter(name => {
    const fuse = FuseV1Options[name]
    return wire[fuse] !== (fuses[fuse] ? FuseState.ENABLE : FuseState.DISABLE)
  })
  if (wrong.length > 0) throw new Error(`fuses not as configured: ${wrong.join(', ')}`)
  return `${names.length} read back as configured`
}

function filesOf(archive) {
  return listPackage(archive)
    .map(path => path.slice(1).replaceAll('\\', '/'))
    .filter(path => !('files' in statFile(archive, path)))
}
