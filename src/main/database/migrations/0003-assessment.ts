import { recordingTriggers } from './recording-triggers.ts'

const voidPoints = (sum: string) => `coalesce((
    SELECT sum(${sum}) FROM test_item v INDEXED BY void_item
    WHERE v.design_id = test_result.design_id AND v.form = test_result.form AND v.voided_at IS NOT NULL
  ), 0)`

/** Percent without void items; as taken where the points of each item are not known, or nothing would be left. */
const percentAnew = (which: string) => `UPDATE test_result SET percent = CASE
    WHEN item_points IS NULL OR form IS NULL THEN percent_taken
    ELSE coalesce(max(0, min(100, 100.0
      * (points_taken - ${voidPoints("json_extract(test_result.item_points, '$[' || v.position || ']')")})
      / nullif(max(0, points_possible - ${voidPoints('v.points')}), 0))), percent_taken)
    END
  WHERE ${which};`

/** As `countedAttempt` (domain/assessment): the first, the last, or the first of the best. */
const countedOf = (row: string) => `(
    SELECT one.id FROM test_result one
    WHERE one.design_id = ${row}.design_id AND one.occasion = ${row}.occasion
      AND one.participant_id = ${row}.participant_id
    ORDER BY CASE (SELECT settings ->> '$.counted' FROM test_design WHERE id = ${row}.design_id)
      WHEN 'best' THEN -one.percent WHEN 'last' THEN -one.attempt ELSE 0 END, one.attempt
    LIMIT 1
  )`

/** Never two at once, as the index asks. */
const countAnew = (row: string) => {
  const ofPerson = `design_id = ${row}.design_id AND occasion = ${row}.occasion AND participant_id = ${row}.participant_id`
  return `UPDATE test_result SET counts = 0 WHERE ${ofPerson} AND counts = 1 AND id <> ${countedOf(row)};
  UPDATE test_result SET counts = 1 WHERE counts = 0 AND id = ${countedOf(row)};`
}

/** Another attempt may be the best now, of who had several. */
const bestAnew = [0, 1]
  .map(
    counts => `UPDATE test_result SET counts = ${counts}
  WHERE design_id = NEW.design_id AND counts <> ${counts}
    AND (SELECT settings ->> '$.counted' FROM test_design WHERE id = NEW.design_id) = 'best'
    AND participant_id IN (SELECT participant_id FROM test_result WHERE design_id = NEW.design_id AND attempt > 1)
    AND (id = ${countedOf('test_result')}) = ${counts};`,
  )
  .join('\n  ')

