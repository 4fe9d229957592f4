import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { syncFile, syncFolder } from '../durable-file.ts'
import { WorkspaceRefusedError } from '../refusal.ts'

/**
 * Makes a folder that appears with everything in it or not at all: `fill` works on a draft beside it. Refuses
 * (`folder-in-use`) where something is already; an empty folder is taken. Mode 0700; files are flushed.
 */
export async function makeFolder(target: string, fill: (draft: string) => void | Promise<void>): Promise<void> {
  const path = resolve(target)
  if (existsSync(path) && readdirSync(path).length > 0) {
    throw new WorkspaceRefusedError({ kind: 'folder-in-use' }, 'There are already files in the folder.')
  }
  const parent = dirname(path)
  const draft = join(parent, `.${basename(path)}${draftEnd}`)
  mkdirSync(parent, { recursive: true })
  rmSync(draft, { recursive: true, force: true }) // of an attempt that was killed
  mkdirSync(draft, { mode: 0o700 })
  try {
    await fill(draft)
    for (const name of readdirSync(draft)) syncFile(join(draft, name))
    syncFolder(draft)
    if (existsSync(path)) rmdirSync(path)
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    throw error
  }
  syncFolder(parent)
}

/** Drafts are left behind only by a process that was killed. */
export function isDraft(name: string): boolean {
  return name.endsWith(draftEnd)
}

const draftEnd = '.gladi-draft'
