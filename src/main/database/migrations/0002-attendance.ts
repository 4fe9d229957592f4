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
  -- Of the rows set aside: a list of row, column, kind, data.
  problems TEXT NOT NULL CHECK (json_valid(problems)),
  CHECK (rows = taken + set_aside),
  UNIQUE (class_code, file_sha256)
) STRICT;

-- One line that was taken: one connection, or one person's sum of minutes (join_utc NULL).
CREATE TABLE attendance_line (
  file_id TEXT NOT NULL REFERENCES attendance_file (id) ON DELETE CASCADE,
  row INTEGER NOT NULL CHECK (row >= 1),
  -- As written; by which it is matched, and a decision about it is remembered.
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  name_key TEXT NOT NULL,
  join_utc TEXT CHECK (join_utc GLOB '????-??-??T*Z'),
  leave_utc TEXT CHECK (leave_utc GLOB '????-??-??T*Z'),
  minutes REAL NOT NULL CHECK (minutes >= 0),
  PRIMARY KEY (file_id, row),
  CHECK ((join_utc IS NULL) = (leave_utc IS NULL))
) STRICT, WITHOUT ROWID;

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
    columns: 'id class_code file_name file_sha256 shape zone day_order imported_at rows taken set_aside problems'.split(
      ' ',
    ),
  },
  {
    name: 'attendance_line',
    key: ['file_id', 'row'],
    columns: 'file_id row name email name_key join_utc leave_utc minutes'.split(' '),
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
]
  .map(recordingTriggers)
  .join('')}`
