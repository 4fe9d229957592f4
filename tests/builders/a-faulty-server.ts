import { X509Certificate } from 'node:crypto'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { OpenAPIHandler } from '@orpc/openapi/node'
import { implement, ORPCError } from '@orpc/server'
import { generate } from 'selfsigned'
import { central } from '#contract/central'
import { aCentre } from './a-centre.ts'

/** What is to go wrong with the calls that come. */
export type Troubles = {
  /** The line is cut in the middle of every piece from this many bytes of a packet on, so often. */
  cutAfter: { bytes: number; times: number } | null
  /** So many answers to whole packets get lost on the way, after everything was taken. */
  lostAnswers: number
  answer: 'full' | 'often' | 'revoked' | 'other-province' | 'portal' | null
  /** By so many minutes the server's clock is ahead. */
  clockMinutes: number
}

/** The centre's service over TLS with a certificate of its own, and every fault that a network has. Receipts are the domain's. */
export async function aFaultyServer() {
  const centre = aCentre()
  const troubles: Troubles = { cutAfter: null, lostAnswers: 0, answer: null, clockMinutes: 0 }
  const uploads = new Map<string, Buffer>()
  const receipts = new Map<string, Uint8Array>()
  const calls: string[] = []
  const procedure = implement(central).$context<{ cut: () => void }>()
  const file = (bytes: Uint8Array) =>
    new File([new Uint8Array(bytes)], 'tanda-terima.gladi', { type: 'application/vnd.gladi.packet' })

  const router = procedure.router({
    centre: procedure.centre.handler(() => ({
      party: centre.device.party,
      at: new Date().toISOString(),
      version: '1',
    })),
    enrol: procedure.enrol.handler(({ input, errors }) => {
      if (input.code !== '73-BENAR') throw errors.CODE_REFUSED()
      const device = { ...input.party, role: 'province' as const, provinceCode: '73' }
      return { credential: 'rahasia', device, centre: centre.device.party }
    }),
    uploads: {
      find: procedure.uploads.find.handler(({ input }) => ({ offset: uploads.get(input.sha256)?.length ?? 0 })),
      add: procedure.uploads.add.handler(async ({ input, errors, context }) => {
        const before = uploads.get(input.sha256) ?? Buffer.alloc(0)
        if (input.offset !== before.length) throw errors.OTHER_OFFSET({ data: { offset: before.length } })
        if (troubles.cutAfter && troubles.cutAfter.times > 0 && before.length >= troubles.cutAfter.bytes) {
          troubles.cutAfter.times--
          context.cut()
          await new Promise(() => {})
        }
        const after = Buffer.concat([before, await input.chunk.bytes()])
        uploads.set(input.sha256, after)
        return { offset: after.length }
      }),
    },
    packets: {
      receive: procedure.packets.receive.handler(async ({ input, errors, context }) => {
        if (troubles.answer === 'other-province') {
          throw errors.PACKET_REFUSED({
            data: { reason: 'other-province', sentence: 'Paket ini milik provinsi lain.' },
          })
        }
        const bytes = 'sha256' in input ? uploads.get(input.sha256)! : Buffer.from(await input.packet.bytes())
        if (input.check) return file(centre.check(bytes))
        const receipt = centre.receive(bytes)
        receipts.set(centre.idOf(bytes), receipt)
        if (troubles.lostAnswers > 0) {
          troubles.lostAnswers--
          context.cut()
          await new Promise(() => {})
        }
        return file(receipt)
      }),
      receipt: procedure.packets.receipt.handler(({ input, errors }) => {
        const receipt = receipts.get(input.packetId)
        if (!receipt) throw errors.NOT_FOUND()
        return file(receipt)
      }),
      plan: procedure.packets.plan.handler(({ errors }) => {
        throw errors.NOT_FOUND()
      }),
      decisions: procedure.packets.decisions.handler(() => ({ status: 204 as const })),
    },
  })

  const handler = new OpenAPIHandler(router, {
    interceptors: [
      options => {
        if (troubles.answer === 'full') throw new ORPCError('SERVER_FULL', { defined: true, status: 507 })
        if (troubles.answer === 'often')
          throw new ORPCError('TOO_OFTEN', { defined: true, status: 429, data: { seconds: 30 } })
        if (troubles.answer === 'revoked') throw new ORPCError('CREDENTIAL_REFUSED', { defined: true, status: 401 })
        return options.next()
      },
    ],
  })
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'pusat.contoh' }], { keyType: 'ec' })
  const server: Server = createServer({ key, cert }, (request, response) => {
    calls.push(`${request.method} ${request.url} ${request.headers.authorization ?? ''}`.trim())
    response.setHeader('Date', new Date(Date.now() + troubles.clockMinutes * 60_000).toUTCString())
    if (troubles.answer === 'portal') {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Masuk ke Wi-Fi hotel</h1>')
      return
    }
    const cut = () => request.socket.destroy()
    void handler.handle(request, response, { context: { cut } }).catch(() => response.destroy())
  })
  const listen = (port: number) => new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))
  const hangUp = () =>
    new Promise<void>(resolve => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  await listen(0)
  const { port } = server.address() as AddressInfo
  return {
    centre,
    troubles,
    calls,
    address: `https://127.0.0.1:${port}`,
    certificate: new X509Certificate(cert).fingerprint256,
    /** Nobody listens any more; until `answer` it is as if the machine were off. */
    hangUp,
    answer: () => listen(port),
    close: hangUp,
  }
}
