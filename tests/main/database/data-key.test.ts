import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type Credential, newDataKey, unwrapDataKey } from '#main/database/keys/data-key'
import { printRecoveryCode } from '#main/database/keys/recovery-code'
import { seal, unseal } from '#main/database/keys/sealed'
import { withNewRecoveryCode, withoutWay, withPassphrase, withSystemStore } from '#main/database/keys/wrap-data-key'
import type { WorkspaceRefusal } from '#main/database/refusal'
import { aSystemStore } from './a-system-store.ts'
import { cheap, passphrase } from './a-workspace.ts'

async function wrapped() {
  const { dataKey, keys: bare } = newDataKey()
  const store = aSystemStore()
  const bySystem = await withSystemStore(await withPassphrase(bare, dataKey, passphrase, cheap), dataKey, store)
  return { dataKey, store, ...withNewRecoveryCode(bySystem, dataKey) }
}

function refusal(kind: WorkspaceRefusal) {
  return expect.objectContaining({ refusal: kind })
}

test('every way in gives the same data key', async () => {
  const { dataKey, keys, code, store } = await wrapped()
  const ways: Credential[] = [
    { by: 'passphrase', passphrase },
    { by: 'recovery-code', code },
    { by: 'system-store', store },
    { by: 'data-key', dataKey },
  ]
  for (const way of ways) expect(await unwrapDataKey(keys, way)).toEqual(dataKey)
})

test('the data key is nowhere in what is written down', async () => {
  const { dataKey, keys } = await wrapped()
  const text = JSON.stringify(keys)
  for (const encoding of ['hex', 'base64', 'base64url'] as const) {
    expect(text).not.toContain(Buffer.from(dataKey).toString(encoding))
  }
})

describe('is told apart:', () => {
  test('a wrong passphrase', async () => {
    const { keys } = await wrapped()
    const opening = unwrapDataKey(keys, { by: 'passphrase', passphrase: 'latihan bersana' })
    await expect(opening).rejects.toThrow(refusal({ kind: 'wrong-passphrase' }))
  })

  test('a mistyped recovery code and one of another workspace', async () => {
    const { keys, code } = await wrapped()
    const mistyped = code.replace(/.$/, last => (last === 'A' ? 'B' : 'A'))
    const other = printRecoveryCode(randomBytes(16))
    await expect(unwrapDataKey(keys, { by: 'recovery-code', code: mistyped })).rejects.toThrow(
      refusal({ kind: 'mistyped-recovery-code' }),
    )
    await expect(unwrapDataKey(keys, { by: 'recovery-code', code: other })).rejects.toThrow(
      refusal({ kind: 'wrong-recovery-code' }),
    )
  })

  test('a system store that was reset, is gone, or gives another key', async () => {
    const { keys } = await wrapped()
    const gone = { ...aSystemStore(), available: () => false }
    const other = { ...aSystemStore(), unwrap: async () => randomBytes(32) }
    for (const store of [aSystemStore(), gone, other]) {
      await expect(unwrapDataKey(keys, { by: 'system-store', store })).rejects.toThrow(
        refusal({ kind: 'system-store-lost' }),
      )
    }
  })

  test('a way that the workspace does not have', async () => {
    const { keys, code } = await wrapped()
    const without = withoutWay(keys, 'recovery-code')
    await expect(unwrapDataKey(without, { by: 'recovery-code', code })).rejects.toThrow(
      refusal({ kind: 'no-such-way', way: 'recovery-code' }),
    )
  })
})

test('a new passphrase and a new code put the old ones out of use', async () => {
  const { dataKey, keys, code } = await wrapped()
  const changed = await withPassphrase(keys, dataKey, 'kata sandi baru', cheap)
  const renewed = withNewRecoveryCode(changed, dataKey)
  expect(await unwrapDataKey(renewed.keys, { by: 'passphrase', passphrase: 'kata sandi baru' })).toEqual(dataKey)
  expect(await unwrapDataKey(renewed.keys, { by: 'recovery-code', code: renewed.code })).toEqual(dataKey)
  await expect(unwrapDataKey(renewed.keys, { by: 'passphrase', passphrase })).rejects.toThrow('wrong-passphrase')
  await expect(unwrapDataKey(renewed.keys, { by: 'recovery-code', code })).rejects.toThrow('wrong-recovery-code')
})

test('a store that is no protection is not used', async () => {
  const { dataKey, keys } = newDataKey()
  const store = { ...aSystemStore(), available: () => false }
  await expect(withSystemStore(keys, dataKey, store)).rejects.toThrow('not available')
})

test('sealed bytes open with their key and purpose only, and not when one bit was changed', () => {
  const key = randomBytes(32)
  const sealed = seal(Buffer.from('isi'), key, 'purpose')
  const changed = Buffer.from(sealed, 'base64')
  changed[changed.length - 1]! ^= 1
  expect(Buffer.from(unseal(sealed, key, 'purpose') ?? []).toString()).toBe('isi')
  expect(unseal(sealed, randomBytes(32), 'purpose')).toBeUndefined()
  expect(unseal(sealed, key, 'another purpose')).toBeUndefined()
  expect(unseal(changed.toString('base64'), key, 'purpose')).toBeUndefined()
  expect(unseal('AAAA', key, 'purpose')).toBeUndefined()
})
