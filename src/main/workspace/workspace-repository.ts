import { defaultTraining } from '#domain/training/default-training'
import type { WorkspaceRole } from '#contract/workspace'
import { type ReadableDb, sql, type WritableDb } from '#main/database/sql'

export type NewTraining = {
  name: string
  role: WorkspaceRole
  provinceCode: string | null
  isExample: boolean
  createdAt: string
}

/** The first row of a new workspace: the activity of 2025 under the name given. */
export function addTraining(db: WritableDb, { name, role, provinceCode, isExample, createdAt }: NewTraining) {
  const settings = JSON.stringify({ ...defaultTraining, name })
  db.run(sql`
    INSERT INTO training (name, role, province_code, settings, is_example, created_at)
    VALUES (${name}, ${role}, ${provinceCode}, ${settings}, ${Number(isExample)}, ${createdAt})
  `)
}

type AboutRow = { name: string; role: WorkspaceRole; isExample: number }

export function getAbout(db: ReadableDb) {
  const row = db.one<AboutRow>(sql`SELECT name, role, is_example AS isExample FROM training`)
  if (!row) throw new Error('The workspace has no training.')
  return { ...row, isExample: row.isExample === 1 }
}
