import type { PacketRefusal } from './receipt.ts'

/** Why sending over the network did not end well. */
export type SendFault =
  // The way there.
  | { kind: 'no-network' }
  | { kind: 'name-not-found'; host: string }
  | { kind: 'not-answering'; host: string }
  /** It was under way: what arrived stays there. */
  | { kind: 'cut' }
  /** `expected` null: authorities should vouch for it, and do not. `isByDate`: because of its dates, by this clock. */
  | { kind: 'wrong-certificate'; expected: string | null; presented: string; isByDate: boolean }
  // What the centre says.
  | { kind: 'not-gladi'; status: number }
  | { kind: 'code-refused' }
  | { kind: 'credential-refused' }
  | { kind: 'too-often'; seconds: number }
  | { kind: 'server-full' }
  | { kind: 'packet-refused'; reason: PacketRefusal; sentence: string }
  | { kind: 'packet-fault'; sentence: string }
  // What it gave for a receipt.
  | { kind: 'receipt-unknown-signer'; fingerprint: string }
  | { kind: 'receipt-untrue' }
  // Here.
  | { kind: 'not-enrolled' }
  | { kind: 'stopped' }

/** What passes by itself: it is tried again, later and later. For all else somebody must do something first. */
const passing: ReadonlySet<SendFault['kind']> = new Set([
  'no-network',
  'name-not-found',
  'not-answering',
  'cut',
  'not-gladi',
  'too-often',
  'server-full',
])

const firstWait = 5000
const longestWait = 15 * 60_000

/**
 * Milliseconds until the next try after so many that failed; null: not by itself. `chance` 0–1 spreads the tries of many
 * devices that lost the network in the same moment.
 */
export function waitAfter(fault: SendFault, tries: number, chance: number): number | null {
  if (!passing.has(fault.kind)) return null
  const most = Math.min(longestWait, firstWait * 2 ** Math.min(tries, 20))
  const wait = most / 2 + (most / 2) * chance
  return Math.round(fault.kind === 'too-often' ? Math.max(wait, fault.seconds * 1000) : wait)
}

/** From how far on a clock is wrong, in minutes: what is sent would bear a false time. */
export const wrongClockMinutes = 5
