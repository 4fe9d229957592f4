import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

export const cookieName = 'gladi'

/** Without a call for so long, the next one needs a new address. */
const idleMilliseconds = 8 * 3_600_000

/** One-time tokens that become cookies. Only hashes are kept; nothing outlives the process. */
export function createSessions(now: () => number) {
  const tokens = new Set<string>()
  const lastCall = new Map<string, number>()

  return {
    /** For the fragment of an address; good for one exchange. */
    newToken() {
      const token = randomBytes(32).toString('base64url')
      tokens.add(hashOf(token))
      return token
    },

    /** The cookie's value, or undefined where the token was used or never given. */
    exchange(token: string) {
      const known = [...tokens].find(one => isSame(one, hashOf(token)))
      if (!known) return undefined
      tokens.delete(known)
      const secret = randomBytes(32).toString('base64url')
      lastCall.set(hashOf(secret), now())
      return secret
    },

    /** Whether the cookie header has a session that is not idle for too long; counts as a call. */
    admits(cookieHeader: string | undefined) {
      const hash = hashOf(cookieValue(cookieHeader ?? '') ?? '')
      const last = lastCall.get(hash)
      if (last === undefined) return false
      if (now() - last > idleMilliseconds) return !lastCall.delete(hash)
      lastCall.set(hash, now())
      return true
    },
  }
}

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex')

const isSame = (a: string, b: string) => timingSafeEqual(Buffer.from(a), Buffer.from(b))

function cookieValue(header: string) {
  for (const part of header.split(';')) {
    const [name, value] = part.trim().split('=')
    if (name === cookieName) return value
  }
  return undefined
}
