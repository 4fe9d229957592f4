/**
 * Every table that holds a province's begins its key with `province_code` (`00`: the centre's own), so that it can be
 * distributed by it. Nothing is unique in the nation: that would tell one province about another's people.
 * What a device says of its clock is text: it may be any time, also one that no database has.
 */
export const tables = `
CREATE TABLE province (
  province_code text PRIMARY KEY CHECK (province_code ~ '^[0-9]{2}$'),
  audit_sequence int NOT NULL DEFAULT 0,
  audit_hash text,
  receipt_sequence int NOT NULL DEFAULT 0,
  receipt_sha256 text
);

CREATE TABLE device (
  province_code text NOT NULL,
  public_key text NOT NULL,
  role text NOT NULL CHECK (role IN ('centre', 'province')),
  name text NOT NULL,
  recipient text,
  credential_hash text,
  enrolled_at timestamptz NOT NULL,
  revoked_at timestamptz,
  PRIMARY KEY (province_code, public_key),
  CHECK ((role = 'centre') = (province_code = '00'))
);
CREATE UNIQUE INDEX device_credential ON device (province_code, credential_hash);

CREATE TABLE enrolment_code (
  province_code text NOT NULL,
  code_hash text NOT NULL,
  name text NOT NULL,
  made_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  used_by text,
  PRIMARY KEY (province_code, code_hash)
);

CREATE TABLE packet (
  province_code text NOT NULL,
  number int NOT NULL,
  sha256 text NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  public_key text NOT NULL,
  sequence int NOT NULL,
  previous text,
  made_at text NOT NULL,
  received_at timestamptz NOT NULL,
  carrier text NOT NULL CHECK (carrier IN ('network', 'file')),
  outcome jsonb NOT NULL,
  bytes bytea NOT NULL,
  receipt bytea NOT NULL,
  PRIMARY KEY (province_code, number),
  UNIQUE (province_code, sha256)
);
CREATE INDEX packet_id ON packet (province_code, id);
ALTER TABLE packet ALTER COLUMN bytes SET STORAGE EXTERNAL, ALTER COLUMN receipt SET STORAGE EXTERNAL;

CREATE TABLE record (
  province_code text NOT NULL,
  kind text NOT NULL,
  id text NOT NULL,
  taking int NOT NULL,
  public_key text NOT NULL,
  revision int NOT NULL,
  sha256 text NOT NULL,
  parent text,
  body jsonb,
  packet int NOT NULL,
  PRIMARY KEY (province_code, kind, id, taking)
);

CREATE TABLE current_record (
  province_code text NOT NULL,
  kind text NOT NULL,
  id text NOT NULL,
  taking int NOT NULL,
  PRIMARY KEY (province_code, kind, id)
);

CREATE TABLE conflict (
  province_code text NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  kind text NOT NULL,
  record_id text NOT NULL,
  reason text NOT NULL,
  packet int NOT NULL,
  at timestamptz NOT NULL,
  public_key text NOT NULL,
  revision int NOT NULL,
  sha256 text NOT NULL,
  parent text,
  body jsonb,
  held_taking int NOT NULL,
  resolution text CHECK (resolution IN ('held', 'sent')),
  -- Which taking was held when it was decided.
  decided_taking int,
  resolved_at timestamptz,
  resolved_by text,
  PRIMARY KEY (province_code, id),
  UNIQUE (province_code, kind, record_id, public_key, revision, sha256)
);

CREATE TABLE upload (
  province_code text NOT NULL,
  public_key text NOT NULL,
  sha256 text NOT NULL,
  starts_at int NOT NULL,
  bytes bytea NOT NULL,
  added_at timestamptz NOT NULL,
  PRIMARY KEY (province_code, public_key, sha256, starts_at)
);
ALTER TABLE upload ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TABLE plan_record (
  province_code text NOT NULL,
  kind text NOT NULL,
  id text NOT NULL,
  code text,
  sha256 text NOT NULL,
  body jsonb NOT NULL,
  holds boolean NOT NULL,
  PRIMARY KEY (province_code, kind, id)
);
CREATE INDEX plan_record_code ON plan_record (province_code, code) WHERE code IS NOT NULL;

CREATE TABLE plan_packet (
  province_code text NOT NULL,
  sequence int NOT NULL,
  sha256 text NOT NULL,
  packet int NOT NULL,
  issued_at timestamptz NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (province_code, sequence)
);
ALTER TABLE plan_packet ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TABLE audit (
  province_code text NOT NULL,
  sequence int NOT NULL,
  at timestamptz NOT NULL,
  actor text NOT NULL,
  act text NOT NULL,
  data jsonb NOT NULL,
  previous_hash text,
  hash text NOT NULL,
  PRIMARY KEY (province_code, sequence)
);
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are only ever added', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER audit_rows_stay BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_stays BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER record_rows_stay BEFORE UPDATE OR DELETE ON record FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER record_stays BEFORE TRUNCATE ON record FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE centre (
  only_row int PRIMARY KEY DEFAULT 1 CHECK (only_row = 1),
  public_key text NOT NULL
);

CREATE TABLE rate_limit (
  key varchar(255) PRIMARY KEY,
  points integer NOT NULL DEFAULT 0,
  expire bigint
);
`
