import { ORPCError } from '@orpc/client'
import type { TFunction } from 'i18next'

const refusals = [
  'SECRET_NEEDED',
  'WRONG_PASSPHRASE',
  'WRONG_RECOVERY_CODE',
  'MISTYPED_RECOVERY_CODE',
  'IN_USE',
  'FROM_NEWER_APP',
  'NOT_A_WORKSPACE',
  'DAMAGED',
  'PASSPHRASE_TOO_SHORT',
  'NAME_TAKEN',
] as const
export type WorkspaceRefusal = (typeof refusals)[number]

/** Which refusal of the contract an error is, or null for a fault. */
export function refusalOf(error: unknown): WorkspaceRefusal | null {
  if (!(error instanceof ORPCError)) return null
  return refusals.find(code => code === error.code) ?? null
}

/** What was refused, why, and what to do; a fault in its own words. */
export function refusalWords(t: TFunction<'workspace'>, error: unknown): string {
  const refusal = refusalOf(error)
  if (!refusal) return error instanceof Error ? error.message : String(error)
  return t(`refusal.${refusal}`, (error as ORPCError<string, Record<string, unknown>>).data ?? {})
}
