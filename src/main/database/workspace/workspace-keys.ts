import { join } from 'node:path'
import { opensWith, withNewRecoveryCode, withoutWay, withPassphrase, withSystemStore } from '../keys/wrap-data-key.ts'
import { isKeyOf } from '../keys/data-key.ts'
import { type KeyFile, readKeyFile, writeKeyFile } from '../keys/key-file.ts'
import type { Argon2Cost } from '../keys/passphrase.ts'
import type { RecoveryCode } from '../keys/recovery-code.ts'
import type { SystemStore } from '../keys/system-store.ts'
import { WorkspaceRefusedError } from '../refusal.ts'
import { listBackups } from './backup.ts'
import { backupsFolder, keyFile } from './layout.ts'
import type { Workspace } from './workspace-folder.ts'

type Opened = Pick<Workspace, 'folder' | 'dataKey' | 'database'>

/** Throws `passphrase-too-short`. The old passphrase then opens neither the workspace nor its backups. */
export function changePassphrase(opened: Opened, passphrase: string, cost?: Argon2Cost): Promise<void> {
  return replaceKeys(opened, keys => withPassphrase(keys, opened.dataKey, passphrase, cost))
}

/** The old code then opens nothing; the new one is to be shown now, once. */
export async function renewRecoveryCode(opened: Opened): Promise<RecoveryCode> {
  let code: RecoveryCode = ''
  await replaceKeys(opened, keys => {
    const renewed = withNewRecoveryCode(keys, opened.dataKey)
    code = renewed.code
    return renewed.keys
  })
  return code
}

/** From now on the workspace opens on this computer, for this user, without a passphrase. */
export function rememberInSystemStore(opened: Opened, store: SystemStore): Promise<void> {
  return replaceKeys(opened, keys => withSystemStore(keys, opened.dataKey, store))
}

/** Throws `passphrase-needed` where only the recovery code would be left. */
export function forgetInSystemStore(opened: Opened): Promise<void> {
  return replaceKeys(opened, keys => {
    if (opensWith(keys, 'passphrase')) return withoutWay(keys, 'system-store')
    throw new WorkspaceRefusedError({ kind: 'passphrase-needed' }, 'The workspace has no passphrase yet.')
  })
}

/**
 * In the backups too: whoever changes a passphrase does not want the old one to be good anywhere. In the queue of the
 * writes, so that of two changes, or a change and a backup, neither undoes the other. Rejects, and changes nothing,
 * where the workspace is closed before the new keys are ready: a wiped data key must never be wrapped.
 */
function replaceKeys(
  { folder, dataKey, database }: Opened,
  change: (keys: KeyFile) => KeyFile | Promise<KeyFile>,
): Promise<void> {
  return database.exclusively(async () => {
    const keys = await change(readKeyFile(keyFile(folder)))
    if (!isKeyOf(keys, dataKey)) throw new Error('The workspace was closed meanwhile.')
    writeKeyFile(keyFile(folder), keys)
    for (const { name } of listBackups(folder)) writeKeyFile(keyFile(join(backupsFolder(folder), name)), keys)
  })
}
