// Makes the unpacked desktop app for this platform, checks what is in it, and starts it on the stand-in.
// With `--installers` also what users install; that needs the real Electron and electron-builder's tools from the internet.
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, Platform } from 'electron-builder'
import { checkContents, checkFuses, checkImports } from './check-package.mjs'
import { configuration } from './configuration.mjs'
import { makeFakeElectron } from './fake-electron.mjs'
import { startPackage } from './start-package.mjs'

const root = join(import.meta.dirname, '../..')
const realElectron = join(root, 'node_modules/electron/dist')
const wantsInstallers = process.argv.includes('--installers')
const temporary = await mkdtemp(join(tmpdir(), 'gladi-package-'))

try {
  const isReal = existsSync(join(realElectron, 'version'))
  if (wantsInstallers && !isReal) throw new Error('Installers need the real Electron: npx install-electron')
  const electronDist = isReal ? realElectron : await makeFakeElectron(join(temporary, 'electron'))
  say(
    isReal
      ? 'Electron: the real one'
      : 'Electron: not installed here, so a stand-in of its files. This package does not run.',
  )

  const output = join(root, 'dist')
  await rm(output, { recursive: true, force: true })
  await build({
    targets: Platform.current().createTarget(wantsInstallers ? undefined : 'dir'),
    projectDir: root,
    config: { ...configuration, electronDist },
    publish: 'never',
  })

  const unpacked = join(output, { linux: 'linux-unpacked', win32: 'win-unpacked', darwin: 'mac' }[process.platform])
  const archive = join(unpacked, 'resources/app.asar')
  say(`contents: ${checkContents(archive)}`)
  say(`imports: ${checkImports(archive)}`)
  say(`fuses: ${await checkFuses(join(unpacked, 'gladi'))}`)
  say(`start, on the stand-in, not on Electron: ${await startPackage(archive, join(temporary, 'app'))}`)
} finally {
  await rm(temporary, { recursive: true, force: true })
}

function say(line) {
  process.stdout.write(`${line}\n`)
}
