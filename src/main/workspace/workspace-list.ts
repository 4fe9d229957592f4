import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { ListedWorkspace } from '#contract/workspace'
import { waysInto } from '#main/database/workspace/workspace-folder'
import type { AppSettings } from '#main/procedure'
import { exampleFolder } from './example-workspace.ts'
import { readRecent } from './recent-workspaces.ts'

/** The workspaces of the usual folder and those opened elsewhere, last opened first. */
export function listWorkspaces(settings: AppSettings): ListedWorkspace[] {
  const recent = readRecent(settings.userDataFolder)
  const folders = new Set([...childrenOf(settings.workspacesFolder), ...recent.keys()])
  return [...folders]
    .map(path => ({ path, ways: waysInto(path) }))
    .filter(({ ways }) => ways.length > 0)
    .map(({ path, ways }) => ({
      path,
      name: basename(path),
      lastOpenedAt: recent.get(path) ?? null,
      isExample: path === exampleFolder(settings),
      opensWithoutPassphrase: ways.includes('system-store') || path === exampleFolder(settings),
    }))
    .sort((a, b) => (b.lastOpenedAt ?? '').localeCompare(a.lastOpenedAt ?? '') || a.name.localeCompare(b.name))
}

function childrenOf(folder: string) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(entry => join(folder, entry.name))
}
