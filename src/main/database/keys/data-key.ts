import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { dataKeyBytes } from '../open.ts'
import { type KeyWay, WorkspaceRefusedError, type WorkspaceRefusal } from '../refusal.ts'
import { type KeyFile, purposeOf, type Wrap } from './key-file.ts'
import { stretchPassphrase } from './passphrase.ts'
import { keyOfSecret, readRecoveryCode } from './recovery-code.ts'
import { unseal } from './sealed.ts'
import type { SystemStore } from './system-store.ts'

/** Encrypts the database for as long as that exists; only its wraps change. Never written anywhere as it is. */
export type DataKey = Uint8Array

/** What a person or the computer brings to open a workspace. `data-key`: it is open already, in this process. */
export type Credential =
  | { by: 'passphrase'; passphrase: string }
  | { by: 'recovery-code'; code: string }
  | { by: 'system-store'; store: SystemStore }
  | { by: 'data-key'; dataKey: DataKey }

/** A new data key, and the key file of a workspace that nothing opens yet. */
export function newDataKey(): { dataKey: DataKey; keys: KeyFile } {
  const dataKey = randomBytes(dataKeyBytes)
  return { dataKey, keys: { format: 'gladi-key-1', workspaceId: randomUUID(), keyCheck: checkOf(dataKey), wraps: [] } }
}

/** Throws what the credential deserves: wrong, mistyped, lost, or no such way into this workspace. */
export async function unwrapDataKey(keys: KeyFile, credential: Credential): Promise<DataKey> {
  const dataKey = await broughtBy(credential, keys)
  if (!dataKey || !isKeyOf(keys, dataKey)) throw refused(refusalOfWrong[credential.by])
  return dataKey
}

async function broughtBy(credential: Credential, keys: KeyFile): Promise<DataKey | undefined> {
  if (credential.by === 'passphrase') return byPassphrase(keys, credential.passphrase)
  if (credential.by === 'recovery-code') return byRecoveryCode(keys, credential.code)
  if (credential.by === 'system-store') return bySystemStore(keys, credential.store)
  return credential.dataKey
}

async function byPassphrase(keys: KeyFile, passphrase: string): Promise<DataKey | undefined> {
  const wrap = wrapOf(keys, 'passphrase')
  const key = await stretchPassphrase(passphrase, Buffer.from(wrap.argon2id.salt, 'base64'), wrap.argon2id)
  return unseal(wrap.sealed, key, purposeOf(keys, 'passphrase'))
}

function byRecoveryCode(keys: KeyFile, code: string): DataKey | undefined {
  const wrap = wrapOf(keys, 'recovery-code')
  const secret = readRecoveryCode(code)
  if (!secret) throw refused({ kind: 'mistyped-recovery-code' })
  return unseal(wrap.sealed, keyOfSecret(secret, Buffer.from(wrap.salt, 'base64')), purposeOf(keys, 'recovery-code'))
}

async function bySystemStore(keys: KeyFile, store: SystemStore): Promise<DataKey | undefined> {
  const wrap = wrapOf(keys, 'system-store')
  if (!store.available()) return undefined
  try {
    return await store.unwrap(Buffer.from(wrap.sealed, 'base64'))
  } catch {
    return undefined // another computer or user, or the store was reset: each system has its own error for it
  }
}

const refusalOfWrong: Record<Credential['by'], WorkspaceRefusal> = {
  passphrase: { kind: 'wrong-passphrase' },
  'recovery-code': { kind: 'wrong-recovery-code' },
  'system-store': { kind: 'system-store-lost' },
  'data-key': { kind: 'database-unreadable' },
}

function refused(refusal: WorkspaceRefusal): WorkspaceRefusedError {
  return new WorkspaceRefusedError(refusal, `The workspace stays locked: ${refusal.kind}.`)
}

function wrapOf<Way extends KeyWay>(keys: KeyFile, way: Way): Extract<Wrap, { way: Way }> {
  const wrap = keys.wraps.find((wrap): wrap is Extract<Wrap, { way: Way }> => wrap.way === way)
  if (!wrap) throw refused({ kind: 'no-such-way', way })
  return wrap
}

function checkOf(dataKey: DataKey): string {
  return createHmac('sha256', dataKey).update('gladi data key').digest('base64')
}

/** A key that was wiped meanwhile is none. */
export function isKeyOf(keys: KeyFile, dataKey: DataKey): boolean {
  return checkOf(dataKey) === keys.keyCheck
}
