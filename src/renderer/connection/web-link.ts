import { RPCLink } from '@orpc/client/fetch'
import { endSession } from './session.ts'

/** Only the web host serves pages over plain HTTP; the desktop window has a protocol of its own (`app:`). */
export function isWebHost() {
  return window.location.protocol === 'http:'
}

export const webLink = new RPCLink({
  url: () => new URL('/rpc', window.location.origin),
  fetch: async (request, init) => {
    const response = await globalThis.fetch(request, init)
    if (response.status === 401) endSession()
    return response
  },
})

/**
 * Trades the one-time key of the printed address (`#kunci=…`) for a session cookie and takes it out of the address, at once.
 * Without a key the cookie of an earlier load still counts, so nothing is asked. False: the key was refused.
 */
export async function startWebSession(): Promise<boolean> {
  const token = /^#kunci=(.+)$/.exec(window.location.hash)?.[1]
  if (!token) return true

  window.history.replaceState(null, '', window.location.pathname)
  const response = await fetch('/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: decodeURIComponent(token) }),
  })
  return response.ok
}
