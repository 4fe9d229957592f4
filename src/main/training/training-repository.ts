import type { Training } from '#domain/training/training'
import { type ReadableDb, sql, type WritableDb } from '#main/database/sql'

export function getTraining(db: ReadableDb): Training {
  const row = db.one<{ settings: string }>(sql`SELECT settings FROM training`)
  if (!row) throw new Error('The workspace has no training.')
  return JSON.parse(row.settings)
}

export function saveTraining(db: WritableDb, training: Training) {
  db.run(sql`UPDATE training SET name = ${training.name}, settings = ${JSON.stringify(training)}`)
}
