import { randomBytes } from 'node:crypto'
import type { KeyWay } from '../refusal.ts'
import type { DataKey } from './data-key.ts'
import { type KeyFile, purposeOf, type Wrap } from './key-file.ts'
import { type Argon2Cost, argon2Cost, refuseShortPassphrase, stretchPassphrase } from './passphrase.ts'
import { keyOfSecret, printRecoveryCode, type RecoveryCode, recoverySecretBytes } from './recovery-code.ts'
import { seal } from './sealed.ts'
import type { SystemStore } from './system-store.ts'

/** Throws `passphrase-too-short`. An earlier passphrase no longer opens the result. */
export async function withPassphrase(
  keys: KeyFile,
  dataKey: DataKey,
  passphrase: string,
  cost: Argon2Cost = argon2Cost,
): Promise<KeyFile> {
  refuseShortPassphrase(passphrase)
  const salt = randomBytes(16)
  const argon2id = { ...cost, salt: salt.toString('base64') }
  const key = await stretchPassphrase(passphrase, salt, cost)
  return withWrap(keys, { way: 'passphrase', argon2id, sealed: seal(dataKey, key, purposeOf(keys, 'passphrase')) })
}

/** An earlier recovery code no longer opens the result. The code is shown once and kept nowhere. */
export function withNewRecoveryCode(keys: KeyFile, dataKey: DataKey): { keys: KeyFile; code: RecoveryCode } {
  const secret = randomBytes(recoverySecretBytes)
  const salt = randomBytes(16)
  const sealed = seal(dataKey, keyOfSecret(secret, salt), purposeOf(keys, 'recovery-code'))
  const wrap: Wrap = { way: 'recovery-code', salt: salt.toString('base64'), sealed }
  return { keys: withWrap(keys, wrap), code: printRecoveryCode(secret) }
}

/** The store must be available; see `SystemStore`. */
export async function withSystemStore(keys: KeyFile, dataKey: DataKey, store: SystemStore): Promise<KeyFile> {
  if (!store.available()) throw new Error('The system store is not available here.')
  return withWrap(keys, { way: 'system-store', sealed: Buffer.from(await store.wrap(dataKey)).toString('base64') })
}

export function withoutWay(keys: KeyFile, way: KeyWay): KeyFile {
  return { ...keys, wraps: keys.wraps.filter(wrap => wrap.way !== way) }
}

export function opensWith(keys: KeyFile, way: KeyWay): boolean {
  return keys.wraps.some(wrap => wrap.way === way)
}

function withWrap(keys: KeyFile, wrap: Wrap): KeyFile {
  return { ...keys, wraps: [...withoutWay(keys, wrap.way).wraps, wrap] }
}
