import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type UserSettings, userSettings } from '#contract/workspace'
import { writeFileDurably } from '#main/database/durable-file'

const fileIn = (userDataFolder: string) => join(userDataFolder, 'settings.json')

const defaults: UserSettings = { lockAfterMinutes: 60, updateCheck: false }

/** What was chosen; the defaults where nothing was, or where the file cannot be understood. */
export function readUserSettings(userDataFolder: string): UserSettings {
  try {
    const { data } = userSettings.safeParse(JSON.parse(readFileSync(fileIn(userDataFolder), 'utf8')))
    return data ?? defaults
  } catch {
    return defaults
  }
}

export function saveUserSettings(userDataFolder: string, settings: UserSettings) {
  mkdirSync(userDataFolder, { recursive: true, mode: 0o700 })
  writeFileDurably(fileIn(userDataFolder), JSON.stringify(settings))
}
