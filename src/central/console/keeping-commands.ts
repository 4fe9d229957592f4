import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprintOf } from '#packet/device-keys'
import { verifyAudit } from '../audit/verify-audit.ts'
import { openConflicts, resolveConflict } from '../conflicts/conflicts.ts'
import { decisionPacket } from '../conflicts/decisions.ts'
import { exportFacts } from '../export/export-facts.ts'
import { type Arguments, needed, UsageError } from './arguments.ts'
import type { Session } from './open-centre.ts'

/** Both contents of every conflict that nobody has decided. */
export async function conflictsCommand(_given: Arguments, { words, store, say }: Session): Promise<0> {
  const conflicts = await openConflicts(store)
  say(words('central:conflicts.count', { number: conflicts.length }))
  for (const { held, sent, ...conflict } of conflicts) {
    const sides = { held: sideOf(held), sent: sideOf(sent) }
    say(
      words('central:conflicts.one', { ...conflict, ...sides, sentence: words(`exchange:reason.${conflict.reason}`) }),
    )
  }
  return 0
}

const sideOf = ({ publicKey, body }: { publicKey: string; body: unknown }) =>
  `${fingerprintOf(publicKey)}: ${JSON.stringify(body)}`

export async function resolveCommand(given: Arguments, { words, store, say }: Session): Promise<0 | 1> {
  const holds = needed(given, 'holds')
  if (holds !== 'held' && holds !== 'sent') throw new UsageError('--holds held|sent')
  const decision = {
    provinceCode: needed(given, 'province'),
    id: needed(given, 'id'),
    holds,
    by: needed(given, 'by'),
  } as const
  const isDone = await resolveConflict(store, { ...decision, now: new Date() })
  say(words(isDone ? 'central:resolve.done' : 'central:resolve.unknown'))
  return isDone ? 0 : 1
}

/** All of a province's as a file, for devices without a network. 1 where there are none. */
export async function decisionsCommand(given: Arguments, { words, store, keys, say }: Session): Promise<0 | 1> {
  const provinceCode = needed(given, 'province')
  const asked = { provinceCode, keys, now: new Date() }
  const packet = await store.transaction({ role: 'centre', provinceCode }, db => decisionPacket(db, asked))
  if (!packet) {
    say(words('central:decisions.none', { provinceCode }))
    return 1
  }
  const folder = given.out ?? '.'
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `keputusan-${provinceCode}-${packet.header.sequence}.gladi`)
  writeFileSync(file, packet.bytes)
  say(words('central:decisions.written', { file, number: packet.header.sequence }))
  return 0
}

export async function exportCommand(given: Arguments, { words, store, say }: Session): Promise<0> {
  const folder = needed(given, 'out')
  const { rows, workbook } = await exportFacts(store, folder, words, new Date())
  say(
    words('central:export.done', {
      folder,
      attendance: rows.attendance,
      tests: rows['test-result'],
      rehearsals: rows.rehearsal,
    }),
  )
  if (workbook === null) say(words('central:export.noWorkbook'))
  return 0
}

/** 1 where a chain is broken. */
export async function auditCommand(given: Arguments, { words, store, say }: Session): Promise<0 | 1> {
  if (given.words[0] !== 'verify') throw new UsageError('audit verify')
  const verdicts = await verifyAudit(store)
  for (const verdict of verdicts) {
    say(words(verdict.brokenAt === null ? 'central:audit.whole' : 'central:audit.broken', verdict))
  }
  return verdicts.every(({ brokenAt }) => brokenAt === null) ? 0 : 1
}
