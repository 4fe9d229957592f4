import { join } from 'node:path'
import { Writable } from 'node:stream'
import { makeEnrolmentCode } from '#central/devices/devices'
import { callLimits } from '#central/http/call-limits'
import type { Certificate } from '#central/http/certificate'
import { createLog } from '#central/http/log'
import { createMetrics } from '#central/http/metrics'
import { serve } from '#central/http/serve'
import { directReceiver, threadedReceiver } from '#central/receive/receiver'
import { aDevice } from '../builders/a-packet.ts'
import { now, type TestCentre } from './a-centre.ts'

/** A window of one file, as a build would leave it. */
const pagesFolder = join(import.meta.dirname, 'a-window')

const many = { keyPrefix: 'device', points: 100_000, duration: 60 }

type Call = Omit<RequestInit, 'headers'> & { headers?: Record<string, string>; credential?: string }

/** The whole service on a port of its own; its log is kept as text. */
export async function aServer(
  centre: TestCentre,
  {
    limits = { device: many, stranger: { ...many, keyPrefix: 'stranger' } },
    tls = null as Pick<Certificate, 'cert' | 'key'> | null,
    port = 0,
  } = {},
) {
  const lines: string[] = []
  const keeping = new Writable({ write: (chunk, _, done) => (lines.push(String(chunk)), done()) })
  const { databaseUrl } = centre.store
  const receiver = databaseUrl === null ? directReceiver(centre) : threadedReceiver(centre, databaseUrl, 1)
  const server = await serve({
    context: { centre, receiver, metrics: createMetrics(), version: '0.0.0', now: () => now },
    limits: callLimits(null, limits),
    log: createLog('debug', keeping),
    tls,
    host: '127.0.0.1',
    port,
    metricsToken: null,
    pagesFolder,
  })
  const call = (path: string, { credential, headers, ...init }: Call = {}) =>
    fetch(`${server.address}${path}`, {
      ...init,
      headers: { ...headers, ...(credential === undefined ? {} : { Authorization: `Bearer ${credential}` }) },
    })
  const enrol = (code: string, device = aDevice()) => {
    const { name, publicKey, recipient } = device.party
    return call('/api/v1/enrolments', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ code, party: { name, publicKey, recipient } }),
    })
  }
  /** A device of the province (of the centre: `00`), with what it shows from then on. */
  async function enrolled(provinceCode = '11') {
    const role = provinceCode === '00' ? 'centre' : 'province'
    const device = aDevice({ role, provinceCode: provinceCode === '00' ? null : provinceCode })
    const { code } = await makeEnrolmentCode(centre.store, { provinceCode, name: 'Laptop', now })
    const { credential } = (await (await enrol(code, device)).json()) as { credential: string }
    return { device, credential }
  }
  return {
    address: server.address,
    call,
    enrol,
    enrolled,
    send: (credential: string, bytes: Uint8Array, fields: Record<string, string> = {}) =>
      call('/api/v1/packets', { method: 'POST', credential, body: form({ packet: bytes, ...fields }) }),
    addChunk: (credential: string, sha256: string, offset: number, chunk: Uint8Array) =>
      call(`/api/v1/uploads/${sha256}`, { method: 'POST', credential, body: form({ offset: `${offset}`, chunk }) }),
    log: () => lines.join(''),
    close: async () => {
      await server.close()
      await receiver.close()
    },
  }
}

function form(fields: Record<string, string | Uint8Array>) {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    data.set(name, typeof value === 'string' ? value : new File([new Uint8Array(value)], 'packet.gladi'))
  }
  return data
}

export const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer())
