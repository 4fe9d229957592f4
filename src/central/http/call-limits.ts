import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { Pool } from 'pg'

/** Each answers after how many seconds one may call again; null: now. */
export type CallLimits = {
  /** A device sends a packet of 100 MiB in 400 pieces. */
  ofDevice: (publicKey: string) => Promise<number | null>
  /** Who tries credentials or codes. */
  ofStranger: (address: string) => Promise<number | null>
}

const limits = {
  device: { keyPrefix: 'device', points: 1200, duration: 60 },
  stranger: { keyPrefix: 'stranger', points: 20, duration: 60 },
}

/** Instances on the same PostgreSQL count together; without one, or while it is away, each counts by itself. */
export function callLimits(pool: Pool | null, { device, stranger } = limits): CallLimits {
  const limiter = (options: typeof limits.device) =>
    pool === null
      ? new RateLimiterMemory(options)
      : new RateLimiterPostgres({
          ...options,
          storeClient: pool,
          tableName: 'rate_limit',
          tableCreated: true,
          insuranceLimiter: new RateLimiterMemory(options),
        })
  const [ofDevice, ofStranger] = [limiter(device), limiter(stranger)]
  return { ofDevice: key => waitOf(ofDevice, key), ofStranger: key => waitOf(ofStranger, key) }
}

async function waitOf(limiter: RateLimiterMemory | RateLimiterPostgres, key: string): Promise<number | null> {
  try {
    await limiter.consume(key)
    return null
  } catch (error) {
    if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 1000))
    throw error
  }
}
