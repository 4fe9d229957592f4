import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { RPCHandler } from '@orpc/server/node'
import { pageHeaders } from '#pages/page-headers'
import { pageResponse } from '#pages/page-response'
import type { AppContext } from '#main/procedure'
import { router } from '#main/router'
import { refusalOf } from './request-guard.ts'
import { cookieName, createSessions } from './sessions.ts'

export type WebHost = {
  /** A new address, good for one browser: the token is in the fragment, which no server and no log sees. */
  newAddress(): string
  close(): Promise<void>
}

/** The only address that is served: other computers cannot connect. */
const loopback = '127.0.0.1'
const longestToken = 200

/** The same window and the same procedures as the desktop's, over HTTP on this computer. Port 0: any free one. */
export async function startWebHost(context: AppContext, pagesFolder: string, port: number): Promise<WebHost> {
  const sessions = createSessions(() => Date.now())
  const rpc = new RPCHandler(router)
  let host = ''

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const refusal = refusalOf(request, host)
    if (refusal) return end(response, refusal)
    const { pathname } = new URL(request.url!, `http://${host}`)
    if (pathname === '/session') return openSession(request, response)
    if (pathname.startsWith('/rpc')) {
      if (!sessions.admits(request.headers.cookie)) return end(response, 401)
      response.setHeader('Cache-Control', 'no-store')
      const { matched } = await rpc.handle(request, response, { prefix: '/rpc', context })
      return matched ? undefined : end(response, 404)
    }
    return sendPage(request, response)
  }

  async function openSession(request: IncomingMessage, response: ServerResponse) {
    const secret = sessions.exchange(await tokenIn(request))
    if (!secret) return end(response, 403)
    response.setHeader('Set-Cookie', `${cookieName}=${secret}; HttpOnly; SameSite=Strict; Path=/`)
    return end(response, 204)
  }

  async function sendPage(request: IncomingMessage, response: ServerResponse) {
    const page = await pageResponse(
      pagesFolder,
      new Request(`http://${host}${request.url}`, { method: request.method! }),
    )
    response.writeHead(page.status, Object.fromEntries(page.headers))
    response.end(page.body ? Buffer.from(await page.arrayBuffer()) : undefined)
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => (response.headersSent ? response.destroy() : end(response, 500)))
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, loopback, resolve))
  host = `${loopback}:${(server.address() as AddressInfo).port}`

  return {
    newAddress: () => `http://${host}/#kunci=${sessions.newToken()}`,
    close: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

function end(response: ServerResponse, status: number) {
  response.writeHead(status, pageHeaders).end()
}

/** The token of a JSON body; empty where there is none, which no session has. */
async function tokenIn(request: IncomingMessage) {
  let text = ''
  for await (const part of request) {
    text += part
    if (text.length > longestToken) return ''
  }
  try {
    const { token } = JSON.parse(text)
    return typeof token === 'string' ? token : ''
  } catch {
    return ''
  }
}
