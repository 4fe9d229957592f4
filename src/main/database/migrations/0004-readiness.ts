import { recordingTriggers } from './recording-triggers.ts'

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

${[
  { name: 'readiness_rules', key: ['only_row'], columns: ['only_row', 'rules'] },
  { name: 'contacted', key: ['participant_id', 'at'], columns: ['participant_id', 'at', 'about'] },
]
  .map(recordingTriggers)
  .join('')}`
