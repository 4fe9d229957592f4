import { expect, test } from 'vitest'
import { DatabaseIsNewer, migrate } from '#central/store/migrate'
import { openPostgres } from '#central/store/postgres-store'
import { claimDatabase, OtherCentre } from '#central/centre-keys'
import { aStore, isOnPostgres } from './a-store.ts'
import { centreKeys } from './a-centre.ts'

test.runIf(isOnPostgres())('four instances that start on an empty database at once make its tables once', async () => {
  const store = await aStore('template0')
  const others = Array.from({ length: 3 }, () => openPostgres(store.databaseUrl!, 1))
  await Promise.all([store, ...others].map(migrate))
  const done = await store.asOwner(db =>
    db.rows<{ number: number }>({ text: 'SELECT number FROM schema_migration ORDER BY number', values: [] }),
  )
  expect(done).toEqual([{ number: 1 }, { number: 2 }, { number: 3 }])
  for (const other of others) await other.close()
  await store.close()
})

test('a database of a newer version is left as it is', async () => {
  const store = await aStore()
  await store.meddle('INSERT INTO schema_migration (number) VALUES (4)')
  await expect(migrate(store)).rejects.toThrow(DatabaseIsNewer)
  await store.close()
})

test('a database belongs to one centre: an instance with another key is refused', async () => {
  const store = await aStore()
  const keys = await centreKeys()
  await claimDatabase(store, keys)
  await claimDatabase(store, keys)
  await expect(claimDatabase(store, await centreKeys())).rejects.toThrow(OtherCentre)
  await store.close()
})
