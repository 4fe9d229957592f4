import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { inject } from 'vitest'
import { openEmbedded } from '#central/store/embedded-store'
import { migrate } from '#central/store/migrate'
import { openPostgres } from '#central/store/postgres-store'
import type { Store } from '#central/store/store'

/** A database of its own with the tables and nothing in them. */
export type TestStore = Store & {
  /** For a second instance on the same database; null on PGlite, which has one process. */
  databaseUrl: string | null
  /** As the superuser, past all rules; for what an intruder or a careless administrator might do. */
  meddle(statement: string): Promise<void>
}

export const isOnPostgres = () => inject('clusterUrl') !== null

export async function aStore(template = 'template_central'): Promise<TestStore> {
  const clusterUrl = inject('clusterUrl')
  if (clusterUrl === null) return anEmbeddedStore(template)
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await asSuperuser(clusterUrl, `CREATE DATABASE ${name} TEMPLATE ${template} OWNER central`)
  const url = clusterUrl.replace('/postgres?', `/${name}?`)
  const databaseUrl = url.replace('//app@', '//central@')
  const store = openPostgres(databaseUrl, 4)
  let superuser: Promise<Client> | undefined
  return {
    ...store,
    databaseUrl,
    meddle: async statement => {
      superuser ??= connected(url)
      await (await superuser).query(statement)
    },
    close: async () => {
      await store.close()
      await (await superuser)?.end()
      await asSuperuser(clusterUrl, `DROP DATABASE ${name} WITH (FORCE)`)
    },
  }
}

let migrated: Promise<Blob> | undefined

async function anEmbeddedStore(template: string): Promise<TestStore> {
  const withTables = async () => {
    const first = await openEmbedded()
    await migrate(first)
    const dumped = await first.dump()
    await first.close()
    return dumped
  }
  migrated ??= withTables()
  const store = await openEmbedded(template === 'template_central' ? { loadDataDir: await migrated } : {})
  return { ...store, databaseUrl: null, meddle: statement => store.asOwner(db => db.script(statement)) }
}

async function connected(url: string) {
  const client = new Client({ connectionString: url })
  await client.connect()
  return client
}

async function asSuperuser(url: string, statement: string) {
  const client = await connected(url)
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
