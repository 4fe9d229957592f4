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

-- Raised by every change of the people; a plan remembers which one it was made for.
CREATE TABLE roster_revision (
  only_row INT PRIMARY KEY DEFAULT 1 CHECK (only_row = 1),
  revision INTEGER NOT NULL CHECK (revision >= 0)
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
  withdrawn_at TEXT CHECK (withdrawn_at GLOB '????-??-??T*Z')
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
  size INTEGER NOT NULL CHECK (size >= 1),
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
  PRIMARY KEY (plan_id, tier, participant_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX class_member_by_class ON class_member (class_id);
CREATE INDEX class_member_by_participant ON class_member (participant_id);

CREATE TABLE unplaced (
  plan_id TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  tier INTEGER NOT NULL CHECK (tier IN (1, 2)),
  participant_id TEXT NOT NULL REFERENCES participant (id),
  reason TEXT NOT NULL,
  PRIMARY KEY (plan_id, tier, participant_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX unplaced_by_participant ON unplaced (participant_id);

CREATE TABLE change_log (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL CHECK (at GLOB '????-??-??T*Z'),
  kind TEXT NOT NULL,
  data TEXT NOT NULL CHECK (json_valid(data))
) STRICT;
`
