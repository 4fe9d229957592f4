import type { CheckedDraft } from '#contract/exchange'
import type { Database } from '#main/database/database'
import { PacketFault } from '#packet/packet-fault'
import { checkedDraft } from './checked-draft.ts'
import { findDevice } from './device-repository.ts'
import type { Draft } from './draft-results.ts'
import { openGladiFile } from './open-gladi-file.ts'

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
