import { randomUUID } from 'node:crypto'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import type { SystemStore } from './database/keys/system-store.ts'
import { senderOf } from './exchange/sender.ts'
import type { AppContext, AppSettings } from './procedure.ts'
import { createQuestionnaires } from './questionnaire-versions.ts'
import { loadRegions } from './roster/load-regions.ts'
import { createWorkspaceSession, type WorkspaceSession } from './workspace-session.ts'

/** What only some hosts have: the desktop its key store and a menu in the window's language. */
type HostParts = { systemStore?: SystemStore; onLanguage?: AppContext['onLanguage'] }

/** What the procedures run with, on every host. */
export function createAppContext(
  settings: AppSettings,
  { systemStore, onLanguage = () => {} }: HostParts = {},
): AppContext {
  const now = () => new Date()
  const session = createWorkspaceSession(now)
  sendWhatWaits(session, now)
  return {
    settings,
    systemStore: systemStore ?? null,
    onLanguage,
    session,
    questionnaires: createQuestionnaires(settings.resourcesFolder),
    regions: loadRegions(join(settings.resourcesFolder, 'regions')),
    userName: systemUser(),
    now,
    newId: randomUUID,
  }
}

/** What was to go over the network when a workspace was closed goes on when it is open again. */
function sendWhatWaits(session: WorkspaceSession, now: () => Date) {
  session.onLockChange(() => {
    const workspace = session.current()
    if (workspace) senderOf(workspace, { now, chance: Math.random }).wake()
  })
}

/** A system may have no name for whoever runs it. */
function systemUser(): string {
  try {
    return userInfo().username
  } catch {
    return '?'
  }
}
