import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeFileDurably } from '#main/database/durable-file'

/** When which workspace was last opened on this computer, by folder. */
export type RecentWorkspaces = Map<string, string>

const fileIn = (userDataFolder: string) => join(userDataFolder, 'recent-workspaces.json')

/** Empty where the file is missing or damaged: it is a convenience, not a record. */
export function readRecent(userDataFolder: string): RecentWorkspaces {
  try {
    return new Map(Object.entries(JSON.parse(readFileSync(fileIn(userDataFolder), 'utf8'))))
  } catch {
    return new Map()
  }
}

export function rememberOpened(userDataFolder: string, folder: string, at: string) {
  const recent = readRecent(userDataFolder).set(folder, at)
  if (!existsSync(userDataFolder)) mkdirSync(userDataFolder, { recursive: true, mode: 0o700 })
  writeFileDurably(fileIn(userDataFolder), JSON.stringify(Object.fromEntries(recent)))
}
