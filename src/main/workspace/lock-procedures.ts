import { type AppSettings, procedure } from '#main/procedure'
import type { LockedWorkspace, WorkspaceSession } from '#main/workspace-session'
import { waysInto } from '#main/database/workspace/workspace-folder'
import { exampleFolder } from './example-workspace.ts'

const { workspace } = procedure

export const lockProcedures = {
  lock: workspace.lock.handler(({ context }) => context.session.lock()),

  watchLock: workspace.watchLock.handler(async function* ({ context: { session }, signal }) {
    yield* lockChanges(session, signal)
  }),

  // Asking for the workspace is what counts as use.
  stayOpen: workspace.stayOpen.handler(({ context }) => void context.session.current()),
}

/** How it is now, then every change, until the listener leaves. */
async function* lockChanges(session: WorkspaceSession, signal: AbortSignal | undefined) {
  let wake = () => {}
  const stop = session.onLockChange(() => wake())
  const onAbort = () => wake()
  signal?.addEventListener('abort', onAbort)
  try {
    for (;;) {
      if (signal?.aborted) return
      const changed = new Promise<void>(resolve => {
        wake = resolve
      })
      yield { isLocked: session.locked() !== undefined }
      await changed
    }
  } finally {
    stop()
    signal?.removeEventListener('abort', onAbort)
  }
}

export const toLocked = ({ folder, name, isExample }: LockedWorkspace, settings: AppSettings) => ({
  path: folder,
  name,
  isExample,
  opensWithoutPassphrase: waysInto(folder).includes('system-store') || folder === exampleFolder(settings),
})
