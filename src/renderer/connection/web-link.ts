import { RPCLink } from '@orpc/client/fetch'
import { loseSession } from './session.ts'

/**
 * Whether calls go over HTTP: the web host serves its page over plain HTTP, the desktop window has a protocol of its own
 * (`app:`, which stand-ins for it may call otherwise), and the centre's page, usually over HTTPS, says whose it is.
 */
export function isWebHost() {
  return window.location.protocol === 'http:' || document.querySelector('meta[name="gladi-host"]') !== null
}

export const webLink = new RPCLink({
  url: () => new URL('/rpc', window.location.origin),
  fetch: async (request, init) => {
    try {
      const response = await globalThis.fetch(request, init)
      if (response.status === 401) loseSession('ended')
      return response
    } catch (error) {
      // What was cancelled is an AbortError; a fetch that reaches nobody, a TypeError.
      if (error instanceof TypeError) loseSession('stopped')
      throw error
    }
  },
})

/**
 * Trades the one-time key of the printed address (`#kunci=…`) for a session cookie and takes it out of the address, at once.
 * A key that was used before changes nothing: whether the cookie of an earlier load still counts, the first call tells.
 */
export async function startWebSession(): Promise<void> {
  const token = /^#kunci=(.+)$/.exec(window.location.hash)?.[1]
  if (!token) return

  window.history.replaceState(null, '', window.location.pathname)
  await fetch('/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: decodeURIComponent(token) }),
  })
}
