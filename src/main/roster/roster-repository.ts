import type { RosterProblem } from '#contract/roster-problem'
import type { RosterCounts } from '#contract/roster-review'
import type { Participant, ParticipantId, RosterPerson } from '#domain/roster/participant'
import { findLastImport } from './past-imports.ts'
import { type ReadableDb, sql, type WritableDb } from '#main/database/sql'

export type ParticipantRow = {
  id: ParticipantId
  external_id: string | null
  nik: string | null
  name: string
  role: Participant['role']
  province_code: Participant['provinceCode']
  regency_code: Participant['regencyCode']
  district_code: Participant['districtCode']
  district_name: string | null
  phone: string | null
  email: string | null
}

export const toParticipant = (row: ParticipantRow): Participant => ({
  id: row.id,
  externalId: row.external_id,
  nik: row.nik,
  name: row.name,
  role: row.role,
  provinceCode: row.province_code,
  regencyCode: row.regency_code,
  districtCode: row.district_code,
  districtName: row.district_name,
  phone: row.phone,
  email: row.email,
})

/** Withdrawn people too: a roster that names them again brings them back. */
export function listKnownParticipants(db: ReadableDb): { participant: Participant; withdrawn: boolean }[] {
  return db
    .all<ParticipantRow & { withdrawn_at: string | null }>(sql`SELECT * FROM participant`)
    .map(row => ({ participant: toParticipant(row), withdrawn: row.withdrawn_at !== null }))
}

export function addParticipant(db: WritableDb, id: string, person: RosterPerson, addedBy: number | null) {
  db.run(sql`
    INSERT INTO participant
      (id, external_id, nik, name, role, province_code, regency_code, district_code, district_name, phone, email,
       added_by)
    VALUES (${id}, ${person.externalId}, ${person.nik}, ${person.name}, ${person.role}, ${person.provinceCode},
            ${person.regencyCode}, ${person.districtCode}, ${person.districtName}, ${person.phone}, ${person.email},
            ${addedBy})
  `)
}

/** As a roster names them: whoever had withdrawn is back. */
export function updateParticipant(db: WritableDb, id: ParticipantId, person: RosterPerson) {
  updatePerson(db, id, person)
  returnParticipant(db, id)
}

export function updatePerson(db: WritableDb, id: ParticipantId, person: RosterPerson) {
  db.run(sql`
    UPDATE participant
    SET external_id = ${person.externalId}, nik = ${person.nik}, name = ${person.name}, role = ${person.role},
        province_code = ${person.provinceCode}, regency_code = ${person.regencyCode},
        district_code = ${person.districtCode}, district_name = ${person.districtName}, phone = ${person.phone},
        email = ${person.email}
    WHERE id = ${id}
  `)
}

export function withdrawParticipant(db: WritableDb, id: ParticipantId, at: string) {
  db.run(sql`UPDATE participant SET withdrawn_at = ${at} WHERE id = ${id}`)
}

export function returnParticipant(db: WritableDb, id: ParticipantId) {
  db.run(sql`UPDATE participant SET withdrawn_at = NULL WHERE id = ${id} AND withdrawn_at IS NOT NULL`)
}

export type RosterImport = {
  id: string
  fileName: string
  fileSha256: string
  importedAt: string
  counts: RosterCounts
}

export function addImport(db: WritableDb, { id, fileName, fileSha256, importedAt, counts }: RosterImport) {
  db.run(sql`
    INSERT INTO roster_import (id, file_name, file_sha256, imported_at, rows, new, changed, unchanged, gone, set_aside)
    VALUES (${id}, ${fileName}, ${fileSha256}, ${importedAt}, ${counts.rows}, ${counts.new}, ${counts.changed},
            ${counts.unchanged}, ${counts.gone}, ${counts.setAside})
  `)
}

/** By which change it can be taken back. */
export function setImportChange(db: WritableDb, importId: string, changeId: number) {
  db.run(sql`UPDATE roster_import SET change_id = ${changeId} WHERE id = ${importId}`)
}

export function addProblem(db: WritableDb, importId: string, { row, column, kind, severity, data }: RosterProblem) {
  db.run(sql`
    INSERT INTO roster_problem (import_id, row, "column", kind, severity, data)
    VALUES (${importId}, ${row}, ${column}, ${kind}, ${severity}, ${JSON.stringify(data)})
  `)
}

/** The province of a province's own workspace; null where every province belongs. */
export function findOwnProvince(db: ReadableDb) {
  const row = db.one<{ code: string | null }>(sql`SELECT province_code AS code FROM workspace WHERE role = 'provinsi'`)
  return row?.code ?? null
}

/** Plans made before remember the earlier number and so know that people changed. */
export function raiseRosterRevision(db: WritableDb) {
  db.run(sql`UPDATE roster_revision SET highest = max(highest, revision) + 1, revision = max(highest, revision) + 1`)
}

export function saveMapping(db: WritableDb, fingerprint: string, mapping: object, usedAt: string) {
  db.run(sql`
    INSERT INTO column_mapping (header_fingerprint, mapping, used_at)
    VALUES (${fingerprint}, ${JSON.stringify(mapping)}, ${usedAt})
    ON CONFLICT (header_fingerprint) DO UPDATE SET mapping = excluded.mapping, used_at = excluded.used_at
  `)
}

export function listMappings(db: ReadableDb) {
  return db
    .all<{ fingerprint: string; mapping: string }>(
      sql`SELECT header_fingerprint AS fingerprint, mapping FROM column_mapping ORDER BY used_at DESC`,
    )
    .map(({ fingerprint, mapping }) => ({ fingerprint, mapping: JSON.parse(mapping) }))
}

type ProvinceRow = { code: string; companions: number; instructors: number }

export function rosterSummary(db: ReadableDb) {
  const provinces = db.all<ProvinceRow>(sql`
    SELECT province_code AS code, sum(role = 'companion') AS companions, sum(role = 'instructor') AS instructors
    FROM participant WHERE withdrawn_at IS NULL GROUP BY province_code ORDER BY province_code
  `)
  const withdrawn = db.one<{ people: number }>(
    sql`SELECT count(*) AS people FROM participant WHERE withdrawn_at IS NOT NULL`,
  )!.people
  const last = findLastImport(db)
  return {
    provinces,
    withdrawn,
    companions: provinces.reduce((sum, { companions }) => sum + companions, 0),
    instructors: provinces.reduce((sum, { instructors }) => sum + instructors, 0),
    lastImport: last ? { fileName: last.fileName, importedAt: last.importedAt, setAside: last.setAside } : null,
  }
}
