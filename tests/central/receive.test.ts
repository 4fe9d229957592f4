import { afterAll, beforeAll, expect, test } from 'vitest'
import { aPacket, aRecord } from '../builders/a-packet.ts'
import { aCentre, anEnrolledDevice, arrive, type TestCentre } from './a-centre.ts'

let centre: TestCentre
beforeAll(async () => {
  centre = await aCentre()
})
afterAll(() => centre.store.close())

test('a packet that comes twice gets the same receipt, byte for byte, and is stored once', async () => {
  const device = await anEnrolledDevice(centre)
  const { bytes } = aPacket([aRecord()], { device })
  const first = await arrive(centre, bytes)
  const second = await arrive(centre, bytes)
  expect([first.status, second.status]).toEqual(['taken', 'taken-before'])
  expect(second).toMatchObject({ receipt: 'receipt' in first && Buffer.from(first.receipt) })
})
