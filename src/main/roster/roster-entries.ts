import type { ParticipantId } from '#domain/roster/participant'
import type { RegionWords } from '#domain/roster/people-order'
import { type RosterEntry, searchText } from '#domain/roster/people-query'
import { type Query, type ReadableDb, sql } from '#main/database/sql'

/** One person as the database has them; what others make of them is added later. */
export type EntryRow = Omit<RosterEntry, 'isPossibleDouble' | 'searchText'>

export const listEntries = (db: ReadableDb) => db.all<EntryRow>(entriesWhere(sql`TRUE`))

export const listEntriesOf = (db: ReadableDb, ids: readonly ParticipantId[]) =>
  db.all<EntryRow>(entriesWhere(sql`p.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`))

const entriesWhere = (condition: Query) => sql`
  SELECT p.id, external_id AS externalId, name, role, nik, phone, email, province_code AS provinceCode,
         regency_code AS regencyCode, district_name AS districtName, withdrawn_at AS withdrawnAt,
         c.id AS classId, c.code AS classCode
  FROM participant p
  LEFT JOIN plan ON plan.adopted_at IS NOT NULL AND plan.superseded_at IS NULL
  LEFT JOIN class_member m
    ON m.plan_id = plan.id AND m.tier = CASE p.role WHEN 'instructor' THEN 1 ELSE 2 END AND m.participant_id = p.id
  LEFT JOIN training_class c ON c.id = m.class_id
  WHERE ${condition}
`

export function toEntry(row: EntryRow, isPossibleDouble: boolean, regions: RegionWords): RosterEntry {
  const provinceName = regions.provinceName(row.provinceCode)
  const regencyName = row.regencyCode === null ? '' : regions.regencyName(row.regencyCode)
  const entry = { ...row, isPossibleDouble }
  return { ...entry, searchText: searchText({ ...entry, provinceName, regencyName }) }
}

/** The last of the rows that recorded changes have kept: it rises with every change, undoing and redoing included. */
export const lastKeptRow = (db: ReadableDb) =>
  db.one<{ id: number }>(sql`SELECT coalesce(max(id), 0) AS id FROM row_before`)!.id

/** More than these are read anew all together. */
const manyPeople = 2000

/** Who was touched since a kept row; null where too much was, or whole plans and imports were. */
export function listTouchedSince(db: ReadableDb, keptRow: number): ParticipantId[] | null {
  const whole = db.one(sql`
    SELECT 1 FROM row_before WHERE id > ${keptRow} AND (table_name = 'plan' OR json_type(key) = 'array') LIMIT 1
  `)
  if (whole) return null
  const ids = db.all<{ id: ParticipantId }>(sql`
    SELECT DISTINCT participant_id AS id FROM row_before
    WHERE id > ${keptRow} AND participant_id IS NOT NULL LIMIT ${manyPeople + 1}
  `)
  return ids.length > manyPeople ? null : ids.map(({ id }) => id)
}
