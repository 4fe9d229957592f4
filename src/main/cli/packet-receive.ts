import { ensureDevice } from '#main/exchange/device-repository'
import { receiveHere } from '#main/exchange/receive-receipt'
import type { Words } from '#main/words'
import { fingerprintOf } from '#packet/device-keys'
import type { Arguments } from './command-arguments.ts'
import { readBytes } from './packet-inspect.ts'
import { opened, say } from './packet-make.ts'

/** `gladi packet receive F --workspace DIR`: a receipt is checked and holds from then on. */
export async function receiveFile(file: string, given: Arguments, words: Words): Promise<0 | 1> {
  const folder = given.text('workspace')
  const bytes = await readBytes(file)
  if (!bytes) {
    process.stderr.write(`${words('cli:notFound', { file })}\n`)
    return 1
  }
  const workspace = await opened(folder, words)
  if (!workspace) return 1
  try {
    const at = new Date().toISOString()
    await ensureDevice(workspace.database, at)
    const taken = await receiveHere(workspace.database, bytes, at)
    if ('fault' in taken) {
      const { fault } = taken
      const told =
        fault.kind === 'unknown-signer'
          ? words('cli:packet.unknownSigner', { fingerprint: fingerprintOf(fault.party.publicKey) })
          : fault.kind === 'unknown-packet' || fault.kind === 'untrue'
            ? words(`exchange:opened.receipt-${fault.kind}`)
            : words(`exchange:fault.${fault.kind}`, { line: fault.line })
      return say(given, `${file}: ${told}`, { fault }, 1)
    }
    const { packet, isNew } = taken
    const { accepted = 0, duplicate = 0, conflict = 0, refused = 0 } = packet.outcome ?? {}
    const about = { number: packet.sequence, taken: accepted + duplicate, conflict, refused }
    const sentence = words(isNew ? `exchange:opened.fate.${packet.state}` : 'exchange:opened.known', about)
    return say(given, sentence, { packetId: packet.id, state: packet.state, outcome: packet.outcome, isNew }, 0)
  } finally {
    await workspace.close()
  }
}
