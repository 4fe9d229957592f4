import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { sentenceOf } from '../http/central-router.ts'
import { latestPlan } from '../plans/take-plan.ts'
import { receivePacket } from '../receive/receive-packet.ts'
import { centreScope } from '../store/store.ts'
import { type Arguments, UsageError } from './arguments.ts'
import type { Session } from './open-centre.ts'

/** Packets from a USB stick; each receipt is written beside its packet, or into `--out`. 1 where one was not taken. */
export async function receiveCommand(given: Arguments, centre: Session): Promise<0 | 1> {
  const results = []
  for (const file of filesOf(given)) results.push(await receiveFile(file, given, centre))
  return results.every(one => one !== null) ? 0 : 1
}

/** Plans of the national workspace; each is taken, and issued as a file for its province. */
export async function planCommand(given: Arguments, centre: Session): Promise<0 | 1> {
  let code: 0 | 1 = 0
  for (const file of filesOf(given)) {
    const header = await receiveFile(file, given, centre)
    const provinceCode = header?.kind === 'plan' ? header.to.provinceCode : null
    if (provinceCode === null || given.check) {
      if (!given.check) code = 1
      continue
    }
    const scope = { role: 'centre', provinceCode } as const
    const plan = await centre.store.transaction(scope, db => latestPlan(db, provinceCode))
    const target = join(folderOf(file, given), `rencana-${provinceCode}.gladi`)
    writeFileSync(target, plan!.bytes)
    centre.say(centre.words('central:plan.written', { file: target }))
  }
  return code
}

function filesOf({ words: files }: Arguments): readonly string[] {
  if (files.length === 0) throw new UsageError('paket.gladi')
  return files
}

function folderOf(file: string, { out }: Arguments): string {
  const folder = out ?? dirname(file)
  mkdirSync(folder, { recursive: true })
  return folder
}

/** The packet's header; null: it was not taken, and why was said. */
async function receiveFile(file: string, given: Arguments, centre: Session) {
  const { words, say } = centre
  const received = await receivePacket(centre, {
    bytes: readFileSync(file),
    caller: centreScope,
    carrier: 'file',
    isCheck: given.check ?? false,
    now: new Date(),
  })
  const name = basename(file)
  if (!('receipt' in received)) {
    say(words('central:receive.refused', { name, sentence: sentenceOf(centre, received) }))
    return null
  }
  const context = given.check ? { context: 'check' } : {}
  say(words('central:receive.outcome', { name, ...received.outcome, ...context }))
  if (given.check) return received.header
  const target = join(folderOf(file, given), `tanda-terima-${received.header.id}.gladi`)
  writeFileSync(target, received.receipt)
  say(words('central:receive.receipt', { file: target }))
  return received.header
}
