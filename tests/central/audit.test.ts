import { afterAll, beforeEach, expect, test } from 'vitest'
import { verifyAudit } from '#central/audit/verify-audit'
import { aPacket, aRecord } from '../builders/a-packet.ts'
import { aCentre, anEnrolledDevice, arrive, type TestCentre } from './a-centre.ts'

let centre: TestCentre
const opened: TestCentre[] = []
beforeEach(async () => {
  centre = await aCentre()
  opened.push(centre)
  const device = await anEnrolledDevice(centre)
  for (const revision of [1, 2, 3]) await arrive(centre, aPacket([aRecord({ revision })], { device }).bytes)
  await anEnrolledDevice(centre, { provinceCode: '73' })
})
afterAll(async () => {
  for (const one of opened) await one.store.close()
})

/** As somebody would who has the database and wants no trace. */
const meddle = (statement: string) =>
  centre.store.meddle(`ALTER TABLE audit DISABLE TRIGGER USER; ${statement}; ALTER TABLE audit ENABLE TRIGGER USER`)

const broken = async () =>
  (await verifyAudit(centre.store)).map(({ provinceCode, brokenAt }) => [provinceCode, brokenAt])

test('a chain for each province, whole as it was written', async () => {
  expect(await verifyAudit(centre.store)).toMatchObject([
    { provinceCode: '11', entries: 4, brokenAt: null },
    { provinceCode: '73', entries: 1, brokenAt: null },
  ])
})

test.each([
  [
    'an entry that says something else',
    "UPDATE audit SET data = data || '{\"accepted\": 7}' WHERE province_code = '11' AND sequence = 3",
    3,
  ],
  ['another time', "UPDATE audit SET at = at + interval '1 hour' WHERE province_code = '11' AND sequence = 2", 2],
  ['an entry that is gone', "DELETE FROM audit WHERE province_code = '11' AND sequence = 2", 2],
  ['a chain that ends earlier', "DELETE FROM audit WHERE province_code = '11' AND sequence = 4", 4],
  [
    'a chain that ends earlier, its head moved as well',
    `DELETE FROM audit WHERE province_code = '11' AND sequence = 4;
     UPDATE province SET (audit_sequence, audit_hash) =
       (SELECT sequence, hash FROM audit WHERE province_code = '11' AND sequence = 3) WHERE province_code = '11'`,
    4,
  ],
])('%s is found', async (_, statement, at) => {
  await meddle(statement)
  expect(await broken()).toEqual([
    ['11', at],
    ['73', null],
  ])
})
