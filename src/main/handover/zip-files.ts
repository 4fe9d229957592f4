// The edition for Node declares a `require` of its own, which breaks the built worker; packing needs nothing of Node.
import { strToU8, type Zippable, zipSync } from 'fflate/browser'
import type { MadeFile } from './recipient-files.ts'

/** Of formats that are compressed already. */
const packed = /\.(xlsx|zip)$/

/** One ZIP with these files, whose names are UTF-8. */
export function zipFiles(files: readonly MadeFile[]): Uint8Array {
  const entries: Zippable = Object.create(null)
  for (const { path, content } of files) {
    const bytes = typeof content === 'string' ? strToU8(content) : content
    entries[path] = [bytes, { level: packed.test(path) ? 0 : 6 }]
  }
  return zipSync(entries)
}
