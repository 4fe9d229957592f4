import type { WorkspaceRole } from '#contract/workspace'
import { type ReadableDb, sql, type WritableDb } from '#main/database/sql'

export type NewWorkspaceRow = {
  name: string
  role: WorkspaceRole
  provinceCode: string | null
  isExample: boolean
  createdAt: string
}

/** The first row of a new workspace. */
export function addWorkspace(db: WritableDb, { name, role, provinceCode, isExample, createdAt }: NewWorkspaceRow) {
  db.run(sql`
    INSERT INTO workspace (name, role, province_code, is_example, created_at)
    VALUES (${name}, ${role}, ${provinceCode}, ${Number(isExample)}, ${createdAt})
  `)
}

type AboutRow = { name: string; role: WorkspaceRole; provinceCode: string | null; isExample: number }

export function getAbout(db: ReadableDb) {
  const row = db.one<AboutRow>(
    sql`SELECT name, role, province_code AS provinceCode, is_example AS isExample FROM workspace`,
  )
  if (!row) throw new Error('The workspace has no row of its own.')
  return { ...row, isExample: row.isExample === 1 }
}

export function renameWorkspace(db: WritableDb, name: string) {
  db.run(sql`UPDATE workspace SET name = ${name}`)
}
