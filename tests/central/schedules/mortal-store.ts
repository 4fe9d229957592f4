import { sql } from '#central/store/sql'
import type { Db, Store } from '#central/store/store'
import type { TestStore } from '../a-store.ts'

/** At which of the next statements; or before or after which COMMIT of those transactions that write. From 0. */
export type ServerDeath = { at: 'statement' | 'before-commit' | 'after-commit'; number: number }

export type MortalStore = {
  store: TestStore
  /** Null: it lives. */
  dieAt(death: ServerDeath | null): void
  deaths(): number
}

/** The store of a server that dies where it is told to: in the middle of a transaction the database really cuts it off. */
export function mortalStore(store: TestStore): MortalStore {
  let death: ServerDeath | null = null
  let deaths = 0

  function isOver(at: ServerDeath['at']) {
    if (death?.at !== at) return false
    if (death.number > 0) {
      death = { at, number: death.number - 1 }
      return false
    }
    death = null
    deaths++
    return true
  }

  async function cut(db: Db) {
    if (store.kind === 'embedded') throw new ServerDied()
    const [own] = await db.rows<{ pid: number }>(sql`SELECT pg_backend_pid() AS pid`)
    await store.meddle(`SELECT pg_terminate_backend(${own!.pid})`)
    // It ends when it hears of that: before this is over.
    await db.rows(sql`SELECT pg_sleep(60)`).catch(() => {})
  }

  const mortal = (db: Db, onWrite: () => void): Db => ({
    rows: async query => {
      if (isOver('statement')) await cut(db)
      return db.rows(query)
    },
    run: async query => {
      if (isOver('statement')) await cut(db)
      onWrite()
      return db.run(query)
    },
  })

  const within =
    (begin: Store['transaction']): Store['transaction'] =>
    async (scope, work) => {
      let writes = false
      const result = await begin(scope, async db => {
        const done = await work(mortal(db, () => (writes = true)))
        if (writes && isOver('before-commit')) await cut(db)
        return done
      })
      if (writes && isOver('after-commit')) throw new ServerDied()
      return result
    }

  return {
    store: { ...store, transaction: within(store.transaction), trial: within(store.trial) },
    dieAt: next => {
      death = next
    },
    deaths: () => deaths,
  }
}

export class ServerDied extends Error {
  constructor() {
    super('The server died.')
    this.name = 'ServerDied'
  }
}
