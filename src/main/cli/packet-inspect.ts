import { readFile } from 'node:fs/promises'
import type { PacketHeader } from '#domain/exchange/packet'
import type { Words } from '#main/words'
import { fingerprintOf } from '#packet/device-keys'
import { PacketFault } from '#packet/packet-fault'
import { openPacket, readRecords } from '#packet/read-packet'
import type { Arguments } from './command-arguments.ts'
import { say } from './packet-make.ts'

/**
 * `gladi packet inspect F`: what the header says. `verify F [--key …]`: also every record against its hash, and the signer
 * against a public key or its fingerprint (spaces do not matter). `key` undefined: the header only.
 */
export async function inspectPacket(file: string, given: Arguments, words: Words, key?: string | null): Promise<0 | 1> {
  const bytes = await readBytes(file)
  if (!bytes) {
    process.stderr.write(`${words('cli:notFound', { file })}\n`)
    return 1
  }
  try {
    const packet = openPacket(bytes)
    const { header, sha256 } = packet
    const fingerprint = fingerprintOf(header.from.publicKey)
    if (key !== undefined) readRecords(packet)
    const isOther = key !== undefined && key !== null && !isKeyOf(header, fingerprint, key)
    const told = toldOf(header, fingerprint, words)
    const verdict = isOther ? 'otherKey' : key === undefined ? 'looked' : key === null ? 'whole' : 'verified'
    const sentence = `${told}\n${words(`cli:packet.${verdict}`, { fingerprint })}`
    return say(given, sentence, { header, sha256, fingerprint, verdict }, isOther ? 1 : 0)
  } catch (error) {
    if (!(error instanceof PacketFault)) throw error
    const sentence = words(`exchange:fault.${error.kind}`, { line: error.line })
    return say(given, `${file}: ${sentence}`, { fault: { kind: error.kind, line: error.line, sentence } }, 1)
  }
}

export const readBytes = async (file: string): Promise<Uint8Array | null> => readFile(file).catch(() => null)

const isKeyOf = ({ from }: PacketHeader, fingerprint: string, key: string) =>
  key === from.publicKey || key.replace(/\D/g, '') === fingerprint.replace(/\D/g, '')

function toldOf(header: PacketHeader, fingerprint: string, words: Words): string {
  const counts = Object.entries(header.counts).map(([kind, count]) => `${kind} ${count}`)
  return words('cli:packet.header', {
    kind: words(`exchange:packetKind.${header.kind}`),
    name: header.from.name,
    province: header.from.provinceCode ?? '–',
    sequence: header.sequence,
    madeAt: header.madeAt,
    counts: counts.join(', '),
    fingerprint,
  })
}
