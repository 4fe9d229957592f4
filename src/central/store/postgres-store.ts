import { Pool, type PoolClient } from 'pg'
import type { Query } from './sql.ts'
import { scopeStatements, type Db, type Scope, type Store } from './store.ts'

/** Milliseconds; a statement that takes longer would keep others of its province waiting. */
const longestStatement = 120_000

/** `connections`: at most so many at once; who asks for one more waits. */
export function openPostgres(databaseUrl: string, connections = 10): Store & { pool: Pool } {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: connections,
    application_name: 'gladi-central',
    statement_timeout: longestStatement,
  })
  // A connection that the server closes while nobody uses it; the next one to ask gets another.
  pool.on('error', () => {})
  // One that it closes between two statements: the next of them fails. Unheard, it would end this process.
  pool.on('connect', client => client.on('error', () => {}))

  async function within<Result>(
    begin: string,
    end: 'COMMIT' | 'ROLLBACK',
    work: (client: PoolClient) => Promise<Result>,
  ) {
    const client = await pool.connect()
    try {
      await client.query(begin)
      const result = await work(client)
      await client.query(end)
      client.release()
      return result
    } catch (error) {
      await client.query('ROLLBACK').then(
        () => client.release(),
        () => client.release(true),
      )
      throw error
    }
  }
  const begin = (scope: Scope) => `BEGIN; ${scopeStatements(scope)}`

  return {
    kind: 'postgresql',
    pool,
    transaction: (scope, work) => within(begin(scope), 'COMMIT', client => work(dbOf(client))),
    trial: (scope, work) => within(begin(scope), 'ROLLBACK', client => work(dbOf(client))),
    asOwner: work =>
      within('BEGIN', 'COMMIT', client =>
        work({ ...dbOf(client), script: async text => void (await client.query(text)) }),
      ),
    close: () => pool.end(),
  }
}

/** Whoever asks need not wait for what was asked before: one goes after the other. */
function dbOf(client: PoolClient): Db {
  let last: Promise<unknown> = Promise.resolve()
  const answered = ({ text, values }: Query) => {
    const answer = last.then(() => client.query(text, values as unknown[]))
    last = answer.catch(() => {})
    return answer
  }
  return {
    rows: async <Row>(query: Query) => (await answered(query)).rows as Row[],
    run: async query => (await answered(query)).rowCount ?? 0,
  }
}
