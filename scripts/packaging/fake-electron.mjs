import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createPackage } from '@electron/asar'

/** The mark by which the fuses are found in Electron's executable: then a version, their number, and one byte each. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** A folder with what electron-builder expects of an Electron for Linux, for where the real one cannot be had. */
export async function makeFakeElectron(folder) {
  await mkdir(join(folder, 'resources'), { recursive: true })
  await mkdir(join(folder, 'locales'))
  const { version } = JSON.parse(await readFile(join(import.meta.dirname, '../../node_modules/electron/package.json')))
  const executable = Buffer.concat([
    Buffer.from(
      `#!/bin/sh\necho 'Not Electron: this package only shows what would be in it.' >&2\nexit 1\n# ${sentinel}`,
    ),
    Buffer.from([1, 9]),
    Buffer.from('101100111\n'),
  ])
  await writeFile(join(folder, 'electron'), executable)
  await chmod(join(folder, 'electron'), 0o755)
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'locales/id.pak', 'locales/en-US.pak', 'locales/fr.pak']) {
    await writeFile(join(folder, name), '')
  }
  await writeFile(join(folder, 'version'), version)
  await createPackage(join(folder, 'locales'), join(folder, 'resources/default_app.asar'))
  return folder
}
