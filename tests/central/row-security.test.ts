import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aStore, type TestStore } from './a-store.ts'

/** Every table that has provinces' rows, and a row of it; a table that is missing here is noticed below. */
const rows: Record<string, (province: string) => string> = {
  province: province => `(province_code) VALUES ('${province}')`,
  device: province =>
    `(province_code, public_key, role, name, enrolled_at) VALUES ('${province}', 'k', 'province', 'n', now())`,
  enrolment_code: province =>
    `(province_code, code_hash, name, made_at, expires_at) VALUES ('${province}', 'h', 'n', now(), now())`,
  packet: province =>
    `(province_code, number, sha256, id, kind, public_key, sequence, made_at, received_at, carrier, outcome, bytes, receipt)
     VALUES ('${province}', 1, 's', gen_random_uuid(), 'result', 'k', 1, 't', now(), 'file', '{}', '', '')`,
  record: province =>
    `(province_code, kind, id, taking, public_key, revision, sha256, packet) VALUES ('${province}', 'a', 'i', 1, 'k', 1, 's', 1)`,
  current_record: province => `(province_code, kind, id, taking) VALUES ('${province}', 'a', 'i', 1)`,
  conflict: province =>
    `(province_code, kind, record_id, reason, packet, at, public_key, revision, sha256, held_taking)
     VALUES ('${province}', 'a', 'i', 'r', 1, now(), 'k', 1, 's', 1)`,
  upload: province =>
    `(province_code, public_key, sha256, starts_at, bytes, added_at) VALUES ('${province}', 'k', 's', 0, '', now())`,
  plan_record: province =>
    `(province_code, kind, id, sha256, body, holds) VALUES ('${province}', 'person', 'i', 's', '{}', true)`,
  plan_packet: province =>
    `(province_code, sequence, sha256, packet, issued_at, bytes) VALUES ('${province}', 1, 's', 1, now(), '')`,
  page_session: province =>
    `(province_code, secret_hash, is_key, name, expires_at) VALUES ('${province}', 'h', false, 'n', now())`,
  audit: province =>
    `(province_code, sequence, at, actor, act, data, hash) VALUES ('${province}', 1, now(), 'a', 'x', '{}', 'h')`,
}

/** Nothing of a province is in them. */
const nationwide = ['centre', 'rate_limit', 'schema_migration']

const [own, other] = ['11', '73']
let store: TestStore
beforeAll(async () => {
  store = await aStore()
  for (const [table, row] of Object.entries(rows)) {
    for (const province of [own, other]) await store.meddle(`INSERT INTO ${table} ${row(province)}`)
  }
})
afterAll(() => store.close())

/** What a statement does within Aceh's scope: how many rows, or that it was refused. Nothing of it stays. */
async function asAceh(statement: string, from: TestStore = store): Promise<number | 'refused'> {
  try {
    return await from.trial({ role: 'province', provinceCode: own }, db => db.run({ text: statement, values: [] }))
  } catch (error) {
    if ((error as { code?: string }).code === '42501') return 'refused'
    throw error
  }
}

const count = async (table: string, from: TestStore = store) => {
  const counted = await from.trial({ role: 'province', provinceCode: own }, db =>
    db.rows<{ provinces: string }>({ text: `SELECT DISTINCT province_code AS provinces FROM ${table}`, values: [] }),
  )
  return counted.map(({ provinces }) => provinces)
}

test('every table with provinces in it is tried, and its security is forced on its owner as well', async () => {
  const tables = await store.asOwner(db =>
    db.rows<{ name: string; isForced: boolean }>({
      text: `SELECT relname AS name, relrowsecurity AND relforcerowsecurity AS "isForced" FROM pg_class
             WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`,
      values: [],
    }),
  )
  const tried = Object.keys(rows)
  expect(tables.map(({ name }) => name).toSorted()).toEqual([...tried, ...nationwide].toSorted())
  expect(tables.filter(({ name, isForced }) => tried.includes(name) && !isForced)).toEqual([])
})

describe.each(Object.keys(rows))('a province, in %s,', table => {
  test('sees its own rows alone', async () => {
    expect(await count(table)).toEqual([own])
  })

  test('adds nothing for another', async () => {
    expect(await asAceh(`INSERT INTO ${table} ${rows[table]!('99')}`)).toBe('refused')
  })

  test.each([
    `UPDATE ${table} SET province_code = '99'`,
    `UPDATE ${table} SET province_code = '${own}' WHERE province_code = '${other}'`,
  ])('cannot do: %s', async statement => {
    expect(['refused', 0]).toContain(await asAceh(statement))
  })

  test('deletes nothing of another', async () => {
    expect(['refused', 0]).toContain(await asAceh(`DELETE FROM ${table} WHERE province_code = '${other}'`))
  })
})

test('the owner of the tables, and who has set no province, see nothing', async () => {
  for (const table of Object.keys(rows)) {
    const seen = await store.asOwner(db => db.rows({ text: `SELECT 1 FROM ${table}`, values: [] }))
    expect([table, store.databaseUrl === null ? 0 : seen.length]).toEqual([table, 0])
    const withoutProvince = await store.trial({ role: 'province', provinceCode: own }, async db => {
      await db.rows({ text: "SELECT set_config('gladi.province', '', true)", values: [] })
      return db.rows({ text: `SELECT 1 FROM ${table}`, values: [] })
    })
    expect([table, withoutProvince.length]).toEqual([table, 0])
  }
})

test('the centre sees all provinces, and changes no entry, no record and no packet', async () => {
  for (const table of ['audit', 'record', 'packet']) {
    await store.trial({ role: 'centre', provinceCode: '00' }, async db => {
      expect(await db.rows({ text: `SELECT 1 FROM ${table}`, values: [] })).toHaveLength(2)
    })
    for (const statement of [`UPDATE ${table} SET province_code = '11'`, `DELETE FROM ${table}`, `TRUNCATE ${table}`]) {
      const doing = store.trial({ role: 'centre', provinceCode: '00' }, db => db.run({ text: statement, values: [] }))
      await expect(doing).rejects.toMatchObject({ code: '42501' })
    }
  }
})

test('nobody changes an entry or a record, whatever they are', async () => {
  for (const table of ['audit', 'record']) {
    await expect(store.meddle(`UPDATE ${table} SET province_code = '12'`)).rejects.toThrow(/only ever added/)
    await expect(store.meddle(`DELETE FROM ${table}`)).rejects.toThrow(/only ever added/)
    await expect(store.meddle(`TRUNCATE ${table}`)).rejects.toThrow(/only ever added/)
  }
})

test('these tests would notice a table without its policy, and one without row-level security', async () => {
  const careless = await aStore()
  await careless.meddle(`INSERT INTO upload ${rows['upload']!(other)}; INSERT INTO packet ${rows['packet']!(other)}`)
  await careless.meddle(`DROP POLICY own_province ON upload; CREATE POLICY all_of_it ON upload USING (true)`)
  await careless.meddle('ALTER TABLE packet DISABLE ROW LEVEL SECURITY')
  expect(await count('upload', careless)).toEqual([other])
  expect(await count('packet', careless)).toEqual([other])
  expect(await asAceh(`DELETE FROM upload WHERE province_code = '${other}'`, careless)).toBe(1)
  expect(await asAceh(`INSERT INTO packet ${rows['packet']!('99')}`, careless)).toBe(1)
  await careless.close()
})
