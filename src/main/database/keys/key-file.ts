import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { writeFileDurably } from '../durable-file.ts'
import { WorkspaceRefusedError } from '../refusal.ts'
import { mostExpensive } from './passphrase.ts'

const base64 = z.base64().min(1)

const passphraseWrap = z.strictObject({
  way: z.literal('passphrase'),
  argon2id: z.strictObject({
    memoryKiB: z.int().min(8).max(mostExpensive.memoryKiB),
    passes: z.int().min(1).max(mostExpensive.passes),
    salt: base64,
  }),
  sealed: base64,
})

const recoveryWrap = z.strictObject({ way: z.literal('recovery-code'), salt: base64, sealed: base64 })

/** `sealed` is whatever the operating system's store made of the key. */
const systemWrap = z.strictObject({ way: z.literal('system-store'), sealed: base64 })

const keyFile = z.strictObject({
  format: z.literal('gladi-key-1'),
  /** Tells one workspace's keys from another's; sealed into every wrap. */
  workspaceId: z.uuid(),
  /** A keyed hash by which a data key is known to be this workspace's, and from which nobody gets the key. */
  keyCheck: base64,
  wraps: z.array(z.discriminatedUnion('way', [passphraseWrap, recoveryWrap, systemWrap])).min(1),
})

/** The data key of a workspace, wrapped once for each way in. Nothing in it is secret by itself. */
export type KeyFile = z.infer<typeof keyFile>
export type Wrap = KeyFile['wraps'][number]

/** Throws `key-file-damaged`, and the file system's own error where there is no file. */
export function readKeyFile(path: string): KeyFile {
  const text = readFileSync(path, 'utf8')
  try {
    const { sha256, ...content }: Record<string, unknown> = JSON.parse(text)
    const keys = keyFile.parse(content)
    // A wrong passphrase and a flipped bit look the same to AES-GCM; this tells them apart.
    if (sha256 !== checksumOf(keys)) throw new Error('The checksum does not fit.')
    return keys
  } catch (error) {
    throw new WorkspaceRefusedError({ kind: 'key-file-damaged' }, 'The key file is damaged.', { cause: error })
  }
}

/** Replaces the file in one step: there is always a whole one. */
export function writeKeyFile(path: string, keys: KeyFile): void {
  writeFileDurably(path, `${JSON.stringify({ ...keys, sha256: checksumOf(keys) }, null, 2)}\n`)
}

/** zod gives the members in the order of the schema, whatever their order in the file. */
function checksumOf(keys: KeyFile): string {
  return createHash('sha256')
    .update(JSON.stringify(keyFile.parse(keys)))
    .digest('hex')
}
