import { join } from 'node:path'
import { opensWith, withNewRecoveryCode, withoutWay, withPassphrase, withSystemStore } from '../keys/wrap-data-key.ts'
import { type KeyFile, readKeyFile, writeKeyFile } from '../keys/key-file.ts'
import type { Argon2Cost } from '../keys/passphrase.ts'
import type { RecoveryCode } from '../keys/recovery-code.ts'
import type { SystemStore } from '../keys/system-store.ts'
import { WorkspaceRefusedError } from '../refusal.ts'
import { listBackups } from './backup.ts'
import { backupsFolder, keyFile } from './layout.ts'
import type { Workspace } from './workspace-folder.ts'

type Opened = Pick<Workspace, 'folder' | 'dataKey'>

/** Throws `passphrase-too-short`. The old passphrase then opens neither the workspace nor its backups. */
export async function changePassphrase(opened: Opened, passphrase: string, cost?: Argon2Cost): Promise<void> {
  replaceKeys(opened, await withPassphrase(keysOf(opened), opened.dataKey, passphrase, cost))
}

/** The old code then opens nothing; the new one is to be shown now, once. */
export function renewRecoveryCode(opened: Opened): RecoveryCode {
  const { keys, code } = withNewRecoveryCode(keysOf(opened), opened.dataKey)
  replaceKeys(opened, keys)
  return code
}

/** From now on the workspace opens on this computer, for this user, without a passphrase. */
export async function rememberInSystemStore(opened: Opened, store: SystemStore): Promise<void> {
  replaceKeys(opened, await withSystemStore(keysOf(opened), opened.dataKey, store))
}

/** Throws `passphrase-needed` where only the recovery code would be left. */
export function forgetInSystemStore(opened: Opened): void {
  const keys = keysOf(opened)
  if (!opensWith(keys, 'passphrase')) {
    throw new WorkspaceRefusedError({ kind: 'passphrase-needed' }, 'The workspace has no passphrase yet.')
  }
  replaceKeys(opened, withoutWay(keys, 'system-store'))
}

function keysOf({ folder }: Opened): KeyFile {
  return readKeyFile(keyFile(folder))
}

/** In the backups too: whoever changes a passphrase does not want the old one to be good anywhere. */
function replaceKeys({ folder }: Opened, keys: KeyFile): void {
  writeKeyFile(keyFile(folder), keys)
  for (const { name } of listBackups(folder)) writeKeyFile(keyFile(join(backupsFolder(folder), name)), keys)
}
