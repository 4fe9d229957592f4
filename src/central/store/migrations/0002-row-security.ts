/** Tables that hold provinces' rows: what each role may do with them, before the policies narrow it to its own rows. */
const privileges = {
  province: { province: 'SELECT, INSERT, UPDATE', centre: 'SELECT, INSERT, UPDATE' },
  device: { province: 'SELECT, INSERT, UPDATE', centre: 'SELECT, INSERT, UPDATE' },
  enrolment_code: { province: 'SELECT, UPDATE', centre: 'SELECT, INSERT, UPDATE' },
  packet: { province: 'SELECT, INSERT', centre: 'SELECT, INSERT' },
  record: { province: 'SELECT, INSERT', centre: 'SELECT, INSERT' },
  current_record: { province: 'SELECT, INSERT, UPDATE', centre: 'SELECT, INSERT, UPDATE' },
  conflict: { province: 'SELECT, INSERT', centre: 'SELECT, UPDATE' },
  upload: { province: 'SELECT, INSERT, DELETE', centre: 'SELECT, INSERT, DELETE' },
  plan_record: { province: 'SELECT', centre: 'SELECT, INSERT, UPDATE' },
  plan_packet: { province: 'SELECT', centre: 'SELECT, INSERT' },
  audit: { province: 'SELECT, INSERT', centre: 'SELECT, INSERT' },
}

/**
 * Two instances, or two databases of one cluster, may make the same role at once. From 16 on who makes a role may not set
 * it by that alone.
 */
const role = (name: string) => `
DO $$ BEGIN
  CREATE ROLE ${name} NOLOGIN NOINHERIT NOBYPASSRLS;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
DO $$ BEGIN
  IF current_setting('server_version_num')::int < 160000 THEN
    IF NOT pg_has_role(CURRENT_USER, '${name}', 'MEMBER') THEN GRANT ${name} TO CURRENT_USER; END IF;
  ELSIF NOT pg_has_role(CURRENT_USER, '${name}', 'SET') THEN
    EXECUTE 'GRANT ${name} TO CURRENT_USER WITH INHERIT FALSE, SET TRUE';
  END IF;
END $$;`

/**
 * Who forgets to set a role or a province sees nothing. Forced: also the owner of the tables is held to the policies; it
 * is a member of both roles, and a policy for a role holds for its members: hence the look at `current_user`.
 */
export const securedTable = (table: string, { province, centre }: { province: string; centre: string }) => `
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY own_province ON ${table} TO gladi_province
  USING (province_code = current_setting('gladi.province', true))
  WITH CHECK (province_code = current_setting('gladi.province', true));
CREATE POLICY whole_country ON ${table} TO gladi_centre
  USING (current_user = 'gladi_centre') WITH CHECK (current_user = 'gladi_centre');
GRANT ${province} ON ${table} TO gladi_province;
GRANT ${centre} ON ${table} TO gladi_centre;`

export const rowSecurity = [
  role('gladi_province'),
  role('gladi_centre'),
  ...Object.entries(privileges).map(([table, granted]) => securedTable(table, granted)),
  'GRANT SELECT, INSERT ON centre TO gladi_centre;',
].join('\n')
