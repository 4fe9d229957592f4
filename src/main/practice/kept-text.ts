import { createHash } from 'node:crypto'
import { type ReadableDb, sql, type WritableDb } from '#main/database/sql'

/** Keeps a text for attempts that begin with it, once however many they are. Returns what it is found by. */
export function keepText(db: WritableDb, content: string): string {
  const hash = hashOf(content)
  db.run(sql`INSERT INTO practice_text (hash, content) VALUES (${hash}, ${content}) ON CONFLICT DO NOTHING`)
  return hash
}

export function findText(db: ReadableDb, hash: string): string {
  return db.one<{ content: string }>(sql`SELECT content FROM practice_text WHERE hash = ${hash}`)!.content
}

export const hashOf = (content: string) => createHash('sha256').update(content).digest('hex')
