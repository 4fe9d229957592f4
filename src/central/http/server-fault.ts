import { ORPCError } from '@orpc/server'

/** What a device is to hear of a database that has no room, or that is away; null: it is our fault. */
export function serverFault(error: unknown): ORPCError<string, unknown> | null {
  const { code = '' } = error as { code?: string }
  if (code.startsWith('53') || code === 'ENOSPC') {
    return new ORPCError('SERVER_FULL', { defined: true, status: 507, message: 'There is no room for more.' })
  }
  return /^(08|57P)/.test(code) || /^ECONN|^ENOENT|^ETIMEDOUT/.test(code) ? new ORPCError('SERVICE_UNAVAILABLE') : null
}
