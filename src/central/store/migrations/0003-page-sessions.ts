import { securedTable } from './0002-row-security.ts'

/**
 * Who looks at the centre's page. `is_key`: the one-time key of an address that was printed, which becomes a session.
 * `public_key`: of the device whose credential opened it; its session ends where the device is revoked.
 */
export const pageSessions = `
CREATE TABLE page_session (
  province_code text NOT NULL,
  secret_hash text NOT NULL,
  is_key boolean NOT NULL,
  public_key text,
  name text NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (province_code, secret_hash)
);
${securedTable('page_session', {
  province: 'SELECT, INSERT, UPDATE, DELETE',
  centre: 'SELECT, INSERT, UPDATE, DELETE',
})}
`
