import { chunkBytes } from '#contract/central'
import { aDevice, aPacket } from '../../tests/builders/a-packet.ts'
import { resultsOf } from './national-results.ts'

/** A province with its results in a packet, as it stands before it sends. */
export type Province = {
  code: string
  device: ReturnType<typeof aDevice>
  packet: { bytes: Uint8Array; sha256: string }
  records: number
}

export function aProvince(code: string, people: number): Province {
  const device = aDevice({ provinceCode: code })
  const records = resultsOf(people)
  const { bytes, sha256 } = aPacket(records, { device })
  return { code, device, packet: { bytes, sha256 }, records: records.length }
}

/** Milliseconds that each call took, of one kind. */
export type Calls = { pieces: number[]; packets: number[] }

/** Through a balancer, each from an address of its own. */
const from = (code: string) => ({ 'X-Forwarded-For': `10.0.0.${code}` })

export async function enrol(address: string, { code, device }: Province, enrolmentCode: string): Promise<string> {
  const { name, publicKey, recipient } = device.party
  const answer = await fetch(`${address}/api/v1/enrolments`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...from(code) },
    body: JSON.stringify({ code: enrolmentCode, party: { name, publicKey, recipient } }),
  })
  return ((await sound(answer).json()) as { credential: string }).credential
}

/** As Gladi sends: in pieces of 256 KiB, one after the other, and then the word that makes a packet of them. */
export async function send(address: string, { code, packet }: Province, credential: string, calls: Calls) {
  const headers = { Authorization: `Bearer ${credential}`, ...from(code) }
  const upload = `${address}/api/v1/uploads/${packet.sha256}`
  await timed(calls.pieces, () => fetch(upload, { headers }))
  for (let offset = 0; offset < packet.bytes.length; offset += chunkBytes) {
    const body = new FormData()
    body.set('offset', String(offset))
    body.set('chunk', new File([new Uint8Array(packet.bytes.subarray(offset, offset + chunkBytes))], 'chunk'))
    await timed(calls.pieces, () => fetch(upload, { method: 'POST', headers, body }))
  }
  const receipt = await timed(calls.packets, () =>
    fetch(`${address}/api/v1/packets`, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json' },
      body: JSON.stringify({ sha256: packet.sha256 }),
    }),
  )
  return receipt.length
}

async function timed(times: number[], call: () => Promise<Response>): Promise<Uint8Array> {
  const began = performance.now()
  const bytes = await sound(await call()).bytes()
  times.push(performance.now() - began)
  return bytes
}

function sound(answer: Response): Response {
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`)
  return answer
}
