import { join } from 'node:path'

/** A workspace is a folder of these four; a backup is a folder of the first two, and so a workspace by itself. */
export function databaseFile(folder: string): string {
  return join(folder, 'gladi.db')
}

export function keyFile(folder: string): string {
  return join(folder, 'gladi.key.json')
}

export function lockFile(folder: string): string {
  return join(folder, 'gladi.lock')
}

export function backupsFolder(folder: string): string {
  return join(folder, 'backups')
}
