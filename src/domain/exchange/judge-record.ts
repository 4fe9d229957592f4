import type { PacketRecord, RecordHead } from './packet.ts'
import type { RecordReason } from './receipt.ts'

/** What is held of a record's kind and id: every revision that was ever taken, and the one that holds now. */
export type HeldRecord = {
  current: Pick<PacketRecord, 'revision' | 'sha256'> & { publicKey: string }
  /** Keys of all that were taken, see `revisionKey`. */
  taken: ReadonlySet<string>
}

/** A revision of a device is one content for ever. */
export const revisionKey = (publicKey: string, { revision, sha256 }: Pick<PacketRecord, 'revision' | 'sha256'>) =>
  `${publicKey} ${revision} ${sha256}`

/**
 * What becomes of a record that is well formed and allowed. `isCurrent`: it holds from now on; a revision of the same
 * device that comes after a later one is kept, and changes nothing. `isNew`: the content is there already, of another
 * device; that this one said it too is kept, or else what it said before that could still come and hold.
 */
export type Judgement =
  | { status: 'accepted'; isCurrent: boolean }
  | { status: 'duplicate'; isNew: boolean }
  | { status: 'conflict'; reason: Extract<RecordReason, 'other-content' | 'other-device' | 'parent-unknown'> }

/**
 * Taking a record twice, or after a later one, changes nothing; two contents where there can be one are a conflict, for
 * a person to decide. A device may follow its own revisions, also where some were lost on the way, and those of another
 * device if it knew what is held now.
 */
export function judgeRecord(record: RecordHead, publicKey: string, held: HeldRecord | undefined): Judgement {
  if (!held) return { status: 'accepted', isCurrent: true }
  const { current, taken } = held
  if (taken.has(revisionKey(publicKey, record))) return { status: 'duplicate', isNew: false }
  const own = revisionsOf(publicKey, taken)
  if (own.includes(record.revision)) return { status: 'conflict', reason: 'other-content' }
  if (own.some(revision => revision > record.revision)) return { status: 'accepted', isCurrent: false }
  if (current.publicKey === publicKey) return { status: 'accepted', isCurrent: true }
  if (record.sha256 === current.sha256) return { status: 'duplicate', isNew: true }
  if (record.parent === current.sha256) return { status: 'accepted', isCurrent: true }
  return { status: 'conflict', reason: record.parent === null ? 'other-device' : 'parent-unknown' }
}

const revisionsOf = (publicKey: string, taken: ReadonlySet<string>): number[] =>
  [...taken].map(key => key.split(' ')).flatMap(([key, revision]) => (key === publicKey ? [Number(revision)] : []))
