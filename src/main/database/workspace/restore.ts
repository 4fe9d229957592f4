import { copyFileSync } from 'node:fs'
import { type Credential, unwrapDataKey } from '../keys/data-key.ts'
import { readKeyFile } from '../keys/key-file.ts'
import { verify } from './backup.ts'
import { databaseFile, keyFile } from './layout.ts'
import { makeFolder } from './new-folder.ts'

export type Restoring = {
  /** The folder of one backup: `join(backupsFolder(workspace), backup.name)`, or wherever it was carried to. */
  backup: string
  /** Where nothing is yet, or an empty folder: a backup never replaces a workspace. */
  into: string
  credential: Credential
}

/** Makes a workspace of a backup, verified. It opens as the backup's original did when the backup was made. */
export async function restoreBackup({ backup, into, credential }: Restoring): Promise<void> {
  const dataKey = await unwrapDataKey(readKeyFile(keyFile(backup)), credential)
  await makeFolder(into, async draft => {
    copyFileSync(databaseFile(backup), databaseFile(draft))
    copyFileSync(keyFile(backup), keyFile(draft))
    await verify(draft, { dataKey })
  })
}
