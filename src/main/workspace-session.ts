import type { Database } from './database/database.ts'
import { sql } from './database/sql.ts'
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
  /** Has `end` called before it closes, or at once where it is closing or closed. Returns how to take that back. */
  whenClosing(end: () => Promise<void>): () => void
}

/** A workspace whose keys are out of this process until somebody opens it again. */
export type LockedWorkspace = { folder: string; name: string; isExample: boolean }

export type WorkspaceSession = {
  /** Asking counts as use: the time after which the workspace locks begins anew. */
  current(): OpenedWorkspace | undefined
  locked(): LockedWorkspace | undefined
  /** Closes the workspace that was open before; backs the new one up where its last backup is older than a day. */
  hold(workspace: Workspace): Promise<OpenedWorkspace>
  /** Closes it, wipes its key, and remembers which one it was. */
  lock(): Promise<void>
  /** Resolves when what was open before is closed, so that its folder can be opened again. */
  whenClosed(): Promise<void>
  /** Milliseconds without use after which it locks by itself; null: never. */
  lockAfter(idle: number | null): void
  /** Tells whenever a workspace is locked or opened. Returns how to stop listening. */
  onLockChange(listen: () => void): () => void
  close(): Promise<void>
}

const hour = 3_600_000

type Open = { workspace: OpenedWorkspace; work: ReturnType<typeof workUnderWay>; timer: NodeJS.Timeout }

/** One workspace at a time. */
export function createWorkspaceSession(now: () => Date): WorkspaceSession {
  let open: Open | undefined
  let locked: LockedWorkspace | undefined
  // A backup that fails is seen by the age of the last one: nobody waits here to be told.
  const idle = idleTimer(() => void lock().catch(() => {}))
  const listeners = new Set<() => void>()
  let closing: Promise<void> = Promise.resolve()

  function become(next: { open?: Open; locked?: LockedWorkspace }) {
    open = next.open
    locked = next.locked
    for (const listen of listeners) listen()
  }

  async function leave(nextLocked?: LockedWorkspace) {
    const leaving = open
    become(nextLocked ? { locked: nextLocked } : {})
    idle.stop()
    if (!leaving) return await whenClosed()
    closing = end(leaving, now)
    await closing
  }
  const whenClosed = () => closing.catch(() => {})

  async function lock() {
    if (open) await leave(lockedOf(open.workspace))
  }

  return {
    current: () => {
      if (open) idle.start()
      return open?.workspace
    },
    locked: () => locked,
    lock,
    whenClosed,
    lockAfter: milliseconds => idle.set(milliseconds, open !== undefined),
    onLockChange: listen => {
      listeners.add(listen)
      return () => void listeners.delete(listen)
    },
    close: () => leave(),
    async hold(held) {
      await leave()
      const work = workUnderWay()
      const workspace: OpenedWorkspace = {
        folder: held.folder,
        database: held.database,
        key: held.dataKey,
        held,
        whenClosing: work.whenClosing,
      }
      const timer = setInterval(() => void backUpIfDue(held, now()).catch(() => {}), hour).unref()
      become({ open: { workspace, work, timer } })
      idle.start()
      await backUpIfDue(held, now())
      return workspace
    },
  }
}

/** Ends what works on it, backs it up where that is due, and wipes the key: nothing of this process opens it again. */
async function end({ workspace, work, timer }: Open, now: () => Date) {
  clearInterval(timer)
  try {
    await work.end()
    await backUpIfDue(workspace.held, now())
  } finally {
    await workspace.held.close()
    workspace.key.fill(0)
  }
}

/** What works on a workspace, and whether it still may. */
function workUnderWay() {
  const ends = new Set<() => Promise<void>>()
  let isOver = false
  return {
    whenClosing: (one: () => Promise<void>) => {
      if (isOver) one().catch(() => {})
      else ends.add(one)
      return () => void ends.delete(one)
    },
    /** All of it, even where some does not end well. */
    async end() {
      isOver = true
      await Promise.allSettled([...ends].map(one => one()))
    },
  }
}

function lockedOf({ folder, database }: OpenedWorkspace): LockedWorkspace {
  const row = database.read(db =>
    db.one<{ name: string; isExample: number }>(sql`SELECT name, is_example AS isExample FROM workspace`),
  )!
  return { folder, name: row.name, isExample: row.isExample === 1 }
}

function idleTimer(onIdle: () => void) {
  let after: number | null = null
  let timer: NodeJS.Timeout | undefined
  const stop = () => clearTimeout(timer)
  const start = () => {
    stop()
    if (after !== null) timer = setTimeout(onIdle, after).unref()
  }
  return {
    start,
    stop,
    set(milliseconds: number | null, isRunning: boolean) {
      after = milliseconds
      if (isRunning) start()
      else stop()
    },
  }
}
