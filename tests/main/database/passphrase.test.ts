import { argon2Sync } from 'node:crypto'
import { expect, test } from 'vitest'
import { newDataKey, unwrapDataKey } from '#main/database/keys/data-key'
import { argon2Cost, refuseShortPassphrase, stretchPassphrase } from '#main/database/keys/passphrase'
import { withPassphrase } from '#main/database/keys/wrap-data-key'
import { cheap, passphrase } from './a-workspace.ts'

test('is stretched by Argon2id, as Node computes it too', async () => {
  const salt = Buffer.from('0123456789abcdef')
  const expected = argon2Sync('argon2id', {
    message: passphrase,
    nonce: salt,
    parallelism: 1,
    tagLength: 32,
    memory: argon2Cost.memoryKiB,
    passes: argon2Cost.passes,
  })
  expect(Buffer.from(await stretchPassphrase(passphrase, salt, argon2Cost))).toEqual(expected)
})

test('costs 64 MiB and 3 passes where nothing else is said', async () => {
  const { dataKey, keys } = newDataKey()
  const wrapped = await withPassphrase(keys, dataKey, passphrase)
  expect(wrapped.wraps).toMatchObject([{ way: 'passphrase', argon2id: { memoryKiB: 65_536, passes: 3 } }])
  expect(await unwrapDataKey(wrapped, { by: 'passphrase', passphrase })).toEqual(dataKey)
})

test('is the same however the keyboard composes its accents', async () => {
  const { dataKey, keys } = newDataKey()
  const wrapped = await withPassphrase(keys, dataKey, 'caf\u00e9 Tobelo', cheap)
  expect(await unwrapDataKey(wrapped, { by: 'passphrase', passphrase: 'cafe\u0301 Tobelo' })).toEqual(dataKey)
})

test('has at least 8 characters', async () => {
  const { dataKey, keys } = newDataKey()
  const short = expect.objectContaining({ refusal: { kind: 'passphrase-too-short', minimum: 8 } })
  for (const text of ['', '1234567', 'cafe\u0301 12']) expect(() => refuseShortPassphrase(text)).toThrow(short)
  refuseShortPassphrase('12345678')
  await expect(withPassphrase(keys, dataKey, '1234567', cheap)).rejects.toThrow(short)
})
