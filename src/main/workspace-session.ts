import type { Database } from './database/database.ts'
import { backUpIfDue } from './database/workspace/backup.ts'
import type { Workspace } from './database/workspace/workspace-folder.ts'

/** The workspace that is open, and what must end before it can be closed. */
export type OpenedWorkspace = {
  folder: string
  database: Database
  /** For workers, which open the same file on a connection of their own. */
  key: Uint8Array
  /** What the database room needs for backups and keys. */
  held: Workspace
  whenClosing(end: () => Promise<void>): void
}

export type WorkspaceSession = {
  current(): OpenedWorkspace | undefined
  /** Closes the workspace that was open before; backs the new one up where its last backup is older than a day. */
  hold(workspace: Workspace): Promise<OpenedWorkspace>
  close(): Promise<void>
}

const hour = 3_600_000

/** One workspace at a time. */
export function createWorkspaceSession(now: () => Date): WorkspaceSession {
  let open: { workspace: OpenedWorkspace; ends: Set<() => Promise<void>>; timer: NodeJS.Timeout } | undefined

  async function close() {
    const closing = open
    if (!closing) return
    open = undefined
    clearInterval(closing.timer)
    for (const end of closing.ends) await end()
    try {
      await backUpIfDue(closing.workspace.held, now())
    } finally {
      await closing.workspace.held.close()
    }
  }

  return {
    current: () => open?.workspace,
    close,
    async hold(held) {
      await close()
      const ends = new Set<() => Promise<void>>()
      const workspace: OpenedWorkspace = {
        folder: held.folder,
        database: held.database,
        key: held.dataKey,
        held,
        whenClosing: end => void ends.add(end),
      }
      const timer = setInterval(() => void backUpIfDue(held, now()), hour).unref()
      open = { workspace, ends, timer }
      await backUpIfDue(held, now())
      return workspace
    },
  }
}
