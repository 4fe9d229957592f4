import { recordingTriggers } from './recording-triggers.ts'

/** Tables whose rows say something of somebody's readiness, and the rows that do. */
const watched: { table: string; person: string; isAbout?: (row: string) => string }[] = [
  { table: 'participant', person: 'id' },
  { table: 'class_member', person: 'participant_id' },
  { table: 'attendance', person: 'participant_id' },
  { table: 'test_result', person: 'participant_id' },
  {
    table: 'practice_attempt',
    person: 'participant_id',
    isAbout: row => `${row}.participant_id IS NOT NULL AND ${row}.finished_at IS NOT NULL`,
  },
]

const touchTriggers = watched
  .flatMap(({ table, person, isAbout }) =>
    (['INSERT', 'UPDATE', 'DELETE'] as const).map(event => {
      const row = event === 'DELETE' ? 'OLD' : 'NEW'
      return `
CREATE TRIGGER ${table}_${event.toLowerCase()}_touches AFTER ${event} ON ${table}
${isAbout ? `WHEN ${isAbout(row)} ` : ''}BEGIN
  DELETE FROM readiness_touched WHERE participant_id = ${row}.${person};
  INSERT INTO readiness_touched (participant_id) VALUES (${row}.${person});
END;
`
    }),
  )
  .join('')

/** What must be met before somebody goes to the field. */
export const sql = `
-- ReadinessRules (domain/readiness), from the first time they are saved on; the defaults before.
CREATE TABLE readiness_rules (
  only_row INT PRIMARY KEY DEFAULT 1 CHECK (only_row = 1),
  rules TEXT NOT NULL CHECK (json_valid(rules))
) STRICT;

-- Whom somebody called, or wrote to, and when: who was called today is not called twice.
CREATE TABLE contacted (
  participant_id TEXT NOT NULL,
  at TEXT NOT NULL CHECK (at GLOB '????-??-??T*Z'),
  about TEXT NOT NULL,
  PRIMARY KEY (participant_id, at)
) STRICT, WITHOUT ROWID;

-- Of whom something became other, the latest with the highest number: what is kept in memory is read anew for them only.
-- (REPLACE is no way to write it: an upsert that fires the trigger would turn it into a failure.)
CREATE TABLE readiness_touched (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  participant_id TEXT NOT NULL UNIQUE
) STRICT;
${touchTriggers}
-- All that the ladder asks of tests and rehearsals, without their answers.
CREATE INDEX test_result_for_readiness ON test_result (participant_id, design_id, occasion, percent, taken_at)
  WHERE counts = 1;
CREATE INDEX practice_attempt_for_readiness ON practice_attempt
  (participant_id, mode, case_id, finished_at, "right", counted)
  WHERE participant_id IS NOT NULL AND finished_at IS NOT NULL;

-- The wrong answers to a few variables of a nation.
CREATE INDEX practice_result_wrong ON practice_result (variable, wrong) WHERE is_right = 0;

${[
  { name: 'readiness_rules', key: ['only_row'], columns: ['only_row', 'rules'] },
  { name: 'contacted', key: ['participant_id', 'at'], columns: ['participant_id', 'at', 'about'] },
]
  .map(recordingTriggers)
  .join('')}`
