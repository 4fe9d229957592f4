import { expect, test, vi } from 'vitest'
import type { TestStore } from '../a-store.ts'
import { aCountry } from './a-country.ts'
import { searchFault } from './campaign.ts'

const memory = vi.hoisted(() => ({ isLost: false }))

vi.mock(import('#central/receive/packet-before'), async importOriginal => {
  const { packetBefore } = await importOriginal()
  return { packetBefore: async (...asked) => (memory.isLost ? null : packetBefore(...asked)) }
})
vi.mock(import('#domain/exchange/judge-record'), async importOriginal => {
  const original = await importOriginal()
  return {
    ...original,
    judgeRecord: (...asked) =>
      memory.isLost ? { status: 'accepted', isCurrent: true } : original.judgeRecord(...asked),
  }
})

/** Of so many schedules, one must be found. */
const few = { runs: 60, isShortened: false }

test('control: a centre that does not know again what it took is found out', async () => {
  const country = await aCountry()
  memory.isLost = true
  try {
    await country.meddle('ALTER TABLE packet DROP CONSTRAINT packet_province_code_sha256_key')
    expect(await searchFault(country, few)).toMatch(/two receipts for packet|changed what is stored/)
  } finally {
    memory.isLost = false
    await country.close()
  }
})

test('control: a centre that gives receipts before its transaction is on the disk is found out', async () => {
  const country = await aCountry(early)
  try {
    expect(await searchFault(country, few)).toMatch(/a receipt for a packet that is not stored/)
  } finally {
    await country.close()
  }
})

/** Answers with what `work` gave, also where the transaction then came to nothing. */
const early = (store: TestStore): TestStore => ({
  ...store,
  transaction: async (scope, work) => {
    let result: { is: unknown } | undefined
    try {
      return await store.transaction(scope, async db => {
        const done = await work(db)
        result = { is: done }
        return done
      })
    } catch (error) {
      if (result) return result.is as never
      throw error
    }
  },
})
