import { afterAll, beforeEach, expect, test } from 'vitest'
import { openConflicts, resolveConflict } from '#central/conflicts/conflicts'
import { aPacket, aRecord, anAttendance } from '../builders/a-packet.ts'
import { aCentre, anEnrolledDevice, now, receiptOf, type TestCentre } from './a-centre.ts'
import { currentFacts } from './stored.ts'

let centre: TestCentre
const opened: TestCentre[] = []
beforeEach(async () => {
  centre = await aCentre()
  opened.push(centre)
})
afterAll(async () => {
  for (const one of opened) await one.store.close()
})

/** Two laptops of Aceh report different minutes of the same person. */
async function aConflict() {
  const [first, second] = [await anEnrolledDevice(centre), await anEnrolledDevice(centre)]
  await receiptOf(centre, aPacket([aRecord()], { device: first }).bytes)
  const other = aRecord({ body: anAttendance({ minutes: 90 }) })
  const { lines } = await receiptOf(centre, aPacket([other], { device: second }).bytes)
  return { first, second, other, line: lines[0]! }
}

test('two devices that say different things are both kept, side by side; what was there first holds meanwhile', async () => {
  const { first, second, line } = await aConflict()
  expect(line).toMatchObject({ status: 'conflict', reason: 'other-device', held: { body: anAttendance() } })
  expect(line.sentence).toBe('Perangkat lain sudah melaporkan isi yang berbeda untuk hal ini.')
  expect(await openConflicts(centre.store)).toMatchObject([
    {
      provinceCode: '11',
      kind: 'attendance',
      recordId: 'p1:ACEH-01',
      held: { publicKey: first.party.publicKey, body: { minutes: 330 } },
      sent: { publicKey: second.party.publicKey, body: { minutes: 90 } },
    },
  ])
  expect(await currentFacts(centre)).toMatchObject([{ body: { minutes: 330 } }])
})

test('a conflict that comes again is the same one', async () => {
  const { second, other } = await aConflict()
  const again = await receiptOf(centre, aPacket([other], { device: second, sequence: 2 }).bytes)
  expect(again.lines).toMatchObject([{ status: 'conflict' }])
  expect(await openConflicts(centre.store)).toHaveLength(1)
})

test('one revision with two contents is a conflict, also of one device', async () => {
  const device = await anEnrolledDevice(centre)
  await receiptOf(centre, aPacket([aRecord()], { device }).bytes)
  const other = aRecord({ body: anAttendance({ minutes: 1 }) })
  const { lines } = await receiptOf(centre, aPacket([other], { device, sequence: 2 }).bytes)
  expect(lines).toMatchObject([{ status: 'conflict', reason: 'other-content' }])
})

test.each([
  ['held', 330, 'conflict'],
  ['sent', 90, 'duplicate'],
] as const)('where a person decides that %s holds, it does; the same again is a %s', async (holds, minutes, again) => {
  const { second, other } = await aConflict()
  const [{ id, provinceCode } = { id: '', provinceCode: '' }] = await openConflicts(centre.store)
  const decision = { provinceCode, id, holds, by: 'Budi', now }
  expect(await resolveConflict(centre.store, decision)).toBe(true)
  expect(await resolveConflict(centre.store, decision)).toBe(false)
  expect(await openConflicts(centre.store)).toEqual([])
  expect(await currentFacts(centre)).toMatchObject([{ body: { minutes } }])
  const { lines } = await receiptOf(centre, aPacket([other], { device: second, sequence: 2 }).bytes)
  expect(lines).toMatchObject([{ status: again }])
})
