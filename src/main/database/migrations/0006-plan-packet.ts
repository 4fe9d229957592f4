import { recordingTriggers } from './recording-triggers.ts'

/** What came from the centre and from companions, and belongs to the training from then on. */
export const sql = `
-- The centre's plan that was taken last: what somebody changes here, and what the next one makes other, is told beside it.
-- Its bytes are the packet's (exchange_packet, direction in).
CREATE TABLE plan_in_force (
  only_row INT PRIMARY KEY DEFAULT 1 CHECK (only_row = 1),
  packet_sha256 TEXT NOT NULL CHECK (length(packet_sha256) = 64)
) STRICT;

-- Which card was given to whom. Its token comes back with the first packet, and binds the companion's key to them.
CREATE TABLE given_card (
  token TEXT PRIMARY KEY CHECK (length(token) = 43),
  participant_id TEXT NOT NULL,
  made_at TEXT NOT NULL CHECK (made_at GLOB '????-??-??T*Z'),
  public_key TEXT CHECK (length(public_key) = 43)
) STRICT, WITHOUT ROWID;
CREATE INDEX given_card_of ON given_card (participant_id);

-- Every record that came from companions: what was taken once is known for ever (domain/exchange/judge-record).
CREATE TABLE received_record (
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  public_key TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  PRIMARY KEY (kind, id, public_key, revision)
) STRICT, WITHOUT ROWID;

-- In a companion's own workspace: whose it is, and who gets the results.
CREATE TABLE companion_card (
  only_row INT PRIMARY KEY DEFAULT 1 CHECK (only_row = 1),
  participant_id TEXT NOT NULL,
  name TEXT NOT NULL,
  class_code TEXT,
  training TEXT NOT NULL,
  province_code TEXT NOT NULL,
  token TEXT NOT NULL,
  public_key TEXT NOT NULL CHECK (length(public_key) = 43),
  recipient TEXT
) STRICT;

${recordingTriggers({ name: 'plan_in_force', key: ['only_row'], columns: ['only_row', 'packet_sha256'] })}`
