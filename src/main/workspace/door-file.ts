import { existsSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/**
 * Puts a file into a workspace's folder that opens it with a double click: the desktop owns the ending `.gladi`. It holds
 * nothing but a sentence; whoever opens it opens the folder around it. A folder that takes no file opens all the same.
 */
export function addDoorFile(folder: string) {
  const file = join(folder, `${basename(folder)}.gladi`)
  try {
    if (!existsSync(file)) writeFileSync(file, `${sentence}\n`, { flag: 'wx' })
  } catch {
    // A stick that is write-protected, or full: Gladi's own list opens it.
  }
}

const sentence = 'Klik dua kali untuk membuka pelatihan di folder ini dengan Gladi.'
