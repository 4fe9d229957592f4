import { randomUUID } from 'node:crypto'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import type { SystemStore } from './database/keys/system-store.ts'
import type { AppContext, AppSettings } from './procedure.ts'
import { createQuestionnaires } from './questionnaire-versions.ts'
import { loadRegions } from './roster/load-regions.ts'
import { createWorkspaceSession } from './workspace-session.ts'

/** What only some hosts have: the desktop its key store and a menu in the window's language. */
type HostParts = { systemStore?: SystemStore; onLanguage?: AppContext['onLanguage'] }

/** What the procedures run with, on every host. */
export function createAppContext(
  settings: AppSettings,
  { systemStore, onLanguage = () => {} }: HostParts = {},
): AppContext {
  const now = () => new Date()
  return {
    settings,
    systemStore: systemStore ?? null,
    onLanguage,
    session: createWorkspaceSession(now),
    questionnaires: createQuestionnaires(settings.resourcesFolder),
    regions: loadRegions(join(settings.resourcesFolder, 'regions')),
    userName: systemUser(),
    now,
    newId: randomUUID,
  }
}

/** A system may have no name for whoever runs it. */
function systemUser(): string {
  try {
    return userInfo().username
  } catch {
    return '?'
  }
}
