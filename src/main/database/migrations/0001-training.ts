import { type RecordedTable, recordingTriggers } from './recording-triggers.ts'

const columns = (names: string) => names.split(' ')

/** What a change that can be undone may touch. */
const recordedTables: RecordedTable[] = [
  { name: 'training', key: ['only_row'], columns: ['only_row', 'settings'] },
  {
    name: 'participant',
    key: ['id'],
    columns: columns(
      'id external_id nik name role province_code regency_code district_code district_name phone email withdrawn_at added_by',
    ),
    participant: 'id',
  },
  { name: 'roster_revision', key: ['only_row'], columns: ['only_row', 'revision'] },
  {
    name: 'plan',
    key: ['id'],
    columns: columns('id number made_at adopted_at seed roster_revision settings infeasible superseded_at'),
  },
  {
    name: 'training_class',
    key: ['id'],
    columns: columns(
      'id plan_id tier code division_code province_codes regency_codes instructor_id room_number room_division wave date start_utc end_utc zone',
    ),
  },
  {
    name: 'class_member',
    key: ['plan_id', 'tier', 'participant_id'],
    columns: columns('plan_id tier participant_id class_id pinned'),
    participant: 'participant_id',
  },
  {
    name: 'unplaced',
    key: ['plan_id', 'tier', 'participant_id'],
    columns: columns('plan_id tier participant_id reason'),
  },
  {
    name: 'questionnaire',
    key: ['version'],
    columns: columns('version form_id title questions variables sheets sha256 file_name loaded_at'),
  },
  { name: 'practice_discard', key: ['attempt_id'], columns: columns('attempt_id at') },
  { name: 'class_case', key: ['class_code', 'case_id'], columns: columns('class_code case_id position') },
]

/**
 * The training, its people, imports, plans and what happened. Ids are text made by the app; times are ISO instants in
 * UTC (`…Z`); dates are `YYYY-MM-DD`; codes are Kemendagri's without dots; JSON columns hold what their feature says.
 */
