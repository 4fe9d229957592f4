import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import chromium from '@sparticuz/chromium'

const root = join(import.meta.dirname, '../..')

/**
 * The path of the Chromium that comes with the npm package, unpacked (209 MB) on the first call into node_modules/.cache.
 * Several processes may call it at the same time: each unpacks for itself, and the first one's is kept.
 */
export async function chromiumExecutable(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(root, 'node_modules/@sparticuz/chromium/package.json'), 'utf8'))
  const folder = join(root, `node_modules/.cache/chromium-${version}`)
  if (!existsSync(folder)) await unpackInto(folder)
  return join(folder, 'chromium')
}

async function unpackInto(folder: string): Promise<void> {
  const ownFolder = `${folder}-${process.pid}`
  await mkdir(ownFolder, { recursive: true })
  await withTemporaryFolder(ownFolder, () => chromium.executablePath())
  try {
    await rename(ownFolder, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
    await rm(ownFolder, { recursive: true })
  }
}

/** The package unpacks into the temporary folder, wherever that is. */
async function withTemporaryFolder(folder: string, work: () => Promise<unknown>): Promise<void> {
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = folder
  try {
    await work()
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
}
