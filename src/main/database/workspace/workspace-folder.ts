import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Database, openDatabase, toDatabase } from '../database.ts'
import { type Credential, type DataKey, unwrapDataKey } from '../keys/data-key.ts'
import { readKeyFile, writeKeyFile } from '../keys/key-file.ts'
import { type FirstWays, newKeys } from '../keys/new-keys.ts'
import type { RecoveryCode } from '../keys/recovery-code.ts'
import { migrate, pendingMigrations } from '../migrate.ts'
import { openConnection } from '../open.ts'
import { type KeyWay, WorkspaceRefusedError } from '../refusal.ts'
import type { WritableDb } from '../sql.ts'
import { backUp } from './backup.ts'
import { databaseFile, keyFile, lockFile } from './layout.ts'
import { takeLock } from './lock.ts'
import { makeFolder } from './new-folder.ts'

export type Workspace = {
  /** Absolute path. */
  readonly folder: string
  readonly database: Database
  /** For workers of this process, which open the same file themselves. Never to be written or sent elsewhere. */
  readonly dataKey: DataKey
  /** After the writes that are waiting. The next process can then open the workspace. */
  close(): Promise<void>
}

export type NewWorkspace = FirstWays & {
  /** Where nothing is yet, or an empty folder. */
  folder: string
  /** The first rows, so that there is never a workspace without them. */
  setUp: (db: WritableDb) => void
}

/** The recovery code is to be shown now, once: it is kept nowhere. */
export async function createWorkspace(
  wanted: NewWorkspace,
): Promise<{ workspace: Workspace; recoveryCode: RecoveryCode }> {
  const { dataKey, keys, recoveryCode } = await newKeys(wanted)
  await makeFolder(wanted.folder, async draft => {
    writeKeyFile(keyFile(draft), keys)
    const file = databaseFile(draft)
    const connection = openConnection({ file, key: dataKey, mode: 'create' })
    const database = toDatabase(connection, file)
    try {
      migrate(connection)
      await database.write(wanted.setUp)
    } finally {
      await database.close()
    }
  })
  const workspace = await openWorkspace({ folder: wanted.folder, credential: { by: 'data-key', dataKey } })
  return { workspace, recoveryCode }
}

export type Opening = {
  folder: string
  credential: Credential
  /** Take the workspace even if another process holds it: after a person said that that one is gone. */
  evenIfHeld?: boolean
  now?: Date
}

/** Throws `WorkspaceRefusedError`. A schema of an older app is brought up to date, behind a verified backup. */
export async function openWorkspace({ folder, credential, evenIfHeld, now = new Date() }: Opening): Promise<Workspace> {
  const path = resolve(folder)
  refuseUnlessWorkspace(path)
  const lock = takeLock(lockFile(path), { now, evenIfHeld: evenIfHeld ?? false })
  try {
    const dataKey = await unwrapDataKey(readKeyFile(keyFile(path)), credential)
    const database = await openUpToDate(path, dataKey, now)
    const close = async () => {
      await database.close()
      lock.release()
    }
    return { folder: path, database, dataKey, close }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** What can be told of a workspace without opening it: by which ways it opens. Empty: it is none, or is damaged. */
export function waysInto(folder: string): KeyWay[] {
  try {
    refuseUnlessWorkspace(folder)
    return readKeyFile(keyFile(folder)).wraps.map(wrap => wrap.way)
  } catch {
    return []
  }
}

function refuseUnlessWorkspace(folder: string): void {
  if (existsSync(databaseFile(folder)) && existsSync(keyFile(folder))) return
  throw new WorkspaceRefusedError({ kind: 'not-a-workspace' }, 'The folder holds no workspace.')
}

async function openUpToDate(folder: string, dataKey: DataKey, now: Date): Promise<Database> {
  const file = databaseFile(folder)
  // Looked at without write access first: a newer app's database must stay as it is, to the byte.
  if (pendingIn(file, dataKey) > 0) {
    const old = openDatabase({ file, key: dataKey, mode: 'existing' })
    try {
      await backUp({ folder, database: old, dataKey }, 'before-migration', now)
    } finally {
      await old.close()
    }
  }
  const connection = openConnection({ file, key: dataKey, mode: 'existing' })
  try {
    migrate(connection)
    return toDatabase(connection, file)
  } catch (error) {
    connection.close()
    throw error
  }
}

function pendingIn(file: string, key: DataKey): number {
  const connection = openConnection({ file, key, mode: 'look' })
  try {
    return pendingMigrations(connection)
  } finally {
    connection.close()
  }
}
