import { join } from 'node:path'
import { ensureDevice } from '#main/exchange/device-repository'
import { keepHere } from '#main/exchange/draft-here'
import { draftResults } from '#main/exchange/draft-results'
import { listParties } from '#main/exchange/known-party-repository'
import { packetFileName } from '#main/exchange/packet-file-name'
import { sentAsFile } from '#main/exchange/packet-repository'
import type { Words } from '#main/words'
import { encryptPacket } from '#packet/encrypted-packet'
import type { Arguments } from './command-arguments.ts'
import { openFromTerminal, WorkspaceUnopened } from './open-from-terminal.ts'
import { writeOut } from './write-out.ts'

/** `gladi packet make --workspace DIR [--out DIR] [--encrypted]`: what waits becomes a packet in a file. */
export async function makePacket(given: Arguments, words: Words): Promise<0 | 1> {
  const workspace = await opened(given.text('workspace'), words)
  if (!workspace) return 1
  try {
    const { database } = workspace
    const at = new Date().toISOString()
    const device = await ensureDevice(database, at)
    const draft = database.read(db => draftResults(db, { device, at, onShare: () => {} }))
    if (!draft) return say(given, words('cli:packet.nothing'), { packet: null }, 0)
    const recipient = given.flag('encrypted') ? database.read(db => listParties(db, 'centre'))[0]?.recipient : null
    if (given.flag('encrypted') && !recipient) return say(given, words('cli:packet.noRecipient'), { packet: null }, 1)
    const { packet, records } = draft
    const kept = await keepHere(database, draft, at)
    const file = join(given.optional('out') ?? '.', packetFileName(packet.header))
    await writeOut(file, recipient ? await encryptPacket(packet.bytes, recipient) : packet.bytes)
    await database.write(db => sentAsFile(db, kept!.number, at))
    const told = { file, records: records.length, sequence: packet.header.sequence }
    return say(given, words('cli:packet.made', told), { packet: packet.header, file }, 0)
  } finally {
    await workspace.close()
  }
}

const sayable = [
  'not-a-workspace',
  'held',
  'no-passphrase',
  'wrong-passphrase',
  'mistyped-recovery-code',
  'wrong-recovery-code',
] as const

/** Null where it does not open; why is said. */
export async function opened(folder: string, words: Words) {
  try {
    return await openFromTerminal(folder, words)
  } catch (error) {
    if (!(error instanceof WorkspaceUnopened)) throw error
    const kind = sayable.find(one => one === error.kind) ?? 'other'
    process.stderr.write(`${words(`cli:packet.workspace.${kind}`, { folder })}\n`)
    return null
  }
}

export function say<Code extends 0 | 1>(given: Arguments, sentence: string, data: object, code: Code): Code {
  process.stdout.write(given.flag('json') ? `${JSON.stringify(data, null, 2)}\n` : `${sentence}\n`)
  return code
}
