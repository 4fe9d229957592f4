import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** What the environment says of this instance. */
export type Settings = {
  /** Null: the embedded database of a trial, in the folder. */
  databaseUrl: string | null
  /** Keys, certificate and, for a trial, the database. */
  folder: string
  name: string
  /** PEM files of one's own certificate. */
  tls: { cert: string; key: string } | null
  metricsToken: string | null
  logLevel: string
  /** The built window. */
  pagesFolder: string
  version: string
}

const root = join(import.meta.dirname, '../../..')

export function settingsOf(environment: NodeJS.ProcessEnv): Settings {
  const { DATABASE_URL, CENTRAL_HOME, CENTRAL_NAME, TLS_CERT, TLS_KEY, METRICS_TOKEN, LOG_LEVEL } = environment
  return {
    databaseUrl: DATABASE_URL || null,
    folder: CENTRAL_HOME || join(homedir(), 'Gladi-pusat'),
    name: CENTRAL_NAME || 'Pusat',
    tls: TLS_CERT && TLS_KEY ? { cert: TLS_CERT, key: TLS_KEY } : null,
    metricsToken: METRICS_TOKEN || null,
    logLevel: LOG_LEVEL || 'info',
    pagesFolder: join(root, 'out/renderer'),
    version: JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version,
  }
}

/** Kemendagri's code with the name, of every province. */
export function provinceNames(): Map<string, string> {
  const lines = readFileSync(join(root, 'resources/regions/provinces.csv'), 'utf8').trim().split(/\r?\n/)
  return new Map(lines.slice(1).map(line => [line.split(',')[0]!, line.split(',')[2]!]))
}
