import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { writeFileDurably } from '../durable-file.ts'
import { type KeyWay, WorkspaceRefusedError } from '../refusal.ts'
import { type Argon2Cost, isAffordable } from './passphrase.ts'
import type { Sealed } from './sealed.ts'

/** One wrapped copy of the data key. Salts are base64. */
export type Wrap =
  | { way: 'passphrase'; argon2id: Argon2Cost & { salt: string }; sealed: Sealed }
  | { way: 'recovery-code'; salt: string; sealed: Sealed }
  /** `sealed`: base64 of what the operating system's store made of the key. */
  | { way: 'system-store'; sealed: string }

/** The data key of a workspace, wrapped once for each way in. Nothing in it is secret by itself. */
export type KeyFile = {
  format: 'gladi-key-1'
  /** Tells one workspace's keys from another's; bound into every wrap. */
  workspaceId: string
  /** A keyed hash by which a data key is known to be this workspace's, and from which nobody gets the key. */
  keyCheck: string
  wraps: Wrap[]
}

/** Throws `key-file-damaged`, and the file system's own error where there is no file. */
export function readKeyFile(path: string): KeyFile {
  const text = readFileSync(path, 'utf8')
  try {
    const { sha256, ...keys }: Record<string, unknown> = JSON.parse(text)
    // A wrong passphrase and a flipped bit look the same to AES-GCM; the checksum tells them apart.
    if (isKeyFile(keys) && sha256 === checksumOf(keys)) return keys
  } catch (error) {
    throw damaged(error)
  }
  throw damaged()
}

/** Replaces the file in one step: there is always a whole one. */
export function writeKeyFile(path: string, keys: KeyFile): void {
  if (keys.wraps.length === 0) throw new Error('A key file without a way in would lock everybody out.')
  writeFileDurably(path, `${JSON.stringify({ ...keys, sha256: checksumOf(keys) }, null, 2)}\n`)
}

/** Bound into a sealed key, so that a wrap of another workspace, or of another way, does not open. */
export function purposeOf(keys: KeyFile, way: KeyWay): string {
  return `${keys.format} ${keys.workspaceId} ${way}`
}

/** Whoever can write the file can also make its checksum fit: nothing in it may stop the app or the computer. */
function isKeyFile(value: Record<string, unknown>): value is KeyFile {
  const { format, workspaceId, keyCheck, wraps } = value
  const textsThere = typeof workspaceId === 'string' && typeof keyCheck === 'string'
  return format === 'gladi-key-1' && textsThere && Array.isArray(wraps) && wraps.every(isWrap)
}

function isWrap(value: unknown): value is Wrap {
  if (typeof value !== 'object' || value === null) return false
  const { way, salt, sealed, argon2id }: Partial<Record<string, unknown>> = { ...value }
  if (typeof sealed !== 'string') return false
  if (way === 'passphrase') return isAffordable(argon2id)
  return way === 'system-store' || (way === 'recovery-code' && typeof salt === 'string')
}

function checksumOf(keys: KeyFile): string {
  return createHash('sha256').update(JSON.stringify(keys)).digest('hex')
}

function damaged(cause?: unknown): WorkspaceRefusedError {
  return new WorkspaceRefusedError({ kind: 'key-file-damaged' }, 'The key file is damaged.', { cause })
}
