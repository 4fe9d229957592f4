import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { OpenAPIHandler } from '@orpc/openapi/node'
import { ORPCError } from '@orpc/server'
import { BodyLimitPlugin } from '@orpc/server/node'
import { chunkBytes } from '#contract/central'
import { deviceOfCredential } from '../devices/devices.ts'
import { sql } from '../store/sql.ts'
import type { CallLimits } from './call-limits.ts'
import { type CallContext, centralRouter } from './central-router.ts'
import { type Log, safeFault } from './log.ts'
import { openApiDocument } from './openapi-document.ts'
import { createPageHost, isPageProcedure } from './page-host.ts'
import { serverFault } from './server-fault.ts'

export type Serving = {
  context: Omit<CallContext, 'device'>
  limits: CallLimits
  log: Log
  /** PEM; null: plain HTTP, for a balancer in front that ends TLS and says who called. */
  tls: { cert: string; key: string } | null
  host: string
  /** 0: any free one. */
  port: number
  /** Shown to whoever asks from elsewhere than this machine; null: nobody else may. */
  metricsToken: string | null
  /** The built window, of which `centre.html` is the centre's page. */
  pagesFolder: string
}

export type CentralServer = {
  address: string
  /** Takes no new calls, and waits for those that are there. */
  close: () => Promise<void>
}

/** Form fields around a file need some room. */
const formRoom = 16 * 1024
/** A whole packet in one call; a larger one comes in pieces. */
const wholePacket = 32 * 1024 ** 2
/** So long may the calls that are there when it stops take. */
const lastSeconds = 20

