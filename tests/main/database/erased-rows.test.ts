import { readFileSync } from 'node:fs'
import SqliteConnection from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openConnection } from '#main/database/open'
import { sql } from '#main/database/sql'
import { addPerson, aWorkspace } from './a-workspace.ts'

const nik = '1101990101990000'
const kept = '1101990101980000'

test('an erased NIK is nowhere in the deciphered file, nor in the write-ahead log', async () => {
  const { workspace } = await aWorkspace()
  const { file } = workspace.database
  await workspace.database.write(db => {
    addPerson(db, 'p1', { nik })
    addPerson(db, 'p2', { nik: kept })
  })
  await workspace.database.checkpoint()
  expect(deciphered(file, workspace.dataKey)).toContain(nik)

  await workspace.database.write(db => db.run(sql`DELETE FROM participant WHERE id = 'p1'`))
  expect(readFileSync(`${file}-wal`).length).toBeGreaterThan(0)
  await workspace.database.checkpoint()

  expect(deciphered(file, workspace.dataKey)).not.toContain(nik)
  expect(deciphered(file, workspace.dataKey)).toContain(kept)
  expect(readFileSync(`${file}-wal`).length).toBe(0)
})

test('(control) without secure_delete it stays there', async () => {
  const { workspace } = await aWorkspace()
  await workspace.database.write(db => addPerson(db, 'p1', { nik }))
  const careless = openConnection({ file: workspace.database.file, key: workspace.dataKey, mode: 'existing' })
  careless.pragma('secure_delete = OFF')
  careless.exec("DELETE FROM participant WHERE id = 'p1'")
  careless.close()
  await workspace.database.checkpoint()
  expect(deciphered(workspace.database.file, workspace.dataKey)).toContain(nik)
})

/** Every page as it lies in the file, free space too: what `serialize` hands out in plain text. */
function deciphered(file: string, key: Uint8Array): string {
  const connection = new SqliteConnection(file, { readonly: true })
  connection.pragma("cipher = 'aegis'")
  connection.key(Buffer.from(`x'${Buffer.from(key).toString('hex')}'`))
  const pages = connection.serialize().toString('latin1')
  connection.close()
  return pages
}
