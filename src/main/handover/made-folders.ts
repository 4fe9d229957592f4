import type { FolderId } from '#contract/handover'
import type { OpenedWorkspace } from '#main/workspace-session'
import type { Handing } from './handed-over-repository.ts'

export type MadeFolder = { id: FolderId; file: File; handing: Omit<Handing, 'at'> }

/** One folder per workspace waits to be taken: the next one replaces it. */
const folders = new WeakMap<OpenedWorkspace, MadeFolder>()

export const keepFolder = (workspace: OpenedWorkspace, folder: MadeFolder) => void folders.set(workspace, folder)

/** A folder is taken once. */
export function takeFolder(workspace: OpenedWorkspace, id: FolderId): MadeFolder | undefined {
  const folder = folders.get(workspace)
  if (folder?.id !== id) return undefined
  folders.delete(workspace)
  return folder
}
