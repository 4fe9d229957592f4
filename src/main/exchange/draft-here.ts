import type { Database } from '#main/database/database'
import { type Draft, DraftOutdated, keepDraft } from './draft-results.ts'

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