/** Tests: the bank of items, designs, who took what, and what each answer was worth. */
export const sql = `
-- The bank. Those that Gladi ships with are not in it, unless somebody changed them (the same id) or took them out.
CREATE TABLE item (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  variable TEXT NOT NULL CHECK (variable GLOB '[IK][0-9][0-9]'),
  form TEXT NOT NULL CHECK (form IN ('A', 'B')),
  difficulty TEXT NOT NULL CHECK (difficulty IN ('easy', 'medium', 'hard')),
  -- The whole item (domain/assessment/item).
  content TEXT NOT NULL CHECK (json_valid(content)),
  changed_at TEXT NOT NULL CHECK (changed_at GLOB '????-??-??T*Z'),
  is_removed INTEGER NOT NULL DEFAULT 0 CHECK (is_removed IN (0, 1))
) STRICT;

CREATE TABLE test_design (
  id TEXT PRIMARY KEY,
  -- DesignSettings (domain/assessment/test-design).
  settings TEXT NOT NULL CHECK (json_valid(settings)),
  made_at TEXT NOT NULL CHECK (made_at GLOB '????-??-??T*Z'),
  removed_at TEXT CHECK (removed_at GLOB '????-??-??T*Z')
) STRICT;

-- The items of a design as they were when it was made; position from 0. A void item counts for nobody.
CREATE TABLE test_item (
  design_id TEXT NOT NULL REFERENCES test_design (id),
  form TEXT NOT NULL CHECK (form IN ('A', 'B')),
  position INTEGER NOT NULL CHECK (position >= 0),
  item_id TEXT NOT NULL,
  variable TEXT NOT NULL CHECK (variable GLOB '[IK][0-9][0-9]'),
  points REAL NOT NULL CHECK (points > 0),
  content TEXT NOT NULL CHECK (json_valid(content)),
  voided_at TEXT CHECK (voided_at GLOB '????-??-??T*Z'),
  void_reason TEXT,
  PRIMARY KEY (design_id, form, position),
  UNIQUE (design_id, form, item_id),
  CHECK ((voided_at IS NULL) = (void_reason IS NULL))
) STRICT, WITHOUT ROWID;
-- Without the texts of the items: every score asks.
CREATE INDEX void_item ON test_item (design_id, form, position, points) WHERE voided_at IS NOT NULL;

-- With which form somebody begins in a crossed design.
CREATE TABLE test_first_form (
  design_id TEXT NOT NULL REFERENCES test_design (id),
  participant_id TEXT NOT NULL,
  form TEXT NOT NULL CHECK (form IN ('A', 'B')),
  PRIMARY KEY (design_id, participant_id)
) STRICT, WITHOUT ROWID;

-- A test that somebody takes in Gladi; participant_id '' : whoever sits at this machine.
CREATE TABLE test_sitting (
  id TEXT PRIMARY KEY,
  design_id TEXT NOT NULL REFERENCES test_design (id),
  occasion TEXT NOT NULL CHECK (occasion IN ('pre', 'post')),
  participant_id TEXT NOT NULL,
  form TEXT NOT NULL CHECK (form IN ('A', 'B')),
  attempt INTEGER NOT NULL CHECK (attempt >= 1),
  -- Item ids in the order shown.
  item_order TEXT NOT NULL CHECK (json_valid(item_order)),
  started_at TEXT NOT NULL CHECK (started_at GLOB '????-??-??T*Z'),
  -- The latest instant that is known to have passed: a clock set back gives no time.
  seen_at TEXT NOT NULL CHECK (seen_at GLOB '????-??-??T*Z'),
  finished_at TEXT CHECK (finished_at GLOB '????-??-??T*Z'),
  UNIQUE (design_id, occasion, participant_id, attempt)
) STRICT;
CREATE INDEX open_sitting ON test_sitting (design_id) WHERE finished_at IS NULL;

-- The latest answer to each item of a sitting; committed before the next one shows.
CREATE TABLE test_answer (
  sitting_id TEXT NOT NULL REFERENCES test_sitting (id),
  item_id TEXT NOT NULL,
  response TEXT NOT NULL,
  at TEXT NOT NULL CHECK (at GLOB '????-??-??T*Z'),
  PRIMARY KEY (sitting_id, item_id)
) STRICT, WITHOUT ROWID;

-- A file of scores that was imported.
CREATE TABLE score_file (
  id TEXT PRIMARY KEY,
  design_id TEXT NOT NULL REFERENCES test_design (id),
  occasion TEXT NOT NULL CHECK (occasion IN ('pre', 'post')),
  source TEXT NOT NULL CHECK (source IN ('sheet', 'google-forms', 'zoom-poll', 'moodle')),
  file_name TEXT NOT NULL,
  file_sha256 TEXT NOT NULL CHECK (length(file_sha256) = 64),
  imported_at TEXT NOT NULL CHECK (imported_at GLOB '????-??-??T*Z'),
  rows INTEGER NOT NULL CHECK (rows >= 0),
  taken INTEGER NOT NULL CHECK (taken >= 0),
  -- Waiting for somebody to say whom they are about.
  waiting INTEGER NOT NULL CHECK (waiting >= 0),
  set_aside INTEGER NOT NULL CHECK (set_aside >= 0),
  problems TEXT NOT NULL CHECK (json_valid(problems)),
  CHECK (rows = taken + waiting + set_aside),
  UNIQUE (design_id, occasion, file_sha256)
) STRICT;

-- A row of such a file whose person is not certain, until somebody says who it is (or nobody: taken_by '').
CREATE TABLE score_row (
  file_id TEXT NOT NULL REFERENCES score_file (id) ON DELETE CASCADE,
  row INTEGER NOT NULL CHECK (row >= 1),
  -- What it says of the person, NIK and telephone too: never leaves main whole.
  clue TEXT NOT NULL CHECK (json_valid(clue)),
  -- What would become a test_result.
  result TEXT NOT NULL CHECK (json_valid(result)),
  decided_for TEXT,
  decided_at TEXT CHECK (decided_at GLOB '????-??-??T*Z'),
  PRIMARY KEY (file_id, row),
  CHECK ((decided_for IS NULL) = (decided_at IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE score_mapping (
  header_fingerprint TEXT PRIMARY KEY,
  mapping TEXT NOT NULL CHECK (json_valid(mapping)),
  used_at TEXT NOT NULL CHECK (used_at GLOB '????-??-??T*Z')
) STRICT, WITHOUT ROWID;

-- One finished test of one person, however it came. All that readiness and analysis read.
CREATE TABLE test_result (
  id TEXT PRIMARY KEY,
  design_id TEXT NOT NULL REFERENCES test_design (id),
  occasion TEXT NOT NULL CHECK (occasion IN ('pre', 'post')),
  participant_id TEXT NOT NULL,
  attempt INTEGER NOT NULL CHECK (attempt >= 1),
  -- NULL: the file did not say which.
  form TEXT CHECK (form IN ('A', 'B')),
  taken_at TEXT NOT NULL CHECK (taken_at GLOB '????-??-??T*Z'),
  source TEXT NOT NULL CHECK (source IN ('gladi', 'sheet', 'google-forms', 'zoom-poll', 'moodle', 'hand')),
  file_id TEXT REFERENCES score_file (id),
  -- Points of each item in the order of test_item.position, a JSON list; NULL: only the total is known. Of many people at
  -- once: group_concat and one JSON.parse, a third faster than row by row.
  item_points TEXT CHECK (json_valid(item_points)),
  -- What was answered, in the same order; NULL where it is not known.
  responses TEXT CHECK (json_valid(responses)),
  -- As it was taken. Where the points of each item are known, their sum and what the items of the form are worth.
  points_taken REAL NOT NULL CHECK (points_taken >= 0),
  points_possible REAL NOT NULL CHECK (points_possible > 0 AND points_taken <= points_possible),
  percent_taken REAL NOT NULL CHECK (percent_taken BETWEEN 0 AND 100),
  -- Derived by the triggers below, so that undoing and redoing, also of what came before other results, leaves them right.
  -- Percent as it counts now, without void items; the same as taken where none is void.
  percent REAL NOT NULL DEFAULT 0 CHECK (percent BETWEEN 0 AND 100),
  -- Whether it is the attempt that counts (DesignSettings.counted).
  counts INTEGER NOT NULL DEFAULT 0 CHECK (counts IN (0, 1)),
  UNIQUE (design_id, occasion, participant_id, attempt)
) STRICT;
CREATE UNIQUE INDEX test_result_that_counts ON test_result (participant_id, design_id, occasion) WHERE counts = 1;
CREATE INDEX test_result_of_form ON test_result (design_id, form, occasion) WHERE counts = 1;

CREATE TRIGGER test_result_added AFTER INSERT ON test_result BEGIN
  ${percentAnew('id = NEW.id')}
  ${countAnew('NEW')}
END;
CREATE TRIGGER test_result_changed
AFTER UPDATE OF attempt, form, item_points, points_taken, points_possible, percent_taken ON test_result BEGIN
  ${percentAnew('id = NEW.id')}
  ${countAnew('NEW')}
END;
CREATE TRIGGER test_result_removed AFTER DELETE ON test_result BEGIN
  ${countAnew('OLD')}
END;
CREATE TRIGGER test_item_voided AFTER UPDATE OF voided_at ON test_item
WHEN (OLD.voided_at IS NULL) <> (NEW.voided_at IS NULL) BEGIN
  ${percentAnew('design_id = NEW.design_id AND form = NEW.form')}
  ${bestAnew}
END;

${[
  {
    name: 'item',
    key: ['id'],
    columns: 'id variable form difficulty content changed_at is_removed'.split(' '),
  },
  { name: 'test_design', key: ['id'], columns: 'id settings made_at removed_at'.split(' ') },
  {
    name: 'test_item',
    key: ['design_id', 'form', 'position'],
    columns: 'design_id form position item_id variable points content voided_at void_reason'.split(' '),
  },
  {
    name: 'test_first_form',
    key: ['design_id', 'participant_id'],
    columns: 'design_id participant_id form'.split(' '),
  },
  {
    name: 'score_file',
    key: ['id'],
    columns:
      'id design_id occasion source file_name file_sha256 imported_at rows taken waiting set_aside problems'.split(' '),
  },
  {
    name: 'score_row',
    key: ['file_id', 'row'],
    columns: 'file_id row clue result decided_for decided_at'.split(' '),
  },
  {
    name: 'test_result',
    key: ['id'],
    columns:
      'id design_id occasion participant_id attempt form taken_at source file_id item_points responses points_taken points_possible percent_taken'.split(
        ' ',
      ),
    participant: 'participant_id',
  },
]
  .map(recordingTriggers)
  .join('')}`
