import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { SystemStore } from './database/keys/system-store.ts'
import type { AppContext, AppSettings } from './procedure.ts'
import { loadRegions } from './roster/load-regions.ts'
import { createWorkspaceSession } from './workspace-session.ts'

/** What the procedures run with, on every host. `systemStore`: the desktop's; null elsewhere. */
export function createAppContext(settings: AppSettings, systemStore: SystemStore | null = null): AppContext {
  const now = () => new Date()
  return {
    settings,
    systemStore,
    session: createWorkspaceSession(now),
    regions: loadRegions(join(settings.resourcesFolder, 'regions')),
    now,
    newId: randomUUID,
  }
}
