import { Agent, type IncomingMessage, request as startRequest } from 'node:http'
import { createORPCClient } from '@orpc/client'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import { central } from '#contract/central'
import type { CentralConnection } from '#main/exchange/central-connection'
import type { CentralServer } from '#main/exchange/server-repository'
import { ClientDied } from './mortal-database.ts'
import type { CallFate } from './step.ts'

type Call = { path: string; method: string; headers: Record<string, string>; body: Buffer | null }
export type Answer = { status: number; headers: Record<string, string>; body: Buffer }

/** The network between all clients and the centre. */
export type Network = {
  carry: (call: Call, bytes?: number) => Promise<Answer>
  /** Nobody waits for an answer to these any more. */
  late: Call[]
}

export type Line = {
  connect: (server: Pick<CentralServer, 'credential'>) => CentralConnection
  /** What becomes of the next calls; of those after them nothing bad. */
  expect: (fates: readonly CallFate[]) => void
}

export function aNetwork(address: string, onAnswer: (answer: Answer) => void): Network & { close(): void } {
  const agent = new Agent({ keepAlive: true })
  async function carry({ path, method, headers, body }: Call, bytes = body?.length ?? 0): Promise<Answer> {
    const isWhole = bytes === (body?.length ?? 0)
    const incoming = await new Promise<IncomingMessage>((resolve, reject) => {
      const options = { agent, method, headers: { ...headers, 'content-length': body?.length ?? 0 } }
      const request = startRequest(`${address}${path}`, options)
      request.once('response', resolve)
      request.once('error', reject)
      if (isWhole) request.end(body)
      else if (bytes === 0) request.destroy(cutOff())
      else request.write(body!.subarray(0, bytes), () => request.destroy(cutOff()))
    })
    const chunks: Buffer[] = []
    for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk)
    const answer = {
      status: incoming.statusCode!,
      headers: incoming.headers as Record<string, string>,
      body: Buffer.concat(chunks),
    }
    onAnswer(answer)
    return answer
  }
  return { carry, late: [], close: () => agent.destroy() }
}

const cutOff = () => Object.assign(new Error('The line was cut.'), { code: 'ECONNRESET' })
const part = (bytes: Buffer, share: number) => Math.floor(bytes.length * share)

/** A client's own way to the centre, on which anything may happen. */
export function unreliableLine({ carry, late }: Network, kill: () => void): Line {
  let fates: CallFate[] = []

  async function go(call: Call): Promise<Answer> {
    const fate = fates.shift() ?? { is: 'arrives' }
    switch (fate.is) {
      case 'arrives':
        return await carry(call)
      case 'lost':
        throw cutOff()
      case 'cut':
        if (call.body) await carry(call, part(call.body, fate.share)).catch(() => {})
        throw cutOff()
      case 'twice':
        await carry(call)
        return await carry(call)
      case 'late':
        late.push(call)
        throw cutOff()
      case 'answer-lost':
        await carry(call)
        throw cutOff()
      case 'answer-cut': {
        const answer = await carry(call)
        return { ...answer, body: answer.body.subarray(0, part(answer.body, fate.share)) }
      }
      case 'client-killed':
        if (fate.when === 'after') await carry(call)
        kill()
        throw new ClientDied()
    }
  }

  async function fetchOver(request: Request): Promise<Response> {
    const body = request.body === null ? null : Buffer.from(await request.arrayBuffer())
    const { pathname, search } = new URL(request.url)
    const headers = Object.fromEntries(request.headers)
    const answer = await go({ path: pathname + search, method: request.method, headers, body })
    const { 'content-length': _, ...told } = answer.headers
    return new Response(answer.status === 204 ? null : new Uint8Array(answer.body), {
      status: answer.status,
      headers: Object.entries(told).filter((one): one is [string, string] => typeof one[1] === 'string'),
    })
  }

  return {
    connect: ({ credential }) => ({
      client: createORPCClient(
        new OpenAPILink(central, {
          url: 'http://pusat.invalid',
          headers: { authorization: `Bearer ${credential}` },
          fetch: fetchOver,
        }),
      ),
      certificate: () => null,
      clockAhead: () => null,
      close: () => {},
    }),
    expect: next => {
      fates = [...next]
    },
  }
}
