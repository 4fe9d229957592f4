import { trainingOf } from '#domain/training/default-training'
import type { Training } from '#domain/training/training'
import { type ReadableDb, sql, type WritableDb } from '#main/database/sql'

type TrainingRow = { settings: string | null; name: string }

export function getTraining(db: ReadableDb): Training {
  return trainingOf(db.one<TrainingRow>(sql`SELECT (SELECT settings FROM training) AS settings, name FROM workspace`)!)
}

export function saveTraining(db: WritableDb, training: Training) {
  db.run(sql`
    INSERT INTO training (settings) VALUES (${JSON.stringify(training)})
    ON CONFLICT (only_row) DO UPDATE SET settings = excluded.settings
  `)
}
