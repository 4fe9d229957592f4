import { randomBytes } from 'node:crypto'
import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { migrate, pendingMigrations } from '#main/database/migrate'
import { migrations } from '#main/database/migrations/migrations'
import { type Connection, openConnection } from '#main/database/open'
import { DatabaseFromNewerAppError } from '#main/database/refusal'
import { openWorkspace } from '#main/database/workspace/workspace-folder'
import { aFolder } from './a-folder.ts'
import { aWorkspace } from './a-workspace.ts'

const first = 'CREATE TABLE room (id INTEGER PRIMARY KEY, name TEXT) STRICT; INSERT INTO room VALUES (1, NULL)'
const second = 'ALTER TABLE room ADD COLUMN seats INTEGER'

function aConnection(): Connection {
  const file = join(aFolder(), 'gladi.db')
  const connection = openConnection({ file, key: randomBytes(32), mode: 'create' })
  onTestFinished(() => void connection.close())
  return connection
}

/** Everything that a migration could have changed. */
function stateOf(connection: Connection) {
  return {
    numbers: ['application_id', 'user_version'].map(name => connection.pragma(name, { simple: true })),
    schema: connection.prepare('SELECT name, sql FROM sqlite_master').all(),
    rooms: connection.prepare("SELECT count(*) AS n FROM sqlite_master WHERE name = 'room'").get(),
  }
}

test('a database goes through every migration that it has not been through, once', () => {
  const connection = aConnection()
  expect(pendingMigrations(connection, [first])).toBe(1)
  migrate(connection, [first])
  migrate(connection, [first])
  expect(pendingMigrations(connection, [first, second])).toBe(1)
  migrate(connection, [first, second])
  expect(stateOf(connection).numbers).toEqual([0x474c4449, 2])
  expect(connection.prepare('SELECT * FROM room').all()).toEqual([{ id: 1, name: null, seats: null }])
})

describe('a migration that fails leaves what was before it:', () => {
  test.each([
    ['half-way', `${second}; INSERT INTO room VALUES (2, 'B', 30); SELECT * FROM nowhere`, 'no such table'],
    [
      'with a reference to nothing',
      'CREATE TABLE seat (room INTEGER REFERENCES room (id)); INSERT INTO seat VALUES (9)',
      'references to nothing in seat',
    ],
  ])('%s', (_, failing, sentence) => {
    const connection = aConnection()
    migrate(connection, [first])
    const before = stateOf(connection)
    expect(() => migrate(connection, [first, failing])).toThrow(sentence)
    expect(stateOf(connection)).toEqual(before)
    expect(connection.inTransaction).toBe(false)
  })

  test('and the migrations before it stay done', () => {
    const connection = aConnection()
    expect(() => migrate(connection, [first, 'NOT SQL'])).toThrow('syntax error')
    expect(stateOf(connection).numbers).toEqual([0x474c4449, 1])
  })
})

test("another program's database is refused untouched", () => {
  const connection = aConnection()
  connection.exec('CREATE TABLE theirs (id INTEGER)')
  const before = stateOf(connection)
  expect(() => migrate(connection)).toThrow(
    expect.objectContaining({ refusal: { kind: 'database-of-another-program' } }),
  )
  expect(stateOf(connection)).toEqual(before)
})

describe("a newer app's workspace", () => {
  test('is refused by name, and not one byte of it changes', async () => {
    const { file, open } = await aNewerWorkspace()
    const before = [readFileSync(file), readFileSync(`${file}-wal`)]
    expect(before[1]?.length).toBeGreaterThan(0)

    await expect(open()).rejects.toBeInstanceOf(DatabaseFromNewerAppError)
    await expect(open()).rejects.toMatchObject({
      refusal: { kind: 'database-from-newer-app', version: 99, newestKnown: migrations.length },
    })
    expect([readFileSync(file), readFileSync(`${file}-wal`)]).toEqual(before)
  })
})

/** Left by a newer app that was killed: its last changes are in the write-ahead log only. */
async function aNewerWorkspace() {
  const { workspace } = await aWorkspace()
  const { folder, dataKey } = workspace
  const { file } = workspace.database
  const newer = openConnection({ file, key: dataKey, mode: 'existing' })
  newer.exec('CREATE TABLE future (id INTEGER); PRAGMA user_version = 99')
  for (const end of ['', '-wal']) copyFileSync(file + end, `${file}${end}.kept`)
  newer.close()
  await workspace.close()
  for (const end of ['', '-wal']) copyFileSync(`${file}${end}.kept`, file + end)
  return { file, open: () => openWorkspace({ folder, credential: { by: 'data-key', dataKey } }) }
}
