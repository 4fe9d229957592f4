import { createHash, X509Certificate } from 'node:crypto'
import { Agent, request as startRequest } from 'node:https'
import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import { connect, type TLSSocket } from 'node:tls'
import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import { central } from '#contract/central'
import type { CentralServer } from './server-repository.ts'
import { SendFaultError } from './send-fault-error.ts'

export type CentralConnection = {
  client: ContractRouterClient<typeof central>
  /** Of the certificate that the centre showed last, in hexadecimal digits. */
  certificate(): string | null
  /** By how many milliseconds the centre's clock is ahead of this one, from its last answer. */
  clockAhead(): number | null
  close(): void
}

/** Without an answer for so long, nobody is there. The centre may think for a while about a large packet. */
const patience = { connecting: 15_000, answering: 5 * 60_000 }
const largestAnswer = 256 * 1024 * 1024

type Seen = { certificate: string | null; clockAhead: number | null }

/**
 * Calls of the centre's service over TLS. Nothing is sent, the credential least of all, before its certificate is known
 * to be the right one. Faults of the way there are `SendFaultError`s; what the service answers are oRPC's own errors.
 */
export function connectCentral(
  server: Pick<CentralServer, 'address' | 'certificate' | 'credential'>,
  now: () => Date,
): CentralConnection {
  const seen: Seen = { certificate: null, clockAhead: null }
  const agent = pinningAgent(server, seen)
  const link = new OpenAPILink(central, {
    url: server.address,
    headers: () => (server.credential === null ? {} : { authorization: `Bearer ${server.credential}` }),
    fetch: request => fetchOver(agent, request, date => (seen.clockAhead = date - now().getTime())),
  })
  return {
    client: createORPCClient(link),
    certificate: () => seen.certificate,
    clockAhead: () => seen.clockAhead,
    close: () => agent.destroy(),
  }
}

function pinningAgent({ address, certificate }: Pick<CentralServer, 'address' | 'certificate'>, seen: Seen): Agent {
  const { hostname, port } = new URL(address)
  const host = hostname.replace(/^\[|\]$/g, '')
  const agent = new Agent({ keepAlive: true, maxSockets: 2 })
  agent.createConnection = (_, done) => {
    const socket = connect({
      host,
      port: Number(port || 443),
      ...(isIP(host) === 0 && { servername: host }),
      // Judged below, where the certificate can still be shown to a person.
      rejectUnauthorized: false,
    })
    socket.setTimeout(patience.connecting, () => socket.destroy(timeout()))
    socket.once('error', error => done?.(error, socket))
    socket.once('secureConnect', () => {
      socket.setTimeout(0)
      const fault = certificateFault(socket, certificate, seen)
      if (fault) socket.destroy(fault)
      else done?.(null, socket)
    })
    return undefined
  }
  return agent
}

function certificateFault(socket: TLSSocket, expected: string | null, seen: Seen): SendFaultError | null {
  const { raw } = socket.getPeerCertificate()
  const presented = createHash('sha256').update(raw).digest('hex')
  seen.certificate = presented
  if (expected === null ? socket.authorized : presented === expected) return null
  const { validFromDate, validToDate } = new X509Certificate(raw)
  const now = Date.now()
  const isByDate = expected === null && (now < validFromDate.getTime() || now > validToDate.getTime())
  return new SendFaultError({ kind: 'wrong-certificate', expected, presented, isByDate })
}

const timeout = () => Object.assign(new Error('Nobody answers.'), { code: 'ETIMEDOUT' })

/** As `fetch`, over an agent that node's own does not take. */
async function fetchOver(agent: Agent, request: Request, onDate: (date: number) => void): Promise<Response> {
  const { signal } = request
  const body = request.body === null ? null : Buffer.from(await request.arrayBuffer())
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const headers = { ...Object.fromEntries(request.headers), ...(body && { 'content-length': body.length }) }
    const call = startRequest(request.url, { agent, method: request.method, headers, signal })
    call.setTimeout(patience.answering, () => call.destroy(timeout()))
    call.once('response', resolve)
    call.once('error', reject)
    call.end(body ?? undefined)
  })
  const date = Date.parse(answer.headers.date ?? '')
  if (!Number.isNaN(date)) onDate(date)
  const status = answer.statusCode ?? 0
  const bytes = await bytesOf(answer)
  const headers = Object.entries(answer.headers).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  )
  return new Response(status === 204 ? null : bytes, { status, headers })
}

async function bytesOf(answer: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > largestAnswer) throw new Error('The answer is too large.')
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}