export const sql = `
-- Whose workspace this is: one row, made with the file. (INT, not INTEGER: that would be the rowid, whose default is
-- ignored.)
CREATE TABLE workspace (
  only_row INT PRIMARY KEY DEFAULT 1 CHECK (only_row = 1),
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  role TEXT NOT NULL CHECK (role IN ('pusat', 'provinsi', 'pendamping')),
  province_code TEXT CHECK (length(province_code) = 2 AND province_code NOT GLOB '*[^0-9]*'),
  is_example INTEGER NOT NULL DEFAULT 0 CHECK (is_example IN (0, 1)),
  created_at TEXT NOT NULL CHECK (created_at GLOB '????-??-??T*Z')
) STRICT;

-- The training's settings, from the first time they are saved on; the defaults of 2025 before.
CREATE TABLE training (
  only_row INT PRIMARY KEY DEFAULT 1 CHECK (only_row = 1),
  settings TEXT NOT NULL CHECK (json_valid(settings))
) STRICT;

-- Another number with every change of the people; a plan remembers which one it was made for. Undoing a change brings
-- back the number of before, so the next one is counted from the highest there ever was.
CREATE TABLE roster_revision (
  only_row INT PRIMARY KEY DEFAULT 1 CHECK (only_row = 1),
  revision INTEGER NOT NULL CHECK (revision >= 0),
  highest INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO roster_revision (revision) VALUES (0);

CREATE TABLE participant (
  id TEXT PRIMARY KEY,
  external_id TEXT UNIQUE CHECK (external_id <> ''),
  nik TEXT UNIQUE CHECK (length(nik) = 16 AND nik NOT GLOB '*[^0-9]*'),
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  role TEXT NOT NULL CHECK (role IN ('companion', 'instructor')),
  province_code TEXT NOT NULL CHECK (length(province_code) = 2 AND province_code NOT GLOB '*[^0-9]*'),
  regency_code TEXT CHECK (length(regency_code) = 4 AND regency_code NOT GLOB '*[^0-9]*'),
  district_code TEXT CHECK (length(district_code) = 6 AND district_code NOT GLOB '*[^0-9]*'),
  district_name TEXT,
  phone TEXT,
  email TEXT,
  -- Gone from the roster: kept, because plans and results speak of them, but no longer planned.
  withdrawn_at TEXT CHECK (withdrawn_at GLOB '????-??-??T*Z'),
  -- The change by which they came: an import, or somebody who added them by hand.
  added_by INTEGER REFERENCES change_log (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX participant_by_place ON participant (role, province_code, regency_code);

CREATE TABLE roster_import (
  id TEXT PRIMARY KEY,
  file_name TEXT NOT NULL,
  file_sha256 TEXT NOT NULL CHECK (length(file_sha256) = 64),
  imported_at TEXT NOT NULL CHECK (imported_at GLOB '????-??-??T*Z'),
  rows INTEGER NOT NULL CHECK (rows >= 0),
  new INTEGER NOT NULL CHECK (new >= 0),
  changed INTEGER NOT NULL CHECK (changed >= 0),
  unchanged INTEGER NOT NULL CHECK (unchanged >= 0),
  gone INTEGER NOT NULL CHECK (gone >= 0),
  set_aside INTEGER NOT NULL CHECK (set_aside >= 0),
  -- Null: it changed nobody.
  change_id INTEGER REFERENCES change_log (id),
  -- Rows in are rows accepted or rows reported, always.
  CHECK (rows = new + changed + unchanged + set_aside)
) STRICT, WITHOUT ROWID;

-- Never a whole NIK or telephone number in data.
CREATE TABLE roster_problem (
  import_id TEXT NOT NULL REFERENCES roster_import (id) ON DELETE CASCADE,
  row INTEGER NOT NULL CHECK (row >= 1),
  "column" TEXT,
  kind TEXT NOT NULL,
  severity TEXT NOT NULL CHECK (severity IN ('set-aside', 'warning')),
  data TEXT NOT NULL CHECK (json_valid(data))
) STRICT;
CREATE INDEX roster_problem_by_import ON roster_problem (import_id, row);

CREATE TABLE column_mapping (
  header_fingerprint TEXT PRIMARY KEY,
  mapping TEXT NOT NULL CHECK (json_valid(mapping)),
  used_at TEXT NOT NULL CHECK (used_at GLOB '????-??-??T*Z')
) STRICT, WITHOUT ROWID;

-- Made, then perhaps adopted, then perhaps superseded by the next one that is adopted.
CREATE TABLE plan (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE CHECK (number >= 1),
  made_at TEXT NOT NULL CHECK (made_at GLOB '????-??-??T*Z'),
  adopted_at TEXT CHECK (adopted_at GLOB '????-??-??T*Z'),
  seed INTEGER NOT NULL,
  roster_revision INTEGER NOT NULL CHECK (roster_revision >= 0),
  settings TEXT NOT NULL CHECK (json_valid(settings)),
  -- Divisions whose people could not be placed, and why.
  infeasible TEXT NOT NULL CHECK (json_valid(infeasible)),
  superseded_at TEXT CHECK (superseded_at GLOB '????-??-??T*Z'),
  CHECK (superseded_at IS NULL OR adopted_at IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX plan_only_one_current ON plan ((1)) WHERE adopted_at IS NOT NULL AND superseded_at IS NULL;

CREATE TABLE plan_objective (
  plan_id TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  tier INTEGER NOT NULL CHECK (tier IN (1, 2)),
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT NOT NULL,
  value REAL NOT NULL,
  bound REAL NOT NULL,
  PRIMARY KEY (plan_id, tier, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE training_class (
  id TEXT PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  tier INTEGER NOT NULL CHECK (tier IN (1, 2)),
  code TEXT NOT NULL CHECK (code <> ''),
  division_code TEXT NOT NULL,
  -- Both separated by spaces: a class of tier 1 has people of several provinces.
  province_codes TEXT NOT NULL CHECK (province_codes NOT GLOB '*[^0-9 ]*'),
  regency_codes TEXT NOT NULL CHECK (regency_codes NOT GLOB '*[^0-9 ]*'),
  instructor_id TEXT REFERENCES participant (id),
  room_number INTEGER NOT NULL CHECK (room_number >= 1),
  -- Whose room it is; null: one of the national pool.
  room_division TEXT,
  wave INTEGER NOT NULL CHECK (wave >= 1),
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  start_utc TEXT NOT NULL CHECK (start_utc GLOB '????-??-??T*Z'),
  end_utc TEXT NOT NULL CHECK (end_utc GLOB '????-??-??T*Z'),
  zone TEXT NOT NULL CHECK (zone IN ('WIB', 'WITA', 'WIT')),
  UNIQUE (plan_id, code),
  CHECK (start_utc < end_utc)
) STRICT, WITHOUT ROWID;
CREATE INDEX training_class_by_instructor ON training_class (instructor_id);

-- A person sits in one class of a tier at most.
CREATE TABLE class_member (
  plan_id TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  tier INTEGER NOT NULL CHECK (tier IN (1, 2)),
  participant_id TEXT NOT NULL REFERENCES participant (id),
  class_id TEXT NOT NULL REFERENCES training_class (id) ON DELETE CASCADE,
  -- Put there by hand: stays there when the plan is adjusted to a changed roster.
  pinned INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1)),
  PRIMARY KEY (plan_id, tier, participant_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX class_member_by_class ON class_member (class_id);
CREATE INDEX class_member_by_participant ON class_member (participant_id);

-- Who withdraws leaves the class of the current plan, as a learner and as its instructor.
CREATE TRIGGER participant_withdraws AFTER UPDATE OF withdrawn_at ON participant
WHEN NEW.withdrawn_at IS NOT NULL AND OLD.withdrawn_at IS NULL AND (SELECT is_restoring FROM recording) = 0 BEGIN
  DELETE FROM class_member
  WHERE participant_id = NEW.id
    AND plan_id IN (SELECT id FROM plan WHERE adopted_at IS NOT NULL AND superseded_at IS NULL);
  UPDATE training_class SET instructor_id = NULL
  WHERE instructor_id = NEW.id
    AND plan_id IN (SELECT id FROM plan WHERE adopted_at IS NOT NULL AND superseded_at IS NULL);
END;

-- Where the people of a class are from is kept with the class: counted anew when one of them turns out to be from elsewhere.
CREATE TRIGGER participant_is_from_elsewhere AFTER UPDATE OF province_code, regency_code ON participant
WHEN (NEW.province_code IS NOT OLD.province_code OR NEW.regency_code IS NOT OLD.regency_code)
  AND (SELECT is_restoring FROM recording) = 0 BEGIN
  UPDATE training_class
  SET province_codes = (
        SELECT group_concat(code, ' ') FROM (
          SELECT DISTINCT p.province_code AS code FROM class_member m JOIN participant p ON p.id = m.participant_id
          WHERE m.class_id = training_class.id ORDER BY code)),
      regency_codes = (
        SELECT coalesce(group_concat(code, ' '), '') FROM (
          SELECT DISTINCT p.regency_code AS code FROM class_member m JOIN participant p ON p.id = m.participant_id
          WHERE m.class_id = training_class.id AND p.regency_code IS NOT NULL ORDER BY code))
  WHERE id IN (SELECT class_id FROM class_member WHERE participant_id = NEW.id);
END;

-- The classes of the plan in force, with how many people each has now.
CREATE VIEW current_class AS
SELECT c.*, (SELECT count(*) FROM class_member m WHERE m.class_id = c.id) AS size
FROM training_class c
JOIN plan ON plan.id = c.plan_id AND plan.adopted_at IS NOT NULL AND plan.superseded_at IS NULL;

CREATE VIEW current_member AS
SELECT m.*
FROM class_member m
JOIN plan ON plan.id = m.plan_id AND plan.adopted_at IS NOT NULL AND plan.superseded_at IS NULL;

CREATE TABLE unplaced (
  plan_id TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  tier INTEGER NOT NULL CHECK (tier IN (1, 2)),
  participant_id TEXT NOT NULL REFERENCES participant (id),
  reason TEXT NOT NULL,
  PRIMARY KEY (plan_id, tier, participant_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX unplaced_by_participant ON unplaced (participant_id);

-- Everybody without a class of the plan in force, also who came after it.
CREATE VIEW current_unplaced AS
SELECT p.id AS participant_id, plan.id AS plan_id, CASE p.role WHEN 'instructor' THEN 1 ELSE 2 END AS tier,
       coalesce(u.reason, 'added-later') AS reason
FROM plan
JOIN participant p ON p.withdrawn_at IS NULL
LEFT JOIN unplaced u ON u.plan_id = plan.id AND u.participant_id = p.id
WHERE plan.adopted_at IS NOT NULL AND plan.superseded_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM class_member m WHERE m.participant_id = p.id AND m.plan_id = plan.id);

-- The messages to classes that were copied, by a hash of their text: another text is a message not sent yet. They outlive
-- their class: taking back what removed it brings the mark back too.
CREATE TABLE class_message (
  class_id TEXT PRIMARY KEY,
  text_hash TEXT NOT NULL,
  copied_at TEXT NOT NULL CHECK (copied_at GLOB '????-??-??T*Z')
) STRICT, WITHOUT ROWID;

-- Forms that were loaded beside those that Gladi ships with; the newest of all is the one for new rehearsals.
CREATE TABLE questionnaire (
  version TEXT PRIMARY KEY CHECK (version <> ''),
  form_id TEXT NOT NULL,
  -- In both languages.
  title TEXT NOT NULL CHECK (json_valid(title)),
  questions INTEGER NOT NULL CHECK (questions >= 1),
  variables INTEGER NOT NULL CHECK (variables >= 0),
  -- The rows of the workbook as text.
  sheets TEXT NOT NULL CHECK (json_valid(sheets)),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  file_name TEXT NOT NULL,
  loaded_at TEXT NOT NULL CHECK (loaded_at GLOB '????-??-??T*Z')
) STRICT;

-- Cases and questionnaires as they were when somebody began to practise with them: what becomes of either later, an
-- attempt stays as it began. Each text is kept once, by its SHA-256.
CREATE TABLE practice_text (
  hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;

-- Cases that were made to somebody's weak variables.
CREATE TABLE generated_case (
  id TEXT PRIMARY KEY,
  seed INTEGER NOT NULL,
  variables TEXT NOT NULL CHECK (json_valid(variables)),
  content TEXT NOT NULL CHECK (json_valid(content)),
  made_at TEXT NOT NULL CHECK (made_at GLOB '????-??-??T*Z')
) STRICT;

-- One rehearsal: somebody's of the roster, a class's together, or of whoever sits at this machine (both NULL). People
-- may be gone from the roster and come back by an undo, classes by another plan: neither takes the attempt along.
CREATE TABLE practice_attempt (
  id TEXT PRIMARY KEY,
  participant_id TEXT,
  class_code TEXT,
  case_id TEXT NOT NULL,
  mode TEXT NOT NULL CHECK (mode IN ('guided', 'practice', 'exam')),
  case_hash TEXT REFERENCES practice_text (hash),
  questionnaire_version TEXT NOT NULL,
  questionnaire_hash TEXT REFERENCES practice_text (hash),
  started_at TEXT NOT NULL CHECK (started_at GLOB '????-??-??T*Z'),
  time_limit_ms INTEGER CHECK (time_limit_ms > 0),
  finished_at TEXT CHECK (finished_at GLOB '????-??-??T*Z'),
  -- Variables right, of those that counted.
  "right" INTEGER CHECK ("right" >= 0),
  counted INTEGER CHECK (counted >= "right"),
  score TEXT CHECK (json_valid(score)),
  -- Of one that came in a companion's packet: what its case is called. Which variables were right came with it; neither
  -- case nor form, and nothing that was typed.
  received_title TEXT,
  CHECK (participant_id IS NULL OR class_code IS NULL),
  CHECK ((mode = 'exam' AND received_title IS NULL) = (time_limit_ms IS NOT NULL)),
  CHECK ((finished_at IS NULL) = ("right" IS NULL) AND (finished_at IS NULL) = (counted IS NULL)),
  CHECK ((score IS NULL) = (finished_at IS NULL OR received_title IS NOT NULL)),
  CHECK ((received_title IS NULL) = (case_hash IS NOT NULL) AND (received_title IS NULL) = (questionnaire_hash IS NOT NULL)),
  CHECK (received_title IS NULL OR (finished_at IS NOT NULL AND participant_id IS NOT NULL))
) STRICT;
CREATE INDEX practice_attempt_of ON practice_attempt
  (participant_id, class_code, case_id, finished_at, "right", counted);
CREATE INDEX practice_attempt_by_class ON practice_attempt (class_code) WHERE class_code IS NOT NULL;
CREATE INDEX practice_attempt_open ON practice_attempt (participant_id, class_code) WHERE finished_at IS NULL;
CREATE INDEX practice_attempt_finished ON practice_attempt (participant_id, class_code, finished_at)
  WHERE finished_at IS NOT NULL;
-- One try.
CREATE UNIQUE INDEX practice_attempt_examination ON practice_attempt
  (coalesce(participant_id, ''), coalesce(class_code, ''), case_id) WHERE mode = 'exam' AND received_title IS NULL;

-- What happened in an attempt, from 1 on without a gap; only ever added to.
CREATE TABLE practice_event (
  attempt_id TEXT NOT NULL REFERENCES practice_attempt (id),
  seq INTEGER NOT NULL CHECK (seq >= 1),
  elapsed_ms INTEGER NOT NULL CHECK (elapsed_ms >= 0),
  deed TEXT NOT NULL CHECK (json_valid(deed)),
  PRIMARY KEY (attempt_id, seq)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER practice_event_follows BEFORE INSERT ON practice_event BEGIN
  SELECT RAISE(ABORT, 'An event follows the one before it.')
  WHERE NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM practice_event WHERE attempt_id = NEW.attempt_id)
    OR NEW.elapsed_ms < (SELECT elapsed_ms FROM practice_event WHERE attempt_id = NEW.attempt_id AND seq = NEW.seq - 1);
  SELECT RAISE(ABORT, 'Nothing happens in an attempt that is finished.')
  WHERE (SELECT finished_at FROM practice_attempt WHERE id = NEW.attempt_id) IS NOT NULL;
END;
CREATE TRIGGER practice_event_stays BEFORE UPDATE ON practice_event BEGIN
  SELECT RAISE(ABORT, 'What happened is not changed.');
END;
CREATE TRIGGER practice_event_is_kept BEFORE DELETE ON practice_event BEGIN
  SELECT RAISE(ABORT, 'What happened is not changed.');
END;

-- Attempts that were thrown away; undoing it takes the row out again.
CREATE TABLE practice_discard (
  attempt_id TEXT PRIMARY KEY REFERENCES practice_attempt (id),
  at TEXT NOT NULL CHECK (at GLOB '????-??-??T*Z')
) STRICT, WITHOUT ROWID;

-- Each variable of a finished attempt.
CREATE TABLE practice_result (
  attempt_id TEXT NOT NULL REFERENCES practice_attempt (id),
  variable TEXT NOT NULL CHECK (variable GLOB '[IK][0-9][0-9]'),
  -- NULL: did not count.
  is_right INTEGER CHECK (is_right IN (0, 1)),
  mistake TEXT CHECK (mistake IN ('concept', 'routing', 'omitted', 'typo', 'member', 'not-asked')),
  points REAL NOT NULL CHECK (points BETWEEN 0 AND 1),
  -- Its values that are not as they should be: a list of question, recorded, right, mistake.
  wrong TEXT NOT NULL CHECK (json_valid(wrong)),
  PRIMARY KEY (attempt_id, variable)
) STRICT, WITHOUT ROWID;

-- What an instructor chose for a class to practise on.
CREATE TABLE class_case (
  class_code TEXT NOT NULL,
  case_id TEXT NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0),
  PRIMARY KEY (class_code, case_id)
) STRICT, WITHOUT ROWID;

-- What happened, the latest last; its words are the window's. Never a NIK or a telephone number in data.
CREATE TABLE change_log (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL CHECK (at GLOB '????-??-??T*Z'),
  kind TEXT NOT NULL,
  data TEXT NOT NULL CHECK (json_valid(data)),
  undone_at TEXT CHECK (undone_at GLOB '????-??-??T*Z')
) STRICT;

-- The change whose rows are being kept at this moment; null outside of a recorded change. While a change is being taken
-- back, every row is put back by itself: what follows from another row is not made anew. Of many rows at once nobody is
-- told of each.
CREATE TABLE recording (
  only_row INT PRIMARY KEY DEFAULT 1 CHECK (only_row = 1),
  change_id INTEGER,
  is_restoring INTEGER NOT NULL DEFAULT 0 CHECK (is_restoring IN (0, 1)),
  is_of_many INTEGER NOT NULL DEFAULT 0 CHECK (is_of_many IN (0, 1))
) STRICT;
INSERT INTO recording (change_id) VALUES (NULL);

-- Every row that a recorded change touched, as it was before: undoing puts the rows back, the last one first.
CREATE TABLE row_before (
  id INTEGER PRIMARY KEY,
  change_id INTEGER NOT NULL REFERENCES change_log (id) ON DELETE CASCADE,
  table_name TEXT NOT NULL,
  -- The columns of the primary key; a list of people, or of classes with their attendance, that were added at once.
  key TEXT NOT NULL CHECK (json_valid(key)),
  -- The whole row, or of a list all rows; null: there was none.
  before TEXT CHECK (json_valid(before)),
  participant_id TEXT
) STRICT;
CREATE INDEX row_before_by_change ON row_before (change_id);
CREATE INDEX row_before_by_participant ON row_before (participant_id) WHERE participant_id IS NOT NULL;
-- Everybody's attendance at once, where nobody is named.
CREATE INDEX row_before_of_classes ON row_before (table_name) WHERE participant_id IS NULL AND table_name = 'attendance';

${recordedTables.map(recordingTriggers).join('')}`
