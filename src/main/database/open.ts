import { closeSync, existsSync, openSync, readSync, rmSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import SqliteConnection from 'better-sqlite3'
import { syncFolder } from './durable-file.ts'
import { WorkspaceRefusedError } from './refusal.ts'

/** The driver's own handle. Features never see one: they get a `Database`. */
export type Connection = InstanceType<typeof SqliteConnection>

export type OpenOptions = {
  file: string
  /** The 32 random bytes of keys/data-key.ts. */
  key: Uint8Array
  /**
   * `create` refuses a file that exists; `existing` refuses one that does not, or that is empty; `look` does too, and
   * then changes neither file nor write-ahead log, whatever it finds.
   */
  mode: 'create' | 'existing' | 'look'
  /**
   * The write-ahead log is emptied into the file after each thousand pages; or `when told` (`Database.emptyLog`), so that
   * who waits for many rows to be saved does not wait for that too. They are as safe in the log.
   */
  empties?: 'by itself' | 'when told'
}

export const dataKeyBytes = 32

/**
 * Opens an encrypted database, or fails. The driver takes an empty key, a misspelt pragma or a wrong value without a
 * word and then writes plain text or loses commits in a power cut, so everything is read back, from the file too.
 */
export function openConnection({ file, key, mode, empties = 'by itself' }: OpenOptions): Connection {
  requireNode24(process.versions.node)
  refuseWeakKey(key)
  const path = resolve(file)
  if (mode === 'create') createEmptyFile(path)
  else refuseUnlessEncrypted(path)

  const connection = new SqliteConnection(path, { fileMustExist: true, readonly: mode === 'look' })
  try {
    unlock(connection, key)
    if (mode !== 'look') setPragma(connection, 'journal_mode', 'WAL', 'wal')
    for (const [pragma, value, readBack] of pragmas) setPragma(connection, pragma, value, readBack)
    if (empties === 'when told') setPragma(connection, 'wal_autocheckpoint', '0', 0)
    refuseUnlessEncrypted(path)
    refusePlainWal(path)
    return connection
  } catch (error) {
    connection.close()
    if (mode === 'create') for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true })
    throw error
  }
}

/** better-sqlite3 13 loads on Node 20 and then crashes the process without a message. */
export function requireNode24(version: string): void {
  if (Number.parseInt(version, 10) < 24) throw new Error(`Gladi's database needs Node 24 or newer; this is ${version}.`)
}

/** All zeros is what a forgotten `randomBytes` leaves in a fresh buffer. */
function refuseWeakKey(key: Uint8Array): void {
  if (key.byteLength !== dataKeyBytes || key.every(byte => byte === 0)) {
    throw new Error(`A database key is ${dataKeyBytes} random bytes.`)
  }
}

/** SQLite would make the file readable for everybody, and gives its `-wal` and `-shm` the mode that the file has. */
function createEmptyFile(path: string): void {
  closeSync(openSync(path, 'wx', 0o600))
  syncFolder(dirname(path))
}

function unlock(connection: Connection, key: Uint8Array): void {
  // AEGIS-256, authenticated page by page; with the processor's AES it takes a third of what SQLCipher's CBC and HMAC take.
  setPragma(connection, 'cipher', 'aegis', 'aegis')
  // As `x'…'` the bytes are the key itself; without, they would be a passphrase to stretch, 150 ms at every opening.
  connection.key(Buffer.from(`x'${Buffer.from(key).toString('hex')}'`))
  try {
    connection.prepare('SELECT count(*) FROM sqlite_master').get()
  } catch (error) {
    throw new WorkspaceRefusedError(
      { kind: 'database-unreadable' },
      'The key does not open the database, or the file is damaged.',
      { cause: error },
    )
  }
}

/** Name, value, what reading it back must give. After `journal_mode`: WAL comes with `synchronous=NORMAL`. */
const pragmas: readonly (readonly [name: string, value: string, readBack: string | number])[] = [
  ['synchronous', 'FULL', 2],
  ['fullfsync', 'ON', 1], // macOS: without it a flush stops in the disk's own cache
  ['checkpoint_fullfsync', 'ON', 1],
  ['foreign_keys', 'ON', 1],
  ['secure_delete', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['temp_store', 'MEMORY', 2],
  ['busy_timeout', '5000', 5000],
  ['cache_size', '-262144', -262_144], // up to 256 MiB: the usual 2 are used up by a nation, and every page is then enciphered again
]

/** Sets one pragma and throws unless the connection then has it. */
export function setPragma(connection: Connection, name: string, value: string, readBack: string | number): void {
  connection.pragma(`${name} = ${value}`)
  const found = connection.pragma(name, { simple: true })
  if (found !== readBack) throw new Error(`PRAGMA ${name} is ${String(found)} after setting it to ${value}.`)
}

const plainHeader = Buffer.from('SQLite format 3\0', 'latin1')
/** The WAL has a header of 32 bytes, then a page behind a frame header of 24. */
const firstWalPage = 32 + 24

function refuseUnlessEncrypted(path: string): void {
  const header = bytesOf(path, 0)
  if (header.length < plainHeader.length) {
    throw new WorkspaceRefusedError({ kind: 'database-unreadable' }, 'The database file is missing or cut short.')
  }
  if (header.equals(plainHeader)) refusePlain()
}

function refusePlainWal(path: string): void {
  for (const position of [0, firstWalPage]) if (bytesOf(`${path}-wal`, position).equals(plainHeader)) refusePlain()
}

function refusePlain(): never {
  throw new WorkspaceRefusedError({ kind: 'database-not-encrypted' }, 'The database is not encrypted.')
}

function bytesOf(path: string, position: number): Buffer {
  if (!existsSync(path)) return Buffer.alloc(0)
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(plainHeader.length)
    return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, position))
  } finally {
    closeSync(file)
  }
}