export async function serve(serving: Serving): Promise<CentralServer> {
  const document = JSON.stringify(await openApiDocument())
  const { context, log, metricsToken } = serving
  const handlers = {
    packets: apiHandler(serving, wholePacket + formRoom),
    uploads: apiHandler(serving, chunkBytes + formRoom),
    other: apiHandler(serving, formRoom),
  }
  const isBehindBalancer = serving.tls === null
  const answerPage = createPageHost({
    centre: context.centre,
    now: context.now,
    limits: serving.limits,
    log,
    folder: serving.pagesFolder,
    addressOf: request => addressOf(request, isBehindBalancer),
    isSecure: request => !isBehindBalancer || request.headers['x-forwarded-proto'] === 'https',
  })

  async function answer(request: IncomingMessage, response: ServerResponse, path: string) {
    response.setHeader('Cache-Control', 'no-store')
    response.setHeader('X-Content-Type-Options', 'nosniff')
    if (path === '/healthz') return health(context, response)
    if (path === '/openapi.json') return end(response, 200, document, 'application/json')
    if (path === '/metrics') {
      if (!mayMeasure(request, metricsToken)) return end(response, 403, '')
      return end(response, 200, await context.metrics.text(), 'text/plain; version=0.0.4')
    }
    if (await answerPage(request, response, path)) return
    const handler =
      handlers[path === '/api/v1/packets' ? 'packets' : path.startsWith('/api/v1/uploads/') ? 'uploads' : 'other']
    const { matched } = await handler.handle(request, response, { context: { ...context, device: null } })
    if (!matched) end(response, 404, '')
  }

  const listener = (request: IncomingMessage, response: ServerResponse) => {
    const path = /^[^?#]*/.exec(request.url ?? '')![0]
    const route = `${request.method} ${routeOf(path)}`
    const began = performance.now()
    response.once('close', () => {
      const milliseconds = Math.round(performance.now() - began)
      context.metrics.called(route, response.statusCode, milliseconds / 1000)
      log.info({ route, status: response.statusCode, milliseconds })
    })
    answer(request, response, path).catch((error: unknown) => {
      log.error({ route, fault: safeFault(error) })
      if (response.headersSent) response.destroy()
      else end(response, 500, '')
    })
  }
  const server = serving.tls
    ? createHttpsServer({ ...serving.tls, minVersion: 'TLSv1.2' }, listener)
    : createHttpServer(listener)
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(serving.port, serving.host, resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `${serving.tls ? 'https' : 'http'}://${serving.host.includes(':') ? `[${serving.host}]` : serving.host}:${port}`,
    close: () => closeGently(server),
  }
}

/** Calls of a device that is known, and not too many; refused before anything of their body is read. */
function apiHandler({ limits, log, tls }: Serving, maxBodySize: number) {
  return new OpenAPIHandler<CallContext & { request?: IncomingMessage }>(centralRouter, {
    plugins: [new BodyLimitPlugin({ maxBodySize })],
    adapterInterceptors: [
      options =>
        options.next({ ...options, context: { ...options.context, request: options.request as IncomingMessage } }),
    ],
    interceptors: [
      async options => {
        try {
          const device = await callerOf(options.context, options.context.request!, limits, tls === null)
          return await options.next({ ...options, context: { ...options.context, device } })
        } catch (error) {
          if (error instanceof ORPCError) throw error
          log.error({ fault: safeFault(error) })
          throw serverFault(error) ?? error
        }
      },
    ],
  })
}

/** They need no credential. */
const openPaths = ['/api/v1/centre', '/api/v1/enrolments']

async function callerOf(
  { centre }: CallContext,
  request: IncomingMessage,
  limits: CallLimits,
  isBehindBalancer: boolean,
) {
  const path = /^[^?#]*/.exec(request.url ?? '')![0]
  const address = addressOf(request, isBehindBalancer)
  if (openPaths.includes(path)) {
    if (request.method === 'POST') refuseOften(await limits.ofStranger(address))
    return null
  }
  const [, credential = ''] = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '') ?? []
  const device = await deviceOfCredential(centre.store, credential)
  if (device) {
    refuseOften(await limits.ofDevice(device.party.publicKey))
    return device
  }
  refuseOften(await limits.ofStranger(address))
  throw new ORPCError('CREDENTIAL_REFUSED', {
    defined: true,
    status: 401,
    message: 'The credential is not known, or was revoked.',
  })
}

function refuseOften(seconds: number | null) {
  if (seconds === null) return
  throw new ORPCError('TOO_OFTEN', { defined: true, status: 429, message: 'Too many calls.', data: { seconds } })
}

/** Only a balancer's word is taken for who called. */
function addressOf(request: IncomingMessage, isBehindBalancer: boolean): string {
  const told = isBehindBalancer
    ? String(request.headers['x-forwarded-for'] ?? '')
        .split(',')
        .at(-1)!
        .trim()
    : ''
  return told === '' ? (request.socket.remoteAddress ?? '') : told
}

const loopback = ['127.0.0.1', '::1', '::ffff:127.0.0.1']

const mayMeasure = ({ socket, headers }: IncomingMessage, token: string | null) =>
  token === null ? loopback.includes(socket.remoteAddress ?? '') : headers.authorization === `Bearer ${token}`

async function health({ centre }: Pick<CallContext, 'centre'>, response: ServerResponse) {
  try {
    await centre.store.asOwner(db => db.rows(sql`SELECT 1`))
    end(response, 200, 'ok')
  } catch {
    end(response, 503, 'database')
  }
}

/** A path as it stands in the contract: what is in it of a packet is no matter of logs. */
function routeOf(path: string): string {
  if (path === '/' || path === '/session') return path
  if (path.startsWith('/assets/')) return '/assets/{file}'
  if (isPageProcedure(path)) return path
  const known = path
    .replace(/^(\/api\/v1\/uploads\/)[0-9a-f]{64}$/, '$1{sha256}')
    .replace(/^(\/api\/v1\/packets\/)[0-9a-fA-F-]{36}(\/receipt)$/, '$1{packetId}$2')
  return /^\/(healthz|metrics|openapi\.json|api\/v1\/(centre|decisions|enrolments|packets|plan|uploads\/\{sha256\}|packets\/\{packetId\}\/receipt))$/.test(
    known,
  )
    ? known
    : 'other'
}

function end(response: ServerResponse, status: number, text: string, type = 'text/plain') {
  response.writeHead(status, { 'Content-Type': type }).end(text)
}

async function closeGently(server: Server) {
  const closed = new Promise(resolve => server.close(resolve))
  server.closeIdleConnections()
  const late = setTimeout(() => server.closeAllConnections(), lastSeconds * 1000)
  await closed
  clearTimeout(late)
}
