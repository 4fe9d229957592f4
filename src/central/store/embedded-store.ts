import { PGlite, type Transaction } from '@electric-sql/pglite'
import { scopeStatements, type Db, type Scope, type Store } from './store.ts'

/** `dump`: all of it, for another one in memory. */
export type EmbeddedStore = Store & { dump: () => Promise<Blob> }

/** PostgreSQL inside this process, for a trial: in a folder (made where it is missing), or in memory as it was dumped. */
export async function openEmbedded(
  place: { dataDir: string } | { loadDataDir: Blob } | object = {},
): Promise<EmbeddedStore> {
  const database = await PGlite.create(place)
  const scoped = <Result>(scope: Scope, work: (transaction: Transaction) => Promise<Result>) =>
    database.transaction(async transaction => {
      await transaction.exec(scopeStatements(scope))
      return work(transaction)
    })

  return {
    kind: 'embedded',
    transaction: (scope, work) => scoped(scope, transaction => work(dbOf(transaction))),
    trial: (scope, work) =>
      scoped(scope, async transaction => {
        const result = await work(dbOf(transaction))
        await transaction.rollback()
        return result
      }),
    asOwner: work =>
      database.transaction(transaction =>
        work({ ...dbOf(transaction), script: async text => void (await transaction.exec(text)) }),
      ),
    close: () => database.close(),
    dump: () => database.dumpDataDir('none'),
  }
}

const dbOf = (transaction: Transaction): Db => ({
  rows: async <Row>({ text, values }: { text: string; values: readonly unknown[] }) =>
    (await transaction.query<Row>(text, [...values])).rows,
  run: async ({ text, values }) => (await transaction.query(text, [...values])).affectedRows ?? 0,
})
