import { networkInterfaces } from 'node:os'
import { ORPCError } from '@orpc/client'
import type { SendFault } from '#domain/exchange/send-fault'
import type { PacketRefusal } from '#domain/exchange/receipt'

export class SendFaultError extends Error {
  readonly fault: SendFault
  constructor(fault: SendFault) {
    super(fault.kind)
    this.name = 'SendFaultError'
    this.fault = fault
  }
}

/** What anything that calling the centre threw is to a person. `host`: who was called. */
export function toSendFault(error: unknown, host: string): SendFault {
  if (error instanceof SendFaultError) return error.fault
  if (error instanceof ORPCError) return saidFault(error)
  const code = codeOf(error)
  // oRPC and node wrap what went wrong beneath.
  if (error instanceof Error && error.cause !== undefined && code === null) return toSendFault(error.cause, host)
  return wayFault(code, host)
}

function codeOf(error: unknown): string | null {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null
  return typeof code === 'string' ? code : null
}

function wayFault(code: string | null, host: string): SendFault {
  if (!hasNetwork() && !isOwn(host)) return { kind: 'no-network' }
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return { kind: 'name-not-found', host }
    case 'ENETUNREACH':
    case 'ENETDOWN':
      return { kind: 'no-network' }
    case 'ECONNRESET':
    case 'EPIPE':
      return { kind: 'cut' }
    default:
      return { kind: 'not-answering', host }
  }
}

const isOwn = (host: string) => host === 'localhost' || host.startsWith('127.') || host === '[::1]'

/** Whether this machine is connected to anything but itself. */
const hasNetwork = () =>
  Object.values(networkInterfaces()).some(addresses => addresses?.some(({ internal }) => !internal))

function saidFault({ code, status, data }: ORPCError<string, unknown>): SendFault {
  const told = (typeof data === 'object' && data !== null ? data : {}) as Record<string, unknown>
  const sentence = typeof told['sentence'] === 'string' ? told['sentence'].slice(0, 1000) : ''
  switch (code) {
    case 'CODE_REFUSED':
      return { kind: 'code-refused' }
    case 'CREDENTIAL_REFUSED':
      return { kind: 'credential-refused' }
    case 'TOO_OFTEN':
      return {
        kind: 'too-often',
        seconds: typeof told['seconds'] === 'number' ? Math.min(told['seconds'], 86_400) : 60,
      }
    case 'SERVER_FULL':
      return { kind: 'server-full' }
    case 'PACKET_REFUSED':
      return { kind: 'packet-refused', reason: told['reason'] as PacketRefusal, sentence }
    case 'PACKET_FAULT':
      return { kind: 'packet-fault', sentence }
    default:
      return { kind: 'not-gladi', status }
  }
}
