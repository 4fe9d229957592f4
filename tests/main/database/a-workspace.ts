import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type WritableDb, sql } from '#main/database/sql'
import { createWorkspace, type NewWorkspace } from '#main/database/workspace/workspace-folder'
import { aFolder } from './a-folder.ts'

export const passphrase = 'latihan bersama'

/** What a test can afford; the real cost has a test of its own. */
export const cheap = { memoryKiB: 64, passes: 1 }

/** A new workspace on disk, closed after the test. */
export async function aWorkspace(changes: Partial<NewWorkspace> = {}) {
  const made = await createWorkspace({
    folder: join(aFolder(), 'pelatihan'),
    passphrase,
    setUp: addWorkspace,
    argon2Cost: cheap,
    ...changes,
  })
  onTestFinished(() => made.workspace.close())
  return made
}

export function addWorkspace(db: WritableDb): void {
  db.run(sql`
    INSERT INTO workspace (name, role, created_at) VALUES ('Ground Check', 'pusat', '2025-02-01T00:00:00.000Z')
  `)
}

/** A made-up person; the NIK has the serial 0000, which nobody has. */
export function addPerson(db: WritableDb, id: string, { nik = null as string | null, name = 'Ani Contoh' } = {}): void {
  db.run(sql`
    INSERT INTO participant (id, nik, name, role, province_code) VALUES (${id}, ${nik}, ${name}, 'companion', '11')
  `)
}
