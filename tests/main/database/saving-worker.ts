import { workerData } from 'node:worker_threads'
import { openDatabase } from '#main/database/database'
import { sql } from '#main/database/sql'

const { file, key, notes }: { file: string; key: Uint8Array; notes: number } = workerData

const database = openDatabase({ file, key, mode: 'existing' })
await database.write(db => {
  for (let note = 0; note < notes; note++) db.run(sql`INSERT INTO note (text) VALUES (${`note ${note}`})`)
})
await database.close()
