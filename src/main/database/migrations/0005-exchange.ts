/**
 * What goes to others and comes from them. No change of anybody's training, so nothing of it is recorded or taken back:
 * what was sent stays sent.
 */
export const sql = `
-- Who this workspace is to others; made once. Neither of the two private keys ever leaves the file.
CREATE TABLE device (
  only_row INT PRIMARY KEY DEFAULT 1 CHECK (only_row = 1),
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  public_key TEXT NOT NULL CHECK (length(public_key) = 43),
  private_key TEXT NOT NULL,
  -- To whom packets for this device are encrypted, and what reads them.
  recipient TEXT NOT NULL,
  identity TEXT NOT NULL,
  made_at TEXT NOT NULL CHECK (made_at GLOB '????-??-??T*Z')
) STRICT;

-- Whose packets are taken: keys that came with a code or a card, or whose fingerprint somebody compared.
CREATE TABLE known_party (
  public_key TEXT PRIMARY KEY CHECK (length(public_key) = 43),
  role TEXT NOT NULL CHECK (role IN ('centre', 'province', 'companion')),
  province_code TEXT,
  name TEXT NOT NULL,
  recipient TEXT,
  enrolled_at TEXT NOT NULL CHECK (enrolled_at GLOB '????-??-??T*Z')
) STRICT, WITHOUT ROWID;

CREATE TABLE central_server (
  only_row INT PRIMARY KEY DEFAULT 1 CHECK (only_row = 1),
  address TEXT NOT NULL CHECK (address GLOB 'https://*'),
  -- SHA-256 of the certificate in hexadecimal digits; NULL: one that the system's authorities vouch for.
  certificate TEXT CHECK (length(certificate) = 64),
  -- NULL: not enrolled yet.
  credential TEXT,
  seen_at TEXT CHECK (seen_at GLOB '????-??-??T*Z')
) STRICT;

-- Every packet, out and in, as bytes that are kept before anything is sent.
CREATE TABLE exchange_packet (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('out', 'in')),
  kind TEXT NOT NULL CHECK (kind IN ('plan', 'result', 'card', 'rehearsal', 'receipt', 'decision')),
  -- To whom: 'centre', a province's code, or a companion's public key; of one that came in, whose it is.
  party TEXT NOT NULL,
  sequence INTEGER NOT NULL CHECK (sequence >= 1),
  previous TEXT CHECK (length(previous) = 64),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  header TEXT NOT NULL CHECK (json_valid(header)),
  bytes BLOB NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'accepted', 'partly', 'refused')),
  -- How it goes, or went; NULL: nobody said yet.
  carrier TEXT CHECK (carrier IN ('network', 'file')),
  -- When it was kept here, when all of it was on its way, when a receipt settled it.
  kept_at TEXT NOT NULL CHECK (kept_at GLOB '????-??-??T*Z'),
  sent_at TEXT CHECK (sent_at GLOB '????-??-??T*Z'),
  settled_at TEXT CHECK (settled_at GLOB '????-??-??T*Z'),
  -- The receipt as it came (direction out), or as it was given (in), and how many records came to what.
  receipt BLOB,
  outcome TEXT CHECK (json_valid(outcome)),
  -- Of sending over the network: how often it was tried, when it is tried again (NULL: not by itself), what came in between.
  tries INTEGER NOT NULL DEFAULT 0 CHECK (tries >= 0),
  next_try_at TEXT CHECK (next_try_at GLOB '????-??-??T*Z'),
  fault TEXT CHECK (json_valid(fault)),
  UNIQUE (direction, id),
  UNIQUE (direction, sha256)
) STRICT;
CREATE INDEX exchange_packet_to_send ON exchange_packet (next_try_at) WHERE next_try_at IS NOT NULL;

-- Of each fact that was put into a packet for somebody: the latest revision, and what the receipts said
-- (domain/exchange/known-record).
CREATE TABLE exchange_record (
  receiver TEXT NOT NULL,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  -- Number of the packet that the latest revision is in. (No foreign key, no index: a hundred thousand are written at once.)
  packet INTEGER NOT NULL,
  -- NULL: no receipt yet.
  status TEXT CHECK (status IN ('accepted', 'duplicate', 'conflict', 'refused')),
  -- The content that the receiver is known to hold, and which revision of ours it is (0: another device's).
  held_sha256 TEXT CHECK (length(held_sha256) = 64),
  held_revision INTEGER NOT NULL DEFAULT 0,
  -- 'again': it is sent once more as it is; 'theirs': what the receiver holds stays, until ours changes.
  decision TEXT CHECK (decision IN ('again', 'theirs')),
  -- Why it was not taken, what was said, what was sent, and of a conflict what is held instead: reason, sentence, own,
  -- held ({sha256, body}).
  verdict TEXT CHECK (json_valid(verdict)),
  PRIMARY KEY (receiver, kind, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX exchange_record_not_taken ON exchange_record (status) WHERE verdict IS NOT NULL;

-- How a person at the centre decided conflicts of this province, as it came (domain/exchange/decision).
CREATE TABLE exchange_decision (
  id TEXT PRIMARY KEY,
  decision TEXT NOT NULL CHECK (json_valid(decision)),
  taken_at TEXT NOT NULL CHECK (taken_at GLOB '????-??-??T*Z'),
  -- NULL: it is about a fact of this device, and nobody here has read it yet.
  read_at TEXT CHECK (read_at GLOB '????-??-??T*Z')
) STRICT, WITHOUT ROWID;
`
