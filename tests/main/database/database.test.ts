import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import SqliteConnection from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type Database, openDatabase } from '#main/database/database'
import { sql, type WritableDb } from '#main/database/sql'
import { aFolder } from './a-folder.ts'

type Note = { id: number; text: string }

async function aDatabase() {
  const file = join(aFolder(), 'gladi.db')
  const key = randomBytes(32)
  const database = openDatabase({ file, key, mode: 'create' })
  onTestFinished(() => database.close().catch(() => undefined))
  connect({ file, key, work: connection => connection.exec('CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT)') })
  return { database, file, key }
}

/** Another connection than the database's own, for what that one does not let through. */
function connect(to: { file: string; key: Buffer; work: (connection: SqliteConnection.Database) => void }): void {
  const connection = new SqliteConnection(to.file)
  connection.pragma("cipher = 'aegis'")
  connection.key(Buffer.from(`x'${to.key.toString('hex')}'`))
  to.work(connection)
  connection.close()
}

function addNote(db: WritableDb, text: string): void {
  db.run(sql`INSERT INTO note (text) VALUES (${text})`)
}

function textsOf(database: Database): string[] {
  return database.read(db => db.all<Note>(sql`SELECT * FROM note ORDER BY id`)).map(note => note.text)
}

describe('write', () => {
  test('keeps everything or nothing', async () => {
    const { database } = await aDatabase()
    await database.write(db => addNote(db, 'kept'))
    const failing = database.write(db => {
      addNote(db, 'undone')
      throw new Error('in the middle')
    })
    await expect(failing).rejects.toThrow('in the middle')
    expect(textsOf(database)).toEqual(['kept'])
  })

  test('gives back what the work returns, and how many rows a statement changed', async () => {
    const { database } = await aDatabase()
    const changed = await database.write(db => {
      addNote(db, 'a')
      addNote(db, 'b')
      return db.run(sql`UPDATE note SET text = upper(text)`)
    })
    expect(changed).toBe(2)
  })

  test('does not compile with work that goes on after its transaction', async () => {
    const { database } = await aDatabase()
    // @ts-expect-error: a promise is refused by the compiler, and again when it runs
    const late = database.write(async db => addNote(db, 'late'))
    await expect(late).rejects.toThrow('cannot return a promise')
    expect(textsOf(database)).toEqual([])
  })

  test('takes its handle back', async () => {
    const { database } = await aDatabase()
    const kept = await database.write(db => ({ db }))
    expect(() => addNote(kept.db, 'late')).toThrow('is over')
  })

  test.each([
    ["ATTACH 'plain.db' AS plain KEY ''"],
    ["PRAGMA rekey = ''"],
    ['COMMIT'],
    ['VACUUM'],
    ['DROP TABLE note'],
  ])('lets no %s through', async text => {
    const { database } = await aDatabase()
    await expect(database.write(db => db.run({ text, params: [] }))).rejects.toThrow('Not a query for this handle')
  })

  test('writes come one after the other, in order, also when one fails', async () => {
    const { database } = await aDatabase()
    const jobs = ['a', 'b', 'c'].map(text =>
      database.write(db => {
        if (text === 'b') throw new Error('no b')
        addNote(db, text)
      }),
    )
    expect((await Promise.allSettled(jobs)).map(job => job.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(textsOf(database)).toEqual(['a', 'c'])
  })
})

describe('read', () => {
  test('changes nothing, even where the text says so', async () => {
    const { database } = await aDatabase()
    const change = sql`INSERT INTO note (text) VALUES ('x') RETURNING id`
    expect(() => database.read(db => db.all(change))).toThrow('Not a query for this handle')
    await database.write(db => db.all(change))
    expect(() => database.read(db => db.all(change))).toThrow('Database.read changes nothing')
    expect(textsOf(database)).toEqual(['x'])
  })

  test('sees one moment, whatever others write meanwhile', async () => {
    const { database, file, key } = await aDatabase()
    const counts = database.read(db => {
      const count = () => db.one<{ n: number }>(sql`SELECT count(*) AS n FROM note`)?.n
      const before = count()
      connect({ file, key, work: other => other.exec("INSERT INTO note (text) VALUES ('meanwhile')") })
      return [before, count()]
    })
    expect(counts).toEqual([0, 0])
    expect(textsOf(database)).toEqual(['meanwhile'])
  })

  test('finds nothing as undefined', async () => {
    const { database } = await aDatabase()
    expect(database.read(db => db.one(sql`SELECT * FROM note WHERE id = ${1}`))).toBeUndefined()
  })
})

describe('exclusively', () => {
  test('holds back writes until a worker has saved on a connection of its own', async () => {
    const { database, file, key } = await aDatabase()
    const saved = database.exclusively(() => savedByWorker(file, key, 5000))
    const after = database.write(db => addNote(db, 'after'))
    expect(textsOf(database).length).toBeLessThan(5000)
    await Promise.all([saved, after])
    const texts = textsOf(database)
    expect([texts.length, texts.at(-1)]).toEqual([5001, 'after'])
  })

  test('says so when its job would wait for itself', async () => {
    const { database } = await aDatabase()
    const job = database.exclusively(() => database.write(db => addNote(db, 'never')))
    await expect(job).rejects.toThrow('waits for a later one, and so for itself')
    await database.write(db => addNote(db, 'the next one goes on'))
    expect(textsOf(database)).toEqual(['the next one goes on'])
  })
})

function savedByWorker(file: string, key: Buffer, notes: number): Promise<void> {
  const worker = new Worker(new URL('saving-worker.ts', import.meta.url), { workerData: { file, key, notes } })
  return new Promise((resolve, reject) => {
    worker.once('error', reject)
    worker.once('exit', code => (code === 0 ? resolve() : reject(new Error(`The worker ended with ${code}.`))))
  })
}

describe('sql', () => {
  test('keeps values out of the text', async () => {
    const { database } = await aDatabase()
    const text = "'); DROP TABLE note; --"
    await database.write(db => addNote(db, text))
    expect(textsOf(database)).toEqual([text])
  })

  test('splices one query into another, values in order', () => {
    const filter = sql`text = ${'b'} AND id < ${9}`
    expect(sql`SELECT ${1} FROM note WHERE ${filter} LIMIT ${5}`).toEqual({
      text: 'SELECT ? FROM note WHERE text = ? AND id < ? LIMIT ?',
      params: [1, 'b', 9, 5],
    })
  })
})

test('closing waits for the writes before it', async () => {
  const { database, file, key } = await aDatabase()
  const written = database.write(db => addNote(db, 'before closing'))
  await database.close()
  await written
  await expect(database.write(db => addNote(db, 'after'))).rejects.toThrow('not open')
  const again = openDatabase({ file, key, mode: 'existing' })
  expect(textsOf(again)).toEqual(['before closing'])
  await again.close()
})
