import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteConnection from 'better-sqlite3'
import { exampleRoster } from '#domain/roster/example-roster'
import { createRegionFinder } from '#domain/roster/region-finder'
import type { RosterPerson } from '#domain/roster/participant'
import { openDatabase } from '#main/database/database'
import { sql as schema } from '#main/database/migrations/0001-training'
import { createWorkspace } from '#main/database/workspace/workspace-folder'
import { holdRoster } from '#main/roster/compared-roster'
import { saveRoster } from '#main/roster/save-roster'
import { addWorkspace } from '#main/workspace/workspace-repository'
import type { TimingRow } from '../allocation/bench-row.ts'
import { regions } from './example-file.ts'
import { medianOf, pairs } from './repeated.ts'

/** Saving an import, against bare inserts of the same rows into the same encrypted table with the same indexes. */
export async function savingRow(scale: number, times: number): Promise<TimingRow & { people: number }> {
  const people = exampleRoster(regions, { seed: 1, scale })
  const { ours, peer } = await pairs(
    times,
    () => saveImport(people),
    () => bareInserts(people),
  )
  return {
    name: `saving ${people.length.toLocaleString('en')} people`,
    ours: medianOf(ours),
    firstCall: ours[0]!,
    peer: medianOf(peer),
    peerName: 'bare encrypted inserts',
    ratio: medianOf(ours) / medianOf(peer),
    note: 'goal 1.5',
    people: people.length,
  }
}

async function saveImport(people: RosterPerson[]) {
  const folder = mkdtempSync(join(tmpdir(), 'gladi-bench-'))
  const about = {
    name: 'Bench',
    role: 'pusat',
    provinceCode: null,
    isExample: true,
    createdAt: '2025-02-01T00:00:00.000Z',
  } as const
  const { workspace } = await createWorkspace({
    folder: join(folder, 'w'),
    passphrase: 'bench bench',
    setUp: db => addWorkspace(db, about),
    argon2Cost: { memoryKiB: 64, passes: 1 },
  })
  const database = openDatabase({ file: workspace.database.file, key: workspace.dataKey, mode: 'existing' })
  const held = holdRoster(database, () => createRegionFinder(regions), 'kemendagri')
  held.addPeople(people.map((person, index) => ({ row: index + 2, person })))
  const compared = held.compare([])
  const counts = { ...compared, rows: people.length, accepted: people.length, setAside: 0, warnings: 0 }
  const began = performance.now()
  await saveRoster(
    database,
    held.compared(),
    {
      importId: randomUUID(),
      fileName: 'bench.xlsx',
      fileSha256: '0'.repeat(64),
      at: '2025-02-01T00:00:00.000Z',
      counts,
      problems: [],
      withdrawGone: false,
      mapping: { fingerprint: 'x', columns: {} },
    },
    () => {},
  )
  const taken = performance.now() - began
  await workspace.close()
  rmSync(folder, { recursive: true })
  return taken
}

function bareInserts(people: RosterPerson[]) {
  const folder = mkdtempSync(join(tmpdir(), 'gladi-bench-'))
  const db = new SqliteConnection(join(folder, 'bare.db'))
  db.pragma("cipher='aegis'")
  db.key(Buffer.from(`x'${randomBytes(32).toString('hex')}'`))
  db.pragma('journal_mode=WAL')
  db.pragma('synchronous=FULL')
  db.exec(schema)
  const insert = db.prepare(`
    INSERT INTO participant
      (id, external_id, nik, name, role, province_code, regency_code, district_code, district_name, phone, email)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  `)
  const ids = people.map(() => randomUUID()).sort()
  const began = performance.now()
  db.transaction(() => {
    for (const [index, one] of people.entries()) {
      insert.run(
        ids[index],
        one.externalId,
        one.nik,
        one.name,
        one.role,
        one.provinceCode,
        one.regencyCode,
        one.districtCode,
        one.districtName,
        one.phone,
        one.email,
      )
    }
  })()
  const taken = performance.now() - began
  db.close()
  rmSync(folder, { recursive: true })
  return taken
}
