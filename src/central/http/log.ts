import { type DestinationStream, type Logger, pino } from 'pino'

export type Log = Logger

/** One JSON line per event: routes, numbers, codes of provinces and packets; never a body, a name or an address within a URL. */
export const createLog = (level = 'info', destination?: DestinationStream): Log =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination ?? pino.destination(2))

/**
 * What may be said of a fault: messages and details of a database repeat what was in the row, so only codes and places of
 * it are kept.
 */
export function safeFault(error: unknown) {
  const { name, code, table, constraint, stack } = error as Error & {
    code?: string
    table?: string
    constraint?: string
  }
  const places = (stack ?? '').split('\n').filter(line => /^\s+at /.test(line))
  return { name, code, table, constraint, at: places.slice(0, 8).map(line => line.trim()) }
}
