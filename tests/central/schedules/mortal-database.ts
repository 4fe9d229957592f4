import { copyFileSync, existsSync } from 'node:fs'
import type { Database } from '#main/database/database'
import type { WritableDb } from '#main/database/sql'

export type MortalDatabase = {
  database: Database
  /** Its process dies at that one of the next moments: a statement that changes, or after COMMIT. Null: it lives. */
  dieAfter(moments: number | null): void
  /** Now. What is in the files at this moment is all that there is from now on; nobody reads or writes here any more. */
  die(): void
  isDead(): boolean
}

/** A workspace's database in a process that can be killed: what `kill -9` would leave of its files is copied to `heir`. */
export function mortalDatabase(database: Database, heir: string, onDeath: () => void): MortalDatabase {
  let left: number | null = null
  let isDead = false

  function die() {
    if (isDead) return
    isDead = true
    for (const end of ['', '-wal']) if (existsSync(database.file + end)) copyFileSync(database.file + end, heir + end)
    onDeath()
  }

  function live() {
    if (left !== null && left-- === 0) die()
    if (isDead) throw new ClientDied()
  }

  const mortal = (db: WritableDb): WritableDb => ({
    ...db,
    run: query => {
      live()
      return db.run(query)
    },
  })

  const alive = <Result>(work: () => Result): Result => {
    if (isDead) throw new ClientDied()
    return work()
  }

  return {
    database: {
      ...database,
      read: work => alive(() => database.read(work)),
      write: async work => {
        const result = await alive(() => database.write(db => work(mortal(db))))
        live()
        return result
      },
      exclusively: job => alive(() => database.exclusively(job)),
    },
    dieAfter: moments => {
      left = moments
    },
    die,
    isDead: () => isDead,
  }
}

export class ClientDied extends Error {
  constructor() {
    super('The client died.')
    this.name = 'ClientDied'
  }
}
