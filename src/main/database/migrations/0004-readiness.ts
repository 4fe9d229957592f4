import { recordingTriggers } from './recording-triggers.ts'

/** Tables whose rows say something of somebody's readiness, and the rows that do. */
const watched: { table: string; person: string; isAbout?: (row: string) => string }[] = [
  { table: 'participant', person: 'id' },
  { table: 'class_member', person: 'participant_id' },
  // A nation's reports at once are told of once, below.
  { table: 'attendance', person: 'participant_id', isAbout: () => '(SELECT is_of_many FROM recording) = 0' },
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

/** What a person was part of when they left it: a class, or the people of a province without one. See readiness/unit.ts. */
const left: { trigger: string; when: string; unit: string }[] = [
  { trigger: 'class_member_delete', when: 'AFTER DELETE ON class_member', unit: 'OLD.class_id' },
  {
    trigger: 'class_member_update',
    when: 'AFTER UPDATE OF class_id ON class_member WHEN NEW.class_id <> OLD.class_id',
    unit: 'OLD.class_id',
  },
  { trigger: 'participant_delete', when: 'AFTER DELETE ON participant', unit: `'-' || OLD.province_code` },
  {
    trigger: 'participant_update',
    when: `AFTER UPDATE OF role, province_code, withdrawn_at ON participant
WHEN NEW.role <> OLD.role OR NEW.province_code <> OLD.province_code OR NEW.withdrawn_at IS NOT OLD.withdrawn_at`,
    unit: `'-' || OLD.province_code`,
  },
]

const leaveTriggers = left
  .map(
    ({ trigger, when, unit }) => `
CREATE TRIGGER ${trigger}_leaves ${when} BEGIN
  DELETE FROM readiness_touched WHERE unit = ${unit};
  INSERT INTO readiness_touched (unit) VALUES (${unit});
END;
`,
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

-- Of whom something became other, and which unit somebody left, the latest with the highest number: what was read and
-- added up before is read anew for them only.
-- (REPLACE is no way to write it: an upsert that fires the trigger would turn it into a failure.)
CREATE TABLE readiness_touched (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  participant_id TEXT UNIQUE,
  unit TEXT UNIQUE,
  CHECK ((participant_id IS NULL) <> (unit IS NULL))
) STRICT;
${touchTriggers}${leaveTriggers}
-- Of so many people that all units are read anew.
CREATE TRIGGER many_touched AFTER UPDATE OF is_of_many ON recording WHEN OLD.is_of_many = 1 AND NEW.is_of_many = 0 BEGIN
  DELETE FROM readiness_touched WHERE unit = '*';
  INSERT INTO readiness_touched (unit) VALUES ('*');
END;

-- What the companions of a class, or of a province without one, add up to: a nation is not read when its page is opened
-- first. No change of anybody's, so it is neither recorded nor taken back. See readiness/keep-board.ts.
CREATE TABLE readiness_kept (
  unit TEXT PRIMARY KEY,
  cells TEXT NOT NULL CHECK (json_valid(cells)),
  variables BLOB NOT NULL
) STRICT;

-- Under what it holds, and up to which number of readiness_touched.
CREATE TABLE readiness_kept_state (
  only_row INT PRIMARY KEY DEFAULT 1 CHECK (only_row = 1),
  basis TEXT NOT NULL,
  rules TEXT NOT NULL CHECK (json_valid(rules)),
  seq INTEGER NOT NULL,
  wrong_answers TEXT NOT NULL CHECK (json_valid(wrong_answers))
) STRICT;

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
