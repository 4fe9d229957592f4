import { trainingOf } from '#domain/training/default-training'
import type { Training } from '#domain/training/training'
import { recordChange } from '#main/database/recorded-change'
import { type ReadableDb, sql, type WritableDb } from '#main/database/sql'
import { trainingChange } from './training-change.ts'

type TrainingRow = { settings: string | null; name: string }

export function getTraining(db: ReadableDb): Training {
  return trainingOf(db.one<TrainingRow>(sql`SELECT (SELECT settings FROM training) AS settings, name FROM workspace`)!)
}

/** As one recorded change that says what became other; settings as they are already are not saved. */
export function saveTraining(db: WritableDb, training: Training, at: string) {
  const change = trainingChange(getTraining(db), training)
  if (!change) return
  recordChange(db, { at, ...change }, () => putTraining(db, training))
}

/** Inside a recorded change; settings as they are already are not saved. */
export function putTraining(db: WritableDb, training: Training) {
  const settings = JSON.stringify(training)
  db.run(sql`
    INSERT INTO training (settings) VALUES (${settings})
    ON CONFLICT (only_row) DO UPDATE SET settings = excluded.settings WHERE settings <> excluded.settings
  `)
}

type InstructorCount = { provinceCode: string; instructors: number; teaching: number }

export const listInstructorCounts = (db: ReadableDb): InstructorCount[] =>
  db.all<InstructorCount>(sql`
    SELECT province_code AS provinceCode, count(*) AS instructors,
           sum(id IN (SELECT instructor_id FROM training_class c JOIN plan ON plan.id = c.plan_id
                      WHERE c.tier = 2 AND plan.adopted_at IS NOT NULL AND plan.superseded_at IS NULL)) AS teaching
    FROM participant WHERE role = 'instructor' AND withdrawn_at IS NULL GROUP BY 1 ORDER BY 1
  `)
