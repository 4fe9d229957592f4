import type { CheckedDraft } from '#contract/exchange'
import type { Database } from '#main/database/database'
import { PacketFault } from '#packet/packet-fault'
import { checkedDraft } from './checked-draft.ts'
import { findDevice } from './device-repository.ts'
import { type Draft, DraftOutdated, keepDraft } from './draft-results.ts'
import { openGladiFile } from './open-gladi-file.ts'

/** Keeps a draft; null: another packet was kept since it was made. */
export async function keepHere(
  database: Database,
  draft: Draft,
  at: string,
): Promise<{ number: number; id: string } | null> {
  try {
    const number = await database.write(db => keepDraft(db, draft, at))
    return { number, id: draft.packet.header.id }
  } catch (error) {
    if (error instanceof DraftOutdated) return null
    throw error
  }
}

/** What the centre said of a draft; null where that is not to be believed. */
export async function checkHere(database: Database, draft: Draft, answer: Uint8Array): Promise<CheckedDraft | null> {
  try {
    const opened = await openGladiFile(answer, database.read(findDevice)!.reading)
    return database.read(db => checkedDraft(db, draft, opened))
  } catch (error) {
    if (error instanceof PacketFault) return null
    throw error
  }
}
