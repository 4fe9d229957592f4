import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '#central/store/migrate'
import { openPostgres } from '#central/store/postgres-store'
import { fetchedPrograms } from './fetched-programs.ts'
import { postgresPrograms, startCluster } from './postgres-cluster.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Of the throw-away PostgreSQL's superuser; null: there is none, the tests run on PGlite. */
    clusterUrl: string | null
  }
}

/** `CENTRAL_TESTS_ON=fetched` or `=pglite`: as on a machine without PostgreSQL, or without the registry as well. */
const chosen = process.env['CENTRAL_TESTS_ON']
const programsHere = () => {
  if (chosen === 'pglite') return null
  return (chosen === 'fetched' ? null : postgresPrograms()) ?? fetchedPrograms()
}

/** One PostgreSQL for all files of a run; each makes a database of its own from a template that has the tables. */
export async function setup(project: TestProject) {
  const programs = programsHere()
  if (programs === null) {
    process.stdout.write('tests/central: no PostgreSQL here, on PGlite\n')
    project.provide('clusterUrl', null)
    return
  }
  const cluster = await startCluster(programs)
  process.stdout.write(`tests/central: PostgreSQL ${cluster.version} (${programs})\n`)
  const client = new Client({ connectionString: cluster.url('postgres') })
  await client.connect()
  await client.query('CREATE ROLE central LOGIN CREATEROLE')
  await client.query('CREATE DATABASE template_central OWNER central')
  await client.end()
  const store = openPostgres(cluster.url('template_central', 'central'), 1)
  await migrate(store)
  await store.close()
  project.provide('clusterUrl', cluster.url('postgres'))
  return () => cluster.stop()
}
