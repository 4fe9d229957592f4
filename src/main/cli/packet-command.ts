import { type Arguments, UsageError } from './command-arguments.ts'
import { inspectPacket } from './packet-inspect.ts'
import { makePacket } from './packet-make.ts'
import { makePlans } from './packet-make-plans.ts'
import { receiveFile } from './packet-receive.ts'
import type { Words } from '#main/words'

/** `gladi packet make|inspect|verify|receive`; gives the exit code. */
export async function packetCommand(given: Arguments, words: Words): Promise<0 | 1> {
  const [act, file, ...more] = given.words()
  if (more.length > 0) throw new UsageError('unknown', more[0]!)
  if (act === 'make' && file === undefined) {
    const kind = given.optional('kind') ?? 'result'
    if (kind === 'plan') return await makePlans(given, words)
    if (kind !== 'result') throw new UsageError('unknown', kind)
    return await makePacket(given, words)
  }
  if (file === undefined) throw new UsageError('missing', `packet ${act ?? ''}`.trim())
  switch (act) {
    case 'inspect':
      return await inspectPacket(file, given, words)
    case 'verify':
      return await inspectPacket(file, given, words, given.optional('key') ?? null)
    case 'receive':
      return await receiveFile(file, given, words)
    default:
      throw new UsageError('unknown', act ?? 'packet')
  }
}
