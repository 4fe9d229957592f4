import { hash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { ORPCError } from '@orpc/server'
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node'
import { pageHeaders } from '#pages/page-headers'
import { pageResponse } from '#pages/page-response'
import { createBoards } from '../readiness/boards.ts'
import { type PageContext, pageRouter } from '../readiness/page-router.ts'
import { endPageSession, openPageSession, pageReader } from '../readiness/page-sessions.ts'
import { readRegionNames } from '../readiness/region-names.ts'
import type { Centre } from '../receive/receive-packet.ts'
import type { CallLimits } from './call-limits.ts'
import { type Log, safeFault } from './log.ts'
import { pageCookie, secretOf } from './page-cookie.ts'
import { serverFault } from './server-fault.ts'

type PageHosting = {
  centre: Centre
  now: () => Date
  limits: CallLimits
  log: Log
  /** The built window. */
  folder: string
  addressOf: (request: IncomingMessage) => string
  /** Whether the browser came by HTTPS, if only to the balancer. */
  isSecure: (request: IncomingMessage) => boolean
}

/** Answers what belongs to the centre's page; false: it is something else. */
export type PageHost = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<boolean>

const longestQuestion = 64 * 1024
const longestSecret = 500

/** The window's own file at `/`, its parts below `/assets/`, its questions to `/rpc`, for who has a session. */
export function createPageHost(hosting: PageHosting): PageHost {
  const { centre, now, limits, log } = hosting
  const context: Omit<PageContext, 'reader'> = {
    store: centre.store,
    boards: createBoards(centre.store),
    regions: readRegionNames(),
    centreName: centre.keys.name,
  }
  const rpc = new RPCHandler<PageContext>(pageRouter, {
    plugins: [new BodyLimitPlugin({ maxBodySize: longestQuestion })],
    interceptors: [
      async options => {
        try {
          return await options.next()
        } catch (error) {
          if (error instanceof ORPCError) throw error
          log.error({ fault: safeFault(error) })
          throw serverFault(error) ?? error
        }
      },
    ],
  })

  async function openSession(request: IncomingMessage, response: ServerResponse) {
    const seconds = await limits.ofStranger(hosting.addressOf(request))
    if (seconds !== null) return end(response, 429, { 'Retry-After': String(seconds) })
    const secret = await openPageSession(centre.store, await shownIn(request), now())
    if (secret === null) return end(response, 403)
    return end(response, 204, { 'Set-Cookie': pageCookie(secret, hosting.isSecure(request)) })
  }

  async function endSession(request: IncomingMessage, response: ServerResponse) {
    await endPageSession(centre.store, secretOf(request.headers.cookie))
    return end(response, 204, { 'Set-Cookie': pageCookie(null, hosting.isSecure(request)) })
  }

  async function ask(request: IncomingMessage, response: ServerResponse) {
    const secret = secretOf(request.headers.cookie)
    const reader = await pageReader(centre.store, secret, now())
    // A page that was left open asks several things at once: they are no tries to sign in.
    const seconds = await (reader
      ? limits.ofDevice(`page ${hash('sha256', secret)}`)
      : limits.ofStranger(`page ${hosting.addressOf(request)}`))
    if (seconds !== null) return end(response, 429, { 'Retry-After': String(seconds) })
    if (!reader) return end(response, 401)
    const { matched } = await rpc.handle(request, response, { prefix: '/rpc', context: { ...context, reader } })
    return matched ? undefined : end(response, 404)
  }

  return async (request, response, path) => {
    if (path === '/' || path === '/favicon.ico' || path.startsWith('/assets/')) {
      await sendFile(request, response, hosting.folder, path)
      return true
    }
    const isSession = path === '/session'
    if (!isSession && !path.startsWith('/rpc/')) return false
    const method = request.method ?? ''
    if (method !== 'POST' && !(isSession && method === 'DELETE')) end(response, 405)
    else if (!comesFromHere(request)) end(response, 403)
    else if (isSession) await (method === 'POST' ? openSession : endSession)(request, response)
    else await ask(request, response)
    return true
  }
}

/** Whether a path is one of the questions that the page asks; anything else is no matter of logs. */
export function isPageProcedure(path: string): boolean {
  const [, root, feature = '', name = ''] = path.split('/')
  const procedures: Record<string, object> = pageRouter
  return root === 'rpc' && Object.hasOwn(procedures, feature) && Object.hasOwn(procedures[feature]!, name)
}

const year = 365 * 24 * 3600

/** What is named by its content never becomes other; the window's first file says which those are. */
async function sendFile(request: IncomingMessage, response: ServerResponse, folder: string, path: string) {
  const name = path === '/' ? '/centre.html' : path
  const page = await pageResponse(folder, new Request(`http://centre${name}`, { method: request.method! }))
  if (path === '/' && page.status === 404) {
    end(response, 503, { 'Content-Type': 'text/plain; charset=utf-8' }, notBuilt)
    return
  }
  const isKept = path !== '/' && page.status === 200
  const kept = isKept ? { 'Cache-Control': `public, max-age=${year}, immutable` } : {}
  response.writeHead(page.status, { ...Object.fromEntries(page.headers), ...kept })
  response.end(page.body ? Buffer.from(await page.arrayBuffer()) : undefined)
}

const notBuilt = 'Halaman belum dibangun: jalankan `npm run central`, yang membangunnya.\n'

/** A page of another site can neither sign in here nor ask; a browser says where a call comes from. */
function comesFromHere({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin'
  return headers.origin !== undefined && URL.parse(headers.origin)?.host === headers.host
}

function end(response: ServerResponse, status: number, headers: Record<string, string> = {}, text = '') {
  response.writeHead(status, { ...pageHeaders, ...headers }).end(text)
}

/** The one-time key or credential of a JSON body; empty where there is none, which nobody has. */
async function shownIn(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const part of request) {
    text += String(part)
    if (text.length > longestSecret) return ''
  }
  try {
    const { shown } = JSON.parse(text) as { shown?: unknown }
    return typeof shown === 'string' ? shown : ''
  } catch {
    return ''
  }
}
