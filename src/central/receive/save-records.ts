import type { RecordHead } from '#domain/exchange/packet'
import type { RecordReason } from '#domain/exchange/receipt'
import { sql } from '../store/sql.ts'
import type { Db } from '../store/store.ts'

/** Of whom, by which device, in which of the province's packets. */
export type Sending = { provinceCode: string; publicKey: string; packet: number; at: string }

type Accepted = { record: RecordHead; text: string | null; taking: number; isCurrent: boolean }

/** One value for all, where no part has line breaks: a list of many texts is slow to write and to read. */
const lines = <Row>(rows: readonly Row[], partOf: (row: Row) => string | number | null) =>
  rows.map(row => partOf(row) ?? '').join('\n')

/** Keeps each as one more taking; those that hold from now on become current. */
export async function addRecords(db: Db, { provinceCode, publicKey, packet }: Sending, accepted: readonly Accepted[]) {
  if (accepted.length === 0) return
  const all = accepted.map(({ record }) => record)
  await db.run(sql`
    INSERT INTO record (province_code, kind, id, taking, public_key, revision, sha256, parent, body, packet)
    SELECT ${provinceCode}, kind, id, taking::int, ${publicKey}, revision::int, sha256, parent, body::jsonb, ${packet}
    FROM unnest(string_to_array(${lines(all, ({ kind }) => kind)}, E'\\n'), ${all.map(({ id }) => id)}::text[],
                string_to_array(${lines(accepted, ({ taking }) => taking)}, E'\\n'),
                string_to_array(${lines(all, ({ revision }) => revision)}, E'\\n'),
                string_to_array(${lines(all, ({ sha256 }) => sha256)}, E'\\n'),
                string_to_array(${lines(all, ({ parent }) => parent)}, E'\\n', ''),
                string_to_array(${lines(accepted, ({ text }) => text)}, E'\\n', ''))
      AS given (kind, id, taking, revision, sha256, parent, body)`)
  const current = accepted.filter(({ isCurrent }) => isCurrent)
  await addCurrent(
    db,
    provinceCode,
    current.filter(({ taking }) => taking === 1),
  )
  await moveCurrent(
    db,
    provinceCode,
    current.filter(({ taking }) => taking > 1),
  )
}

/** Of what was never taken before: a second first taking would be a fault of ours, and is refused. */
async function addCurrent(db: Db, provinceCode: string, first: readonly Accepted[]) {
  if (first.length === 0) return
  await db.run(sql`
    INSERT INTO current_record (province_code, kind, id, taking)
    SELECT ${provinceCode}, kind, id, 1
    FROM unnest(string_to_array(${lines(first, ({ record }) => record.kind)}, E'\\n'),
                ${first.map(({ record }) => record.id)}::text[]) AS given (kind, id)`)
}

/** They are there; by `ON CONFLICT` each is found by its key, whatever the planner believes of the table. */
async function moveCurrent(db: Db, provinceCode: string, later: readonly Accepted[]) {
  if (later.length === 0) return
  await db.run(sql`
    INSERT INTO current_record (province_code, kind, id, taking)
    SELECT ${provinceCode}, kind, id, taking
    FROM unnest(${later.map(({ record }) => record.kind)}::text[], ${later.map(({ record }) => record.id)}::text[],
                ${later.map(({ taking }) => taking)}::int[]) AS given (kind, id, taking)
    ON CONFLICT (province_code, kind, id) DO UPDATE SET taking = excluded.taking`)
}

type InConflict = { record: RecordHead; text: string | null; reason: RecordReason; heldTaking: number }

/** For a person to decide; what came again is the same conflict. */
export async function addConflicts(db: Db, sending: Sending, conflicts: readonly InConflict[]) {
  if (conflicts.length === 0) return
  const { provinceCode, publicKey, packet, at } = sending
  const all = conflicts.map(({ record }) => record)
  await db.run(sql`
    INSERT INTO conflict (province_code, kind, record_id, reason, packet, at, public_key, revision, sha256, parent, body,
                          held_taking)
    SELECT ${provinceCode}, kind, id, reason, ${packet}, ${at}, ${publicKey}, revision, sha256, parent, body::jsonb,
           held_taking
    FROM unnest(${all.map(({ kind }) => kind)}::text[], ${all.map(({ id }) => id)}::text[],
                ${conflicts.map(({ reason }) => reason)}::text[], ${all.map(({ revision }) => revision)}::int[],
                ${all.map(({ sha256 }) => sha256)}::text[], ${all.map(({ parent }) => parent)}::text[],
                ${conflicts.map(({ text }) => text)}::text[], ${conflicts.map(({ heldTaking }) => heldTaking)}::int[])
      AS given (kind, id, reason, revision, sha256, parent, body, held_taking)
    ON CONFLICT DO NOTHING`)
}
