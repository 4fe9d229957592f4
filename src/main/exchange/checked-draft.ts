import type { CheckedDraft } from '#contract/exchange'
import type { ReadableDb } from '#main/database/sql'
import { readReceipt } from '#packet/receipt-packet'
import type { Draft } from './draft-results.ts'
import type { OpenedFile } from './open-gladi-file.ts'
import { personOf } from './person-of-record.ts'

const shown = 50

/**
 * What the centre said it would make of a draft; null: it speaks of something else. Such an answer is signed by a key that
 * nobody knows, so that it can never pass for a receipt: that it is the centre's, its certificate says.
 */
export function checkedDraft(db: ReadableDb, { packet }: Draft, answer: OpenedFile): CheckedDraft | null {
  const receipt = readReceipt(answer)
  if (receipt.packetSha256 !== packet.sha256) return null
  const counts: CheckedDraft['counts'] = {}
  for (const { status } of receipt.lines) counts[status] = (counts[status] ?? 0) + 1
  const refused = receipt.lines.filter(({ status }) => status === 'conflict' || status === 'refused').slice(0, shown)
  return {
    counts,
    notTaken: refused.map(({ kind, id, status, reason, sentence }) => ({
      kind,
      status,
      reason,
      sentence,
      name: personOf(db, kind, id)?.name ?? null,
    })),
  }
}
