import type { IncomingMessage } from 'node:http'

/** Why a request is turned away, as an HTTP status. */
export type Refusal = 403 | 405 | 421

/**
 * The rules before any routing: the exact host (against DNS rebinding), and for everything but the pages' own files an
 * Origin and a Sec-Fetch-Site that can only be ours. A page of another site can therefore neither call nor read.
 */
export function refusalOf(request: IncomingMessage, host: string): Refusal | undefined {
  if (request.headers.host !== host) return 421
  const path = new URL(request.url ?? '/', `http://${host}`).pathname
  const isCall = path === '/session' || path === '/rpc' || path.startsWith('/rpc/')
  if (!isCall) {
    if (request.method !== 'GET' && request.method !== 'HEAD') return 405
    return isFirstPage(path) || comesFromHere(request, host) ? undefined : 403
  }
  if (request.method !== 'POST') return 405
  return request.headers.origin === `http://${host}` && comesFromHere(request, host) ? undefined : 403
}

/** The window itself, which one opens from anywhere: a terminal, a bookmark. It holds nobody's data. */
const isFirstPage = (path: string) => path === '/' || path === '/index.html'

function comesFromHere({ headers }: IncomingMessage, host: string) {
  const site = headers['sec-fetch-site']
  const origin = headers.origin
  return (site === undefined || site === 'same-origin') && (origin === undefined || origin === `http://${host}`)
}
