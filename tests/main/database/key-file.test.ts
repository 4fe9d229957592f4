import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { newDataKey } from '#main/database/keys/data-key'
import { readKeyFile, writeKeyFile } from '#main/database/keys/key-file'
import { withPassphrase } from '#main/database/keys/wrap-data-key'
import { aFolder, modesOf } from './a-folder.ts'
import { cheap, passphrase } from './a-workspace.ts'

const damaged = expect.objectContaining({ refusal: { kind: 'key-file-damaged' } })

async function aKeyFile() {
  const { dataKey, keys: bare } = newDataKey()
  const keys = await withPassphrase(bare, dataKey, passphrase, cheap)
  const path = join(aFolder(), 'gladi.key.json')
  writeKeyFile(path, keys)
  return { path, keys, text: readFileSync(path, 'utf8') }
}

test('gives back what was written, to its owner only, and leaves no draft behind', async () => {
  const { path, keys } = await aKeyFile()
  writeKeyFile(path, keys)
  expect(readKeyFile(path)).toEqual(keys)
  expect(readdirSync(join(path, '..'))).toEqual(['gladi.key.json'])
  const mode = { 'gladi.key.json': 0o600 }
  expect(modesOf(dirname(path), mode)).toEqual(mode)
})

test('does not mind other white space', async () => {
  const { path, keys, text } = await aKeyFile()
  writeFileSync(path, JSON.stringify(JSON.parse(text)))
  expect(readKeyFile(path)).toEqual(keys)
})

test('is known to be damaged after any change of one character', async () => {
  const { path, text } = await aKeyFile()
  for (let place = 0; place < text.length; place++) {
    if (/\s/.test(text[place] ?? '')) continue
    writeFileSync(path, `${text.slice(0, place)}${text[place] === '0' ? '1' : '0'}${text.slice(place + 1)}`)
    expect(() => readKeyFile(path), `character ${place}`).toThrow(damaged)
  }
})

test('is known to be damaged when it is cut short', async () => {
  const { path, text } = await aKeyFile()
  for (const length of [0, 1, Math.floor(text.length / 2), text.trimEnd().length - 1]) {
    writeFileSync(path, text.slice(0, length))
    expect(() => readKeyFile(path)).toThrow(damaged)
  }
})

test('cannot ask for more memory than a computer has', async () => {
  const { path, keys } = await aKeyFile()
  const greedy = structuredClone(keys)
  const wrap = greedy.wraps[0]
  if (wrap?.way === 'passphrase') wrap.argon2id.memoryKiB = 4_000_000_000
  const sha256 = createHash('sha256').update(JSON.stringify(greedy)).digest('hex')
  writeFileSync(path, JSON.stringify({ ...greedy, sha256 }))
  expect(() => readKeyFile(path)).toThrow(damaged)
})

test('is not written without any way in', () => {
  const path = join(aFolder(), 'gladi.key.json')
  expect(() => writeKeyFile(path, newDataKey().keys)).toThrow('would lock everybody out')
  expect(readdirSync(join(path, '..'))).toEqual([])
})
