import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { claimDatabase, loadCentreKeys, writeOnce } from '../centre-keys.ts'
import type { Centre } from '../receive/receive-packet.ts'
import { openEmbedded } from '../store/embedded-store.ts'
import { migrate } from '../store/migrate.ts'
import { openPostgres } from '../store/postgres-store.ts'
import type { Store } from '../store/store.ts'
import { centralWords } from '../words.ts'
import type { Settings } from './settings.ts'

export type OpenCentre = Centre & { pool: Pool | null; close: () => Promise<void> }

/** What a command works with; `say` writes a line to who called it. */
export type Session = OpenCentre & { settings: Settings; say: (sentence: string) => void }

/** The embedded database has one process. */
export class EmbeddedIsTaken extends Error {
  readonly pid: number
  constructor(pid: number) {
    super(`Process ${pid} has the embedded database.`)
    this.name = 'EmbeddedIsTaken'
    this.pid = pid
  }
}

/** The database with its tables as this version has them, and the keys. @throws {EmbeddedIsTaken} */
export async function openCentre(settings: Settings): Promise<OpenCentre> {
  const { store, pool } = await openStore(settings)
  try {
    await migrate(store)
    const keys = await loadCentreKeys(join(settings.folder, 'keys.json'), settings.name)
    await claimDatabase(store, keys)
    return { store, pool, keys, words: centralWords(), close: store.close }
  } catch (error) {
    await store.close()
    throw error
  }
}

async function openStore({ databaseUrl, folder }: Settings): Promise<{ store: Store; pool: Pool | null }> {
  if (databaseUrl !== null) {
    const store = openPostgres(databaseUrl)
    return { store, pool: store.pool }
  }
  mkdirSync(folder, { recursive: true })
  const release = takeForThisProcess(join(folder, 'database.lock'))
  const store = await openEmbedded({ dataDir: join(folder, 'database') })
  const close = async () => {
    await store.close()
    release()
  }
  return { store: { ...store, close }, pool: null }
}

function takeForThisProcess(lock: string): () => void {
  const holder = holderOf(lock)
  if (holder !== null && isRunning(holder)) throw new EmbeddedIsTaken(holder)
  rmSync(lock, { force: true })
  writeOnce(lock, String(process.pid))
  const now = holderOf(lock)
  if (now !== process.pid) throw new EmbeddedIsTaken(now ?? 0)
  return () => rmSync(lock, { force: true })
}

function holderOf(lock: string): number | null {
  try {
    return Number(readFileSync(lock, 'utf8'))
  } catch {
    return null
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
