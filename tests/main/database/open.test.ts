import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import SqliteConnection from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { openConnection, requireNode24, setPragma } from '#main/database/open'
import { aFolder, modesOf } from './a-folder.ts'

const plainHeader = 'SQLite format 3\0'
const secret = '1101990101990000'

function aDatabase() {
  const file = join(aFolder(), 'gladi.db')
  const key = randomBytes(32)
  return { file, key, create: () => openConnection({ file, key, mode: 'create' }) }
}

function firstBytes(file: string): string {
  return readFileSync(file).subarray(0, 16).toString('latin1')
}

describe('a new database', () => {
  test('has no plain text in its file or its write-ahead log', () => {
    const { file, create } = aDatabase()
    const connection = create()
    connection.exec(`CREATE TABLE person (nik TEXT); INSERT INTO person VALUES ('${secret}')`)

    for (const part of [file, `${file}-wal`]) {
      expect(readFileSync(part).length).toBeGreaterThan(1000)
      expect(readFileSync(part, 'latin1')).not.toContain(secret)
      expect(readFileSync(part, 'latin1')).not.toContain(plainHeader)
    }
    connection.close()
  })

  test('(control) would have it without a key', () => {
    const { file } = aDatabase()
    const plain = new SqliteConnection(file)
    plain.pragma('journal_mode = WAL')
    plain.exec(`CREATE TABLE person (nik TEXT); INSERT INTO person VALUES ('${secret}')`)

    expect(firstBytes(file)).toBe(plainHeader)
    expect(readFileSync(`${file}-wal`, 'latin1')).toContain(secret)
    plain.close()
  })

  test('is readable for its owner only', () => {
    const { file, create } = aDatabase()
    const connection = create()
    connection.exec('CREATE TABLE person (nik TEXT)')
    const modes = { 'gladi.db': 0o600, 'gladi.db-wal': 0o600, 'gladi.db-shm': 0o600 }
    expect(modesOf(dirname(file), modes)).toEqual(modes)
    connection.close()
  })

  test('does not replace a file that is there', () => {
    const { file, create } = aDatabase()
    writeFileSync(file, 'something')
    expect(create).toThrow('EEXIST')
    expect(readFileSync(file, 'utf8')).toBe('something')
  })

  test('is refused without a real key, and leaves no file', () => {
    const { file } = aDatabase()
    for (const key of [Buffer.alloc(0), Buffer.from('short'), randomBytes(31), Buffer.alloc(32)]) {
      expect(() => openConnection({ file, key, mode: 'create' })).toThrow('A database key is 32 random bytes')
    }
    expect(existsSync(file)).toBe(false)
  })

  test('(control) the driver itself takes an empty key in a pragma, and writes plain text', () => {
    const { file } = aDatabase()
    const plain = new SqliteConnection(file)
    plain.pragma("cipher = 'aegis'")
    plain.pragma("key = ''")
    plain.exec('CREATE TABLE person (nik TEXT)')
    plain.close()
    expect(firstBytes(file)).toBe(plainHeader)
  })
})

describe('an existing database', () => {
  test('opens with its key and gives back what was written', () => {
    const { file, key, create } = aDatabase()
    const connection = create()
    connection.exec('CREATE TABLE note (text TEXT); INSERT INTO note VALUES (1)')
    connection.close()

    const again = openConnection({ file, key, mode: 'existing' })
    expect(again.prepare('SELECT text FROM note').get()).toEqual({ text: '1' })
    again.close()
  })

  test('takes the 32 bytes as the key itself, not as a passphrase', () => {
    const { file, key, create } = aDatabase()
    create().close()
    const raw = new SqliteConnection(file)
    raw.pragma("cipher = 'aegis'")
    raw.key(Buffer.from(`x'${key.toString('hex').toUpperCase()}'`)) // another text, the same bytes
    expect(raw.prepare('SELECT count(*) AS tables FROM sqlite_master').get()).toEqual({ tables: 0 })
    raw.close()
  })

  test('is refused with another key', () => {
    const { file, create } = aDatabase()
    create().close()
    const before = readFileSync(file)
    expect(() => openConnection({ file, key: randomBytes(32), mode: 'existing' })).toThrow(
      expect.objectContaining({ refusal: { kind: 'database-unreadable' } }),
    )
    expect(readFileSync(file)).toEqual(before)
  })

  test.each([
    ['missing', undefined],
    ['empty', ''],
    ['cut off', 'SQLite'],
  ])('is refused where the file is %s, and not made anew', (_, content) => {
    const { file, key } = aDatabase()
    if (content !== undefined) writeFileSync(file, content)
    expect(() => openConnection({ file, key, mode: 'existing' })).toThrow(
      expect.objectContaining({ refusal: { kind: 'database-unreadable' } }),
    )
    expect(existsSync(file) ? readFileSync(file, 'utf8') : undefined).toBe(content)
  })

  test('is refused where it is plain text', () => {
    const { file, key } = aDatabase()
    const plain = new SqliteConnection(file)
    plain.exec('CREATE TABLE person (nik TEXT)')
    plain.close()
    expect(() => openConnection({ file, key, mode: 'existing' })).toThrow(
      expect.objectContaining({ refusal: { kind: 'database-not-encrypted' } }),
    )
  })
})

describe('the settings of a connection', () => {
  test.each(['create', 'existing'] as const)('are those that keep what was acknowledged (%s)', mode => {
    const { file, key, create } = aDatabase()
    if (mode === 'existing') create().close()
    const connection = openConnection({ file, key, mode })
    connection.exec('CREATE TABLE person (nik TEXT)')
    const names = ['journal_mode', 'synchronous', 'fullfsync', 'checkpoint_fullfsync', 'foreign_keys', 'secure_delete']
    const others = ['trusted_schema', 'cell_size_check', 'temp_store', 'busy_timeout', 'cipher']
    const found = [...names, ...others].map(name => connection.pragma(name, { simple: true }))
    expect(found).toEqual(['wal', 2, 1, 1, 1, 1, 0, 1, 2, 5000, 'aegis'])
    connection.close()
  })

  test('(control) a write-ahead log comes with NORMAL, which a power cut can lose', () => {
    const { file } = aDatabase()
    const plain = new SqliteConnection(file)
    plain.pragma('journal_mode = WAL')
    plain.exec('CREATE TABLE person (nik TEXT)')
    plain.close()
    const again = new SqliteConnection(file)
    again.prepare('SELECT * FROM person').all()
    expect(again.pragma('synchronous', { simple: true })).toBe(1)
    again.close()
  })

  test('are read back: a misspelt name, or a value that does not take, fails', () => {
    const { create } = aDatabase()
    const connection = create()
    expect(() => setPragma(connection, 'jurnal_mode', 'WAL', 'wal')).toThrow('PRAGMA jurnal_mode is undefined')
    expect(() => setPragma(connection, 'synchronous', 'FULLY', 2)).toThrow('PRAGMA synchronous is')
    expect(() => setPragma(connection, 'synchronous', 'NORMAL', 2)).toThrow('PRAGMA synchronous is 1')
    connection.close()
  })
})

test('a Node that would crash is refused with a sentence', () => {
  expect(() => requireNode24('20.20.2')).toThrow("Gladi's database needs Node 24 or newer; this is 20.20.2.")
  requireNode24('24.21.0')
})
