import type { HandedOver, Recipient } from '#contract/handover'
import { isOfPeople, logChange } from '#main/database/change-log'
import { trainingState } from '#main/database/recorded-change'
import { type ReadableDb, sql, type WritableDb } from '#main/database/sql'
import { handedStateOf } from './handed-state.ts'
import type { HandedState } from './plan-file-messages.ts'

/** `readAt`: just before the files' data were read; `at`: when they were taken. ISO instants. */
export type Handing = { at: string; readAt: string; recipients: Recipient[] } & HandedState & {
    withNumbers: boolean
    files: number
  }

/** Remembers that folders were taken; `Full` kinds held whole NIKs and telephone numbers. */
export function logHandedOver(db: WritableDb, handing: Handing) {
  const { at, withNumbers, names, ...rest } = handing
  const { recipients } = handing
  const isOne = recipients.length === 1
  const kind = `${withNumbers ? 'full' : 'masked'}${isOne ? 'Folder' : 'Folders'}Made`
  const counted = isOne ? { name: names[0]! } : { folders: recipients.length }
  logChange(db, { at, kind, data: { ...rest, ...counted } })
}

/** A single file that went out with whole NIKs and telephone numbers. */
export const logFullFile = (db: WritableDb, at: string, file: string) =>
  logChange(db, { at, kind: 'fullFileMade', data: { file } })

type Row = { at: string; kind: string; data: string }
type Handed = Omit<HandedOver, 'isCurrent'> & Pick<Handing, 'readAt' | 'state' | 'lastChange' | 'rooms'>

/** What each recipient got last; who got nothing is absent. */
export function listHandedOver(db: ReadableDb): Map<Recipient, HandedOver> {
  const last = new Map<Recipient, Handed>()
  const rows = db.all<Row>(sql`SELECT at, kind, data FROM change_log WHERE kind GLOB '*Folder*Made' ORDER BY id`)
  for (const { at, kind, data } of rows) {
    const { recipients, planNumber, readAt, state, lastChange, rooms } = JSON.parse(data)
    const withNumbers = kind.startsWith('full')
    const handed: Handed = { at, planNumber, readAt, state, lastChange, rooms, withNumbers }
    for (const recipient of recipients) last.set(recipient, handed)
  }
  const isCurrent = currencyOf(db, [...last.values()])
  return new Map(
    [...last].map(([recipient, handed]) => {
      const { at, planNumber, withNumbers } = handed
      return [recipient, { at, planNumber, withNumbers, isCurrent: isCurrent(recipient, handed) }]
    }),
  )
}

/**
 * Whether what a recipient got is still right: nothing changed at all, or only what others have. What can be told no
 * more, since the rows of old changes are forgotten, counts as changed.
 */
function currencyOf(db: ReadableDb, all: Handed[]) {
  const { rooms } = handedStateOf(db)
  const state = trainingState(db)
  const changes = all.some(handed => handed.state !== state) ? listChangesSince(db, all) : []
  return (recipient: Recipient, handed: Handed) => {
    if (handed.rooms !== rooms) return false
    if (handed.state === state) return true
    return !changes.some(change => isSince(change, handed) && touches(change, recipient))
  }
}

type ChangeSince = { id: number; undoneAt: string | null; of: string | null }

/** A change that holds and did not when the files were read, or one that did and was taken back since. */
const isSince = ({ id, undoneAt }: ChangeSince, handed: Handed) =>
  undoneAt === null ? id > handed.lastChange : id <= handed.lastChange && undoneAt > handed.readAt

/** `of`: a province, several by spaces, or null for all. The centre has the whole plan. */
const touches = ({ of }: ChangeSince, recipient: Recipient) =>
  of === null || recipient === 'pusat' || of.split(' ').includes(recipient)

/** The recorded changes that may count, once for each province that they touch; a plan touches all. Who was there does not. */
function listChangesSince(db: ReadableDb, all: Handed[]): ChangeSince[] {
  const first = Math.min(...all.map(({ lastChange }) => lastChange))
  const firstAt = all.reduce((earliest, { readAt }) => (readAt < earliest ? readAt : earliest), all[0]!.readAt)
  return db.all<ChangeSince>(sql`
    WITH c AS (SELECT id, kind, undone_at FROM change_log WHERE id > ${first} OR undone_at > ${firstAt})
    SELECT c.id, c.undone_at AS undoneAt, p.province_code AS of
    FROM c JOIN row_before r ON r.change_id = c.id AND r.table_name IN ('participant', 'class_member')
    JOIN participant p ON p.id = r.participant_id GROUP BY 1, 3
    UNION SELECT c.id, c.undone_at, r.before ->> '$.province_code'
    FROM c JOIN row_before r ON r.change_id = c.id WHERE r.table_name = 'participant' AND r.before IS NOT NULL
    UNION SELECT c.id, c.undone_at, p.province_code
    FROM c JOIN row_before r ON r.change_id = c.id AND r.table_name = 'participant' AND json_type(r.key) = 'array'
    JOIN json_each(r.key) added JOIN participant p ON p.id = added.value
    UNION SELECT c.id, c.undone_at, coalesce(t.province_codes, r.before ->> '$.province_codes')
    FROM c JOIN row_before r ON r.change_id = c.id LEFT JOIN training_class t ON t.id = r.key ->> '$.id'
    WHERE r.table_name = 'training_class'
    UNION SELECT c.id, c.undone_at, NULL FROM c JOIN row_before r ON r.change_id = c.id WHERE r.table_name = 'plan'
    UNION SELECT c.id, c.undone_at, NULL FROM c
    WHERE ${isOfPeople}
      AND NOT EXISTS (SELECT 1 FROM row_before r WHERE r.change_id = c.id)
  `)
}
