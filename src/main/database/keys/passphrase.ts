import { argon2id } from 'hash-wasm'
import { WorkspaceRefusedError } from '../refusal.ts'

/** In UTF-16 units, after normalisation. Long enough for Argon2id to be what a thief has to pay for each guess. */
export const shortestPassphrase = 8

/** What one guess costs. Recommended by RFC 9106 §4 (second option: 64 MiB, 3 passes). */
export type Argon2Cost = { memoryKiB: number; passes: number }

export const argon2Cost: Argon2Cost = { memoryKiB: 65_536, passes: 3 }

/** Throws `passphrase-too-short`. The one place of the rule. */
export function refuseShortPassphrase(passphrase: string): void {
  if (normalised(passphrase).length >= shortestPassphrase) return
  throw new WorkspaceRefusedError(
    { kind: 'passphrase-too-short', minimum: shortestPassphrase },
    `A passphrase has at least ${shortestPassphrase} characters.`,
  )
}

/** 32 bytes. The same passphrase typed on another keyboard or system gives the same bytes (NFKC). */
export function stretchPassphrase(passphrase: string, salt: Uint8Array, cost: Argon2Cost): Promise<Uint8Array> {
  return argon2id({
    password: normalised(passphrase),
    salt,
    memorySize: cost.memoryKiB,
    iterations: cost.passes,
    parallelism: 1,
    hashLength: 32,
    outputType: 'binary',
  })
}

/** A key file that asks for more than any Gladi ever writes was tampered with, and must not stop the computer. */
export function isAffordable(argon2id: unknown): boolean {
  if (typeof argon2id !== 'object' || argon2id === null) return false
  const { memoryKiB, passes, salt }: Partial<Record<string, unknown>> = { ...argon2id }
  return isWithin(memoryKiB, 8, 1_048_576) && isWithin(passes, 1, 16) && typeof salt === 'string'
}

function isWithin(value: unknown, least: number, most: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
}

function normalised(passphrase: string): string {
  return passphrase.normalize('NFKC')
}
