import { WorkspaceRefusedError } from '../refusal.ts'
import { newDataKey } from './data-key.ts'
import type { Argon2Cost } from './passphrase.ts'
import type { SystemStore } from './system-store.ts'
import { withNewRecoveryCode, withPassphrase, withSystemStore } from './wrap-data-key.ts'

/** At least one of the first two; `passphrase-needed` otherwise. */
export type FirstWays = {
  passphrase?: string
  /** Left out where it is not available. */
  systemStore?: SystemStore
  /** For tests, which cannot wait for the real one. */
  argon2Cost?: Argon2Cost
}

/** The keys of a new workspace, and its recovery code. */
export async function newKeys({ passphrase, systemStore, argon2Cost }: FirstWays) {
  const fresh = newDataKey()
  const { dataKey } = fresh
  let { keys } = fresh
  if (passphrase !== undefined) keys = await withPassphrase(keys, dataKey, passphrase, argon2Cost)
  if (systemStore?.available()) keys = await withSystemStore(keys, dataKey, systemStore)
  if (keys.wraps.length === 0) {
    throw new WorkspaceRefusedError(
      { kind: 'passphrase-needed' },
      'Without a system store a workspace needs a passphrase.',
    )
  }
  const { keys: all, code } = withNewRecoveryCode(keys, dataKey)
  return { dataKey, keys: all, recoveryCode: code }
}
