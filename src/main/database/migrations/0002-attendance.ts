import { recordingTriggers } from './recording-triggers.ts'

/** Who was in class: what Zoom's reports say, whom their lines are about, and how long each person was there. */
export const sql = `
-- A report as it was read. Classes by code: another plan that has the same class takes its attendance along.
CREATE TABLE attendance_file (
  id TEXT PRIMARY KEY,
  class_code TEXT NOT NULL,
  file_name TEXT NOT NULL,
  file_sha256 TEXT NOT NULL CHECK (length(file_sha256) = 64),
  shape TEXT NOT NULL CHECK (shape IN ('unique', 'connections', 'preamble', 'flat')),
  -- In which its times are written, and how its days.
  zone TEXT NOT NULL CHECK (zone IN ('WIB', 'WITA', 'WIT')),
  day_order TEXT NOT NULL CHECK (day_order IN ('month-first', 'day-first', 'year-first', 'none')),
  imported_at TEXT NOT NULL CHECK (imported_at GLOB '????-??-??T*Z'),
  rows INTEGER NOT NULL CHECK (rows >= 0),
  taken INTEGER NOT NULL CHECK (taken >= 0),
  set_aside INTEGER NOT NULL CHECK (set_aside >= 0),
  -- Of the rows set aside: a list of row, field, kind, text.
  problems TEXT NOT NULL CHECK (json_valid(problems)),
  -- The rows that were taken, by name, and whom each name was found to be about (attendance/kept-names.ts). Always read
  -- and written together.
  names TEXT NOT NULL CHECK (json_valid(names)),
  -- Keys of the names that were not certain: a person has to decide.
  doubtful TEXT NOT NULL CHECK (json_valid(doubtful)),
  CHECK (rows = taken + set_aside),
  UNIQUE (class_code, file_sha256)
) STRICT;

-- Whom the lines of a name are about in a class. NULL: nobody of the training (a guest, a second device of the host).
CREATE TABLE attendance_decision (
  class_code TEXT NOT NULL,
  name_key TEXT NOT NULL,
  participant_id TEXT,
  decided_at TEXT NOT NULL CHECK (decided_at GLOB '????-??-??T*Z'),
  PRIMARY KEY (class_code, name_key)
) STRICT, WITHOUT ROWID;

-- How long somebody was there: counted anew with each file and each decision, or said by hand. A class whose report is
-- there has a row for each of its people, with 0 for who was not.
CREATE TABLE attendance (
  participant_id TEXT NOT NULL,
  class_code TEXT NOT NULL,
  minutes REAL NOT NULL CHECK (minutes >= 0),
  session_minutes REAL NOT NULL CHECK (session_minutes > 0),
  source TEXT NOT NULL CHECK (source IN ('zoom', 'hand')),
  at TEXT NOT NULL CHECK (at GLOB '????-??-??T*Z'),
  PRIMARY KEY (participant_id, class_code)
) STRICT, WITHOUT ROWID;
CREATE INDEX attendance_by_class ON attendance (class_code);

-- From which shares of the session on somebody was there, or there for a part; the defaults before they are first saved.
CREATE TABLE attendance_settings (
  only_row INT PRIMARY KEY DEFAULT 1 CHECK (only_row = 1),
  present REAL NOT NULL CHECK (present > 0 AND present <= 1),
  partly REAL NOT NULL CHECK (partly >= 0 AND partly <= present)
) STRICT;

-- Which header means what, by a fingerprint of the header row.
CREATE TABLE attendance_mapping (
  header_fingerprint TEXT PRIMARY KEY,
  mapping TEXT NOT NULL CHECK (json_valid(mapping)),
  used_at TEXT NOT NULL CHECK (used_at GLOB '????-??-??T*Z')
) STRICT, WITHOUT ROWID;

${[
  {
    name: 'attendance_file',
    key: ['id'],
    columns:
      'id class_code file_name file_sha256 shape zone day_order imported_at rows taken set_aside problems names doubtful'.split(
        ' ',
      ),
  },
  {
    name: 'attendance_decision',
    key: ['class_code', 'name_key'],
    columns: 'class_code name_key participant_id decided_at'.split(' '),
  },
  {
    name: 'attendance',
    key: ['participant_id', 'class_code'],
    columns: 'participant_id class_code minutes session_minutes source at'.split(' '),
    participant: 'participant_id',
  },
  { name: 'attendance_settings', key: ['only_row'], columns: ['only_row', 'present', 'partly'] },
]
  .map(recordingTriggers)
  .join('')}`
