import { spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { Client } from 'pg'

/** A PostgreSQL of its own; as a rule nothing survives it, and no write waits for the disk. */
export type Cluster = {
  version: string
  /** As its superuser (`app`), on the database of that name. */
  url(database: string, user?: 'app' | 'central'): string
  stop(): Promise<void>
}

/** Where the programs of PostgreSQL are on this machine; null: nowhere. */
export function postgresPrograms(): string | null {
  const debian = '/usr/lib/postgresql'
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    ...(existsSync(debian) ? readdirSync(debian).map(version => join(debian, version, 'bin')) : []),
  ]
  const found = folders.find(folder => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')))
  return found ?? null
}

/** What a PostgreSQL has as long as nobody says otherwise. */
export const onDisk = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' }
const inPassing = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

export async function startCluster(programs: string, settings: Record<string, string> = inPassing): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'gladi-pg-'))
  const who = otherUser()
  if (who) chownSync(folder, who.uid, who.gid)
  const at = { cwd: folder, ...who }
  const program = (name: string) => realpathSync(join(programs, name))
  const made = spawnSync(
    program('initdb'),
    ['-D', join(folder, 'data'), '-U', 'app', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...at, encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`)
  const options = { listen_addresses: '', ...settings }
  const server = spawn(
    program('postgres'),
    [
      '-D',
      join(folder, 'data'),
      '-k',
      folder,
      ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    { ...at, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  await new Promise<void>((resolve, reject) => {
    server.once('exit', code => reject(new Error(`postgres ended with ${code}`)))
    server.stderr.on('data', (text: Buffer) => {
      if (text.includes('ready to accept connections')) resolve()
    })
  })
  const url: Cluster['url'] = (database, user = 'app') => `postgresql://${user}@/${database}?host=${folder}`
  return {
    url,
    version: await versionOf(url('postgres')),
    stop: async () => {
      const ended = new Promise(resolve => server.once('exit', resolve))
      server.kill('SIGINT')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** PostgreSQL refuses to run as root. */
function otherUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const number = (flag: string) =>
    Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout.trim() || 65534)
  return { uid: number('-u'), gid: number('-g') }
}

async function versionOf(url: string) {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ server_version: string }>('SHOW server_version')
  await client.end()
  return rows[0]!.server_version
}
