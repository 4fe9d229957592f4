import { copyFileSync, existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { openDatabase } from '../database.ts'
import { examine } from '../examine.ts'
import { WorkspaceRefusedError } from '../refusal.ts'
import { backupsToDrop, isBackupDue } from './backup-rotation.ts'
import { backupsFolder, databaseFile, keyFile } from './layout.ts'
import { isDraft, makeFolder } from './new-folder.ts'
import type { Workspace } from './workspace-folder.ts'

const reasons = ['automatic', 'by-hand', 'before-migration'] as const
export type BackupReason = (typeof reasons)[number]

/** `name`: of its folder under `backups`. `madeAt`: ISO instant. `bytes`: of the database. */
export type Backup = { name: string; madeAt: string; reason: BackupReason; bytes: number }

type Source = Pick<Workspace, 'folder' | 'database' | 'dataKey'>

/**
 * Copies the database and its key file into `backups`, and keeps the copy only if it opens with the key, is whole, and
 * has as many rows in every table. Writes wait meanwhile; so does the event loop, some tenths of a second for a
 * nation's roster: not while somebody waits for an answer.
 */
export function backUp(workspace: Source, reason: BackupReason, now = new Date()): Promise<Backup> {
  const name = `${now.toISOString().replace(/[-:.]/g, '')}-${reason}`
  const target = join(backupsFolder(workspace.folder), name)
  return workspace.database.exclusively(async () => {
    removeDrafts(workspace.folder)
    await makeFolder(target, async draft => {
      copyInto(draft, workspace)
      await verify(draft, workspace)
    })
    return backupOf(target)
  })
}

/**
 * An automatic backup where the last is a day old, and then drops those that rotation no longer keeps. To be called
 * after opening, before closing, and now and then between. Returns null where none was due.
 */
export async function backUpIfDue(workspace: Source, now = new Date()): Promise<Backup | null> {
  const before = automaticBackups(workspace.folder)
  const madeAt = before.map(backup => backup.madeAt)
  if (!isBackupDue(madeAt, now)) return null

  const made = await backUp(workspace, 'automatic', now)
  const dropped = new Set(backupsToDrop([...madeAt, made.madeAt]))
  for (const { name, madeAt } of before) {
    if (dropped.has(madeAt)) rmSync(join(backupsFolder(workspace.folder), name), { recursive: true })
  }
  return made
}

/** Newest first. */
export function listBackups(folder: string): Backup[] {
  const backups = backupsFolder(folder)
  if (!existsSync(backups)) return []
  return readdirSync(backups)
    .filter(name => namePattern.test(name) && existsSync(databaseFile(join(backups, name))))
    .map(name => backupOf(join(backups, name)))
    .sort((a, b) => b.madeAt.localeCompare(a.madeAt))
}

function automaticBackups(folder: string): Backup[] {
  return listBackups(folder).filter(({ reason }) => reason === 'automatic')
}

/** Before anything is read from a copy it is examined; `of` is compared with it where there is an original. */
export async function verify(copy: string, of: Pick<Source, 'dataKey'> & Partial<Source>): Promise<void> {
  const database = openDatabase({ file: databaseFile(copy), key: of.dataKey, mode: 'existing' })
  try {
    const { findings, rows } = examine(database)
    const missing = of.database ? differences(examine(of.database).rows, rows) : []
    if (findings.length + missing.length > 0) {
      throw new WorkspaceRefusedError(
        { kind: 'database-damaged', findings: [...findings, ...missing] },
        'The copy of the database is damaged.',
      )
    }
  } finally {
    await database.close()
  }
}

function copyInto(draft: string, { folder, database }: Source): void {
  const copy = databaseFile(draft)
  writeFileSync(copy, '', { mode: 0o600, flag: 'wx' })
  database.vacuumInto(copy)
  copyFileSync(keyFile(folder), keyFile(draft))
}

function differences(original: ReadonlyMap<string, number>, copy: ReadonlyMap<string, number>): string[] {
  return [...original]
    .filter(([table, rows]) => copy.get(table) !== rows)
    .map(([table, rows]) => `${table} has ${copy.get(table) ?? 'no'} rows instead of ${rows}`)
}

/** This process holds the workspace, so that every draft is one of a process that was killed. */
function removeDrafts(folder: string): void {
  const backups = backupsFolder(folder)
  if (!existsSync(backups)) return
  for (const name of readdirSync(backups).filter(isDraft)) rmSync(join(backups, name), { recursive: true })
}

const namePattern = /^\d{8}T\d{9}Z-(automatic|by-hand|before-migration)$/

function backupOf(path: string): Backup {
  const name = basename(path)
  const reason = reasons.find(reason => name.endsWith(`-${reason}`)) ?? 'by-hand'
  return { name, madeAt: madeAt(name), reason, bytes: statSync(databaseFile(path)).size }
}

/** `20250301T101500123Z-…` is 2025-03-01T10:15:00.123Z without what a file name may not hold. */
function madeAt(name: string): string {
  return name.slice(0, 19).replace(/(....)(..)(..)T(..)(..)(..)(...)Z/, '$1-$2-$3T$4:$5:$6.$7Z')
}
